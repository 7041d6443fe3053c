#!/usr/bin/env python3
"""Makes Sources/Tolmach/Resources/Names/letters-LANGUAGE.bin: how letters follow each other in Cyrillic names.

  letter-models.py SOURCE           writes the models
  letter-models.py SOURCE --check   compares them with what would be written; exit 1 when one differs

SOURCE is the wheel that `pip download --no-deps rigour==1.8.2` fetches, or the persons.txt in it (rigour/data/names/persons.txt;
the package is under the MIT licence, the content is Wikidata's, CC0). Its classes have no language: a Cyrillic spelling counts for a
language when it has only letters of that language and one of the class's Latin spellings is what the language's letters come to (so
that Джоэль, written Joel, counts for none). Our own given and family names are added. The same source gives the same bytes.
The format, all numbers little-endian:
  4 bytes "TLM1", u8 longest sequence, u8 letters, u16 nought, u32 slots, u32 bits of the filter, u32 words, u32 nought
  u16 for each letter of the alphabet (codes 1 …; 0 is the edge of a word, 63 "whatever follows")
  u16 for each slot: the check of a sequence, 0 an empty slot;  u8 for each slot: its count
  the filter of whole words, four bits a word
A count is exact up to 200 and 200 * 1.15 ** (n - 200) above, so that a word can be taken out again.
"""
import collections
import math
import pathlib
import re
import struct
import sys
import unicodedata
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Sources/Tolmach/Resources/Names"

ORDER = 5
ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюяʼ",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "mn": "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
}
COMMON = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "ʼ": "", "і": "i", "ї": "i",
    "є": "ie", "ґ": "g", "ў": "u", "ј": "i", "ђ": "dj", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ѓ": "g", "ќ": "k", "ѕ": "dz",
    "ң": "n", "ө": "o", "ү": "u", "ә": "a", "ғ": "g", "қ": "k", "ұ": "u", "һ": "h",
}
OWN = {"uk": {"г": "h", "и": "y"}, "be": {"г": "h"}, "bg": {"щ": "sht", "ъ": "a", "х": "h"}, "sr": {"х": "h", "ж": "z", "ч": "c", "ш": "s", "ц": "c"},
       "mk": {"х": "h", "ж": "zh"}}
# Letters that none but these languages have: without one of them a word needs an ending of the language.
MARKS = {"uk": "іїєґ", "be": "ў", "bg": "ъ", "sr": "јљњћђџ", "mk": "ѓќѕ", "ky": "өүң", "kk": "әғқңөұүһ", "mn": "өү"}
SLAVIC = re.compile("(ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|[сцзж]кий|[сц]кая|ич|ович|евич|вна|енко|чук|[аяю]к|ик|ко|ский|ской|[оы]й|ых)$")
ENDINGS = {
    "uk": ("енко", "чук", "щук", "юк", "ук", "як", "ак", "ко"),
    "be": ("енка", "анка", "онак", "чык", "ка"),
    "bg": ("ов", "ев", "ова", "ева", "ски", "ска", "ин", "ина", "ев", "шки", "чки"),
    "sr": ("ић",), "mk": ("ски", "ска", "вски", "вска", "ов", "ев"),
    "ky": ("ов", "ев", "ова", "ева", "бек", "улу", "кул"), "kk": ("ов", "ев", "ова", "ева", "бек", "баев", "баева", "улы"),
    "mn": ("ын", "ийн", "болд", "баатар", "баяр", "дорж", "суурэн", "батар", "жаргал", "цэцэг", "сайхан"),
}


def fold(latin):
    """A Latin spelling reduced to what the ways of writing Slavic names share."""
    text = latin.replace("ł", "l").replace("đ", "dj").replace("ı", "i").replace("ø", "o")
    for a, b in (("schtsch", "shch"), ("chtch", "shch"), ("szcz", "shch"), ("šč", "shch"), ("tsch", "ch"), ("tch", "ch"), ("cz", "ch"),
                 ("č", "ch"), ("š", "sh"), ("ž", "zh"), ("ż", "zh"), ("sz", "sh"), ("w", "v"), ("x", "ks"), ("ou", "u"), ("oe", "u")):
        text = text.replace(a, b)
    text = "".join(c for c in unicodedata.normalize("NFD", text) if c.isalpha() and not unicodedata.combining(c))
    return re.sub(r"(.)\1+", r"\1", text.replace("y", "i").replace("j", "i").replace("ie", "e").replace("io", "e"))


def spelled(word, language):
    own = OWN.get(language, {})
    return fold("".join(own.get(c, COMMON.get(c, c)) for c in word))


def slack(text):
    """Spelled still more roughly, for languages that write kh, zh and ts otherwise."""
    return text.replace("kh", "h").replace("ch", "c").replace("zh", "z").replace("sh", "s").replace("ts", "c").replace("tz", "c")


def sorted_words(persons):
    found = {language: set() for language in ALPHABETS}
    for line in persons.splitlines():
        forms = [w.strip() for w in line.split(" => ")[0].split(",")]
        spellings = [w for w in forms if re.fullmatch("[a-zà-žʼ'’]+", w)]
        latin = {slack(fold(w)) for w in spellings}
        # A name from Cyrillic is spelled by each language in its way; one from Latin letters hardly.
        several = max(collections.Counter(slack(fold(w)) for w in set(spellings)).values(), default=0) > 1
        cyrillic = []
        for form in forms:
            word = unicodedata.normalize("NFC", form.replace("\u0301", "")).replace("’", "ʼ").replace("'", "ʼ")
            if re.fullmatch("[а-џѐ-ӿʼ]{3,24}", word):
                cyrillic.append(word)
        own = {language: [w for w in cyrillic if set(w) & set(MARKS[language]) and not set(w) - set(ALPHABETS[language])]
               for language in MARKS}
        for word in cyrillic:
            for language, alphabet in ALPHABETS.items():
                if set(word) - set(alphabet):
                    continue
                if language == "ru":
                    # Ukrainian spells и for ы: its words without letters of its own are told by the Latin side.
                    fits = not re.search("(ски|чки|ић|шки)$", word)
                else:
                    marks = set(word) & set(MARKS[language])
                    fits = bool(marks) or (word.endswith(ENDINGS[language]) and not own[language])
                    if language == "uk" and not marks and re.search("(ов|ев|ин|ий|ева|ова)$", word):
                        fits = False
                    if language in ("kk", "ky") and not marks:
                        fits = fits and bool(re.search("(бек|бай|баев|кул|тай|хан|жан|мыр|гул|мат|ыр|ай)", word))
                # A Bulgarian soft sign stands before о only.
                fits = fits and not (language == "bg" and re.search("ь(?!о)", word))
                if fits and not set(word) & set(MARKS.get(language, "")):
                    fits = bool(SLAVIC.search(word)) or several
                # Most Ukrainian words with ґ there are foreign.
                fits = fits and "ґ" not in word
                if fits and (not latin or slack(spelled(word, language)) in latin):
                    found[language].add(word)
    return found


def own_names(folder, language):
    names = set()
    for kind in ("given", "surnames"):
        try:
            lines = [l for l in open(f"{folder}/{kind}-{language}.tsv", encoding="utf-8") if l.strip() and not l.startswith("#")]
        except FileNotFoundError:
            continue
        for line in lines[1:]:
            names.add(line.split("\t")[0].strip().lower().replace("’", "ʼ"))
    return {w for w in names if len(w) > 1 and not set(w) - set(ALPHABETS[language])}


def mixed(key):
    key = key * 0x9E3779B97F4A7C15 & (1 << 64) - 1
    key ^= key >> 29
    key = key * 0xBF58476D1CE4E5B9 & (1 << 64) - 1
    return key ^ key >> 32


def quantised(count):
    return count if count <= 200 else min(255, 200 + round(math.log(count / 200, 1.15)))


def model(words, language):
    codes = {c: i + 1 for i, c in enumerate(ALPHABETS[language])}
    counts = collections.Counter()
    for word in words:
        weight = 3 if language == "bg" and "ъ" in word else 1
        letters = [0] * (ORDER - 1) + [codes[c] for c in word] + [0]
        for end in range(ORDER - 1, len(letters)):
            for length in range(1, ORDER + 1):
                # A sequence is its letters, six bits each, and its length.
                row = letters[end - length + 1:end + 1]
                key = 0
                for code in row[:-1]:
                    key = key << 6 | code
                counts[length << 32 | key << 6 | row[-1]] += weight
                counts[length << 32 | key << 6 | 63] += weight
    # Long sequences that were seen once say little and take most of the room.
    kept = {k: n for k, n in counts.items() if k >> 32 < 4 or n > (1 if k >> 32 == 4 else 2)}
    slots = int(len(kept) / 0.8) + 64
    checks, values = [0] * slots, [0] * slots
    for key, count in sorted(kept.items()):
        hashed = mixed(key)
        place = (hashed & 0xFFFFFFFF) * slots >> 32
        while checks[place]:
            place = (place + 1) % slots
        checks[place], values[place] = hashed >> 48 | 1, quantised(count)
    bits = len(words) * 12 // 8 * 8 + 64
    filtered = bytearray(bits // 8)
    for word in words:
        hashed = 0xCBF29CE484222325
        for code in (codes[c] for c in word):
            hashed = (hashed ^ code) * 0x100000001B3 & (1 << 64) - 1
        hashed = mixed(hashed)
        for turn in range(4):
            bit = ((hashed & 0xFFFFFFFF) + turn * (hashed >> 32)) % bits
            filtered[bit >> 3] |= 1 << (bit & 7)
    alphabet = ALPHABETS[language]
    return b"".join([
        b"TLM1", struct.pack("<BBHIIII", ORDER, len(alphabet), 0, slots, bits, len(words), 0),
        struct.pack(f"<{len(alphabet)}H", *map(ord, alphabet)), struct.pack(f"<{slots}H", *checks), bytes(values), bytes(filtered),
    ])


def source(path):
    if path.endswith(".whl"):
        with zipfile.ZipFile(path) as wheel:
            return wheel.read("rigour/data/names/persons.txt").decode("utf-8")
    return pathlib.Path(path).read_text(encoding="utf-8")


def main():
    is_check = "--check" in sys.argv
    differ = False
    for language, words in sorted_words(source(sys.argv[1])).items():
        words |= own_names(FOLDER, language)
        data = model(sorted(words), language)
        path = FOLDER / f"letters-{language}.bin"
        if is_check:
            differ |= path.read_bytes() != data
        else:
            path.write_bytes(data)
        print(f"{language}: {len(words)} words, {len(data)} bytes")
    sys.exit("the models differ; run without --check" if differ else 0)


main()
