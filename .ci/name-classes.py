#!/usr/bin/env python3
"""Makes Sources/Tolmach/Resources/Names/name-classes.bin (standard library only).

  name-classes.py SOURCE           writes the resource
  name-classes.py SOURCE --check   compares it with what would be written; exit 1 when it differs

SOURCE is the wheel that `pip download --no-deps rigour==1.8.2` fetches, or the persons.txt in it
(rigour/data/names/persons.txt: classes of spellings of one name from Wikidata items, one a line).
The package is under the MIT licence, the content is Wikidata's, CC0. The same source gives the
same bytes. The format is described in Sources/Tolmach/Tolmach.docc/NamesInClasses.md.
"""
import collections
import math
import pathlib
import struct
import sys
import unicodedata
import zipfile

TARGET = pathlib.Path(__file__).resolve().parent.parent / "Sources/Tolmach/Resources/Names/name-classes.bin"
BLOCK = 16          # words in a block
MOST = 8            # partners kept of one word
APOSTROPHE = "\u02bc"
APOSTROPHES = dict.fromkeys(map(ord, "'`´‘’‛′ʻ"), APOSTROPHE)
STRESS = "\u0301"

# Which languages a Cyrillic word may be of, one bit each.
LANGUAGES = ["ru", "uk", "be", "bg", "sr", "mk", "other"]
ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
}


def cleaned(word):
    """The word and its script, or None for noise: digits, tone marks, two scripts in one word."""
    word = unicodedata.normalize("NFC", word.strip().translate(APOSTROPHES).lower())
    bare = word.replace("-", "").replace(APOSTROPHE, "")
    if STRESS in unicodedata.normalize("NFD", bare) and any("а" <= c <= "я" for c in bare):
        apart = unicodedata.normalize("NFD", word)
        word = unicodedata.normalize("NFC", "".join(
            c for i, c in enumerate(apart) if c != STRESS or apart[i - 1] in "гк"))
        bare = word.replace("-", "").replace(APOSTROPHE, "")
    scripts = {unicodedata.name(c, "").split(" ")[0] for c in bare if c.isalpha()}
    if not bare or not all(c.isalpha() for c in bare) or len(scripts) != 1 or len(word) > 40:
        return None
    if word[0] in "-" + APOSTROPHE or word[-1] in "-" + APOSTROPHE:
        return None
    script = scripts.pop()
    if script == "LATIN" and any(ord(c) > 0x24F and not 0x1E00 <= ord(c) <= 0x1EFF for c in bare):
        return None
    return (word, script) if script in ("LATIN", "CYRILLIC") else None


# How far two spellings sound alike: both in rough Latin letters, then as consonants alone.
ROUGH = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяёўјљњћђџѓќѕ", [
    "a", "b", "v", "g", "g", "d", "e", "e", "j", "z", "i", "i", "i", "i", "k", "l", "m", "n", "o",
    "p", "r", "s", "t", "u", "f", "h", "c", "c", "s", "s", "", "i", "", "e", "u", "a", "o", "u",
    "i", "l", "n", "c", "j", "j", "g", "k", "z"]))
PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "t", "æ": "e", "œ": "e",
                       "ß": "s", "ı": "i", "š": "s", "ž": "j", "č": "c", "ć": "c", "w": "v",
                       "y": "i", "q": "k", "ş": "s", "ç": "c", "ż": "j", "ź": "z"})
CLUSTERS = [("shch", "s"), ("schtsch", "s"), ("chtch", "s"), ("szcz", "s"), ("tsch", "c"), ("tch", "c"),
            ("sch", "s"), ("sh", "s"), ("sz", "s"), ("cz", "c"), ("rz", "j"), ("zh", "j"), ("kh", "h"),
            ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ou", "u"),
            ("x", "ks"), ("oo", "u"), ("ee", "i"), ("eau", "o"), ("au", "o"), ("dj", "j"), ("dz", "j")]
KINDS = str.maketrans({"z": "s", "j": "s", "c": "s", "h": "k", "g": "k", "d": "t", "b": "p", "v": "f"})


def rough(word, script):
    if script == "CYRILLIC":
        return "".join(ROUGH.get(c, "") for c in word)
    word = "".join(c for c in unicodedata.normalize("NFD", word.translate(PLAIN))
                   if not unicodedata.combining(c) and c.isalpha())
    for cluster, sound in CLUSTERS:
        word = word.replace(cluster, sound)
    return word


def unaccented(word):
    letters = {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d",
               APOSTROPHE: ""}
    apart = unicodedata.normalize("NFD", word.translate(str.maketrans(letters)))
    return "".join(c for c in apart if not unicodedata.combining(c))


def skeleton(text):
    out = ""
    for c in text.translate(KINDS):
        if c not in "aeiou" and not out.endswith(c):
            out += c
    return out


def distance(left, right):
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def likeness(left, right):
    """From 0 to 1."""
    def part(a, b):
        return 1 - distance(a, b) / max(len(a), len(b), 1)

    return 0.5 * part(left[0], right[0]) + 0.5 * part(left[1], right[1])


def folded(word):
    """Letters in which Ukrainian, Belarusian or Bulgarian differ from Russian made one."""
    word = word.replace("ськ", "ск").replace("цьк", "цк").replace("зьк", "зк")
    return word.translate(str.maketrans("іїєґўэёыјъћ", "ииегуееийьч")).replace("йи", "и").replace("ь", "").replace(APOSTROPHE, "")


def languages(words):
    """For each Cyrillic word of a class the languages that it may be of."""
    able = {w: {l for l, a in ALPHABETS.items() if set(w) - {"-", APOSTROPHE} <= set(a)} for w in words}
    for w in words:
        if APOSTROPHE in w:
            able[w] -= {"ru", "bg", "sr", "mk"}
        if w.endswith(("ський", "цький", "зький", "ська", "цька", "ьов", "ьова", "ійович")):
            able[w] &= {"uk"}
        if w.endswith(("ый", "ская", "цкая")):
            able[w] &= {"ru"}
        if w.startswith("и") or any(a + b in w for a in "и" for b in "аеоуюя"):
            able[w] -= {"uk"}
        if "шч" in w or w.startswith(("аляк", "уладзі")) or w.endswith(("чанка", "шанка")):
            able[w] -= {"ru", "uk"}
        if w.endswith(("ски", "цки")) and any(o.endswith(("кий", "кій")) for o in words):
            able[w] -= {"ru", "uk"}
        if w.endswith("ий"):
            able[w] -= {"bg"}
        if w.endswith(("сандар", "сандър")):
            able[w] -= {"ru", "uk"}
    for w in words:
        # A form with a language's own letters claims that language for its class.
        for other in words:
            if other == w or folded(other) != folded(w):
                continue
            if set(other) & set("іїєґ") and "uk" in able[other]:
                able[w] -= {"uk"} if not set(w) & set("іїєґ") else set()
            if set(other) & set("ыэё") and "ru" in able[other] and not set(w) & set("ыэёщъ"):
                # петр beside пётр is Russian too; емануел beside эмануэль is not.
                if w != other.replace("ё", "е"):
                    able[w] -= {"ru"}
            if set(other) & set("јљњћђџ") and not set(w) & set("јљњћђџѓќѕ"):
                able[w] -= {"sr", "mk"}
            if "ь" in other and "ь" not in w and "ru" in able[other]:
                able[w] -= {"ru"}
    return {w: able[w] or {"other"} for w in words}


def read(source):
    if source.suffix == ".whl":
        with zipfile.ZipFile(source) as wheel:
            return wheel.read("rigour/data/names/persons.txt").decode("utf-8")
    return source.read_text(encoding="utf-8")


def collected(text):
    """Weights of pairs, and the languages of Cyrillic words, over all classes."""
    votes = collections.defaultdict(float)
    tags = collections.defaultdict(collections.Counter)
    classes = 0
    for line in text.splitlines():
        names, arrow, _ = line.rpartition(" => ")
        words = {pair for pair in map(cleaned, names.split(",")) if pair} if arrow else set()
        latin = sorted(w for w, s in words if s == "LATIN")
        cyrillic = sorted(w for w, s in words if s == "CYRILLIC")
        if not latin or not cyrillic:
            continue
        classes += 1
        for word, able in languages(cyrillic).items():
            tags[word].update(able)
        for a in latin:
            for b in cyrillic:
                votes[a, b] += 1
    for word in tags:
        # зеленски is how Bulgarian and Macedonian write him where зеленский is known.
        if word.endswith(("ски", "цки")) and word + "й" in tags:
            tags[word]["ru"] = tags[word]["uk"] = 0
    return votes, tags, classes


def weighed(votes):
    """Pairs with a weight from 1 to 15: classes that hold both, and how alike they sound."""
    sounds = {}
    for pair in votes:
        for word, script in zip(pair, ("LATIN", "CYRILLIC")):
            if word not in sounds:
                text = rough(word, script)
                sounds[word] = (text, skeleton(text))
    common = collections.Counter()
    for _, b in votes:
        common[b] += 1
    kept = {}
    for (a, b), count in votes.items():
        alike = likeness(sounds[a], sounds[b])
        if alike < 0.3 and count < 2:
            continue
        kept[a, b] = 8 * alike + 1.5 * math.log2(count) + 0.75 * math.log2(common[b])
    return kept


def coded(words):
    """The alphabet of the words, most frequent first, and a coder to one byte a letter."""
    counts = collections.Counter(c for w in words for c in w)
    letters = [c for c, _ in sorted(counts.items(), key=lambda p: (-p[1], p[0]))][:254]
    places = {c: i + 1 for i, c in enumerate(letters)}
    return letters, lambda w: bytes(places[c] for c in w)


def side(words, code, partners, number, extra):
    """Blocks of words: common prefix, rest, an own byte, partners; and where each block begins."""
    starts, out = [], bytearray()
    for place, word in enumerate(words):
        text = code(word)
        if place % BLOCK == 0:
            starts.append(len(out))
            shared = 0
        else:
            before = code(words[place - 1])
            shared = next((i for i, (x, y) in enumerate(zip(before, text)) if x != y),
                          min(len(before), len(text)))
        out += bytes([shared, len(text) - shared]) + text[shared:]
        out += bytes([extra(word)])
        mine = partners[word]
        out.append(len(mine))
        for partner, weight in mine:
            out += struct.pack("<I", number[partner] << 4 | weight)[:3]
    return starts, bytes(out)


def made(text):
    votes, tags, classes = collected(text)
    pairs = weighed(votes)
    behind, of = collections.defaultdict(list), collections.defaultdict(list)
    for (a, b), score in pairs.items():
        behind[a].append((score, b))
        of[b].append((score, a))
    latin_letters, latin_code = coded([a for a, _ in pairs])
    cyrillic_letters, cyrillic_code = coded([b for _, b in pairs])
    known = set(latin_letters), set(cyrillic_letters)
    behind = {a: v for a, v in behind.items() if set(a) <= known[0]}
    of = {b: v for b, v in of.items() if set(b) <= known[1]}

    def trimmed(table, others):
        out = {}
        for word, found in table.items():
            best = sorted(((s, w) for s, w in found if w in others), key=lambda p: (-p[0], p[1]))[:MOST]
            out[word] = [(w, max(1, min(15, round(0.8 * s)))) for s, w in best]
        return out

    of = trimmed(of, behind)
    # Papers drop accents: Caputova for Čaputová finds it too, where nobody writes himself so.
    dropped = collections.defaultdict(dict)
    for word, found in behind.items():
        bare = unaccented(word)
        if bare != word and bare not in behind and set(bare) <= known[0]:
            for score, partner in found:
                dropped[bare][partner] = max(score - 1, dropped[bare].get(partner, 0))
    for word, found in dropped.items():
        behind[word] = [(score, partner) for partner, score in found.items()]
    behind = trimmed(behind, of)
    latin = sorted(behind, key=latin_code)
    cyrillic = sorted(of, key=cyrillic_code)
    latin_number = {w: i for i, w in enumerate(latin)}
    cyrillic_number = {w: i for i, w in enumerate(cyrillic)}

    def mask(word):
        counts = tags[word]
        most = max(counts.values())
        return sum(1 << i for i, l in enumerate(LANGUAGES) if counts[l] * 2 >= most)

    sides = [
        (latin_letters, *side(latin, latin_code, behind, cyrillic_number, lambda w: int(w in dropped)), len(latin)),
        (cyrillic_letters, *side(cyrillic, cyrillic_code, of, latin_number, mask), len(cyrillic)),
    ]
    body, sizes = bytearray(), []
    for letters, starts, blocks, count in sides:
        alphabet = struct.pack(f"<{len(letters)}I", *map(ord, letters))
        index = struct.pack(f"<{len(starts)}I", *starts)
        sizes.append(f"{count} words, {len(letters)} letters, {len(starts)} blocks, {len(blocks)} bytes")
        body += alphabet + index + blocks
    head = (
        "tolmach name classes, version 1\n"
        "source: Wikidata, by way of rigour 1.8.2 (PyPI), rigour/data/names/persons.txt\n"
        "licence: content CC0-1.0 (Wikidata), package MIT (OpenSanctions)\n"
        f"classes: {classes}\n"
        f"latin: {sizes[0]}\n"
        f"cyrillic: {sizes[1]}\n"
        f"languages: {' '.join(LANGUAGES)}\n"
    ).encode()
    # Numbers begin at a multiple of four.
    return head + b"-" * (-(len(head) + 1) % 4) + b"\n" + bytes(body)


def main(arguments):
    paths = [a for a in arguments if not a.startswith("-")]
    if len(paths) != 1 or set(arguments) - set(paths) - {"--check"}:
        print(__doc__, file=sys.stderr)
        return 64
    data = made(read(pathlib.Path(paths[0])))
    if "--check" in arguments:
        same = TARGET.exists() and TARGET.read_bytes() == data
        print(f"{TARGET.name}: {'as it should be' if same else 'differs from its source'}", file=sys.stderr)
        return 0 if same else 1
    TARGET.write_bytes(data)
    print(f"{TARGET.name}: {len(data)} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
