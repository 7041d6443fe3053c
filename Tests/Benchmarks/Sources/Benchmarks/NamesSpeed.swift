internal import Dispatch
import Tolmach

/// The two engines of a scheme over the same names: the table, and ICU with the rules compiled from
/// the scheme as the peer.
func measureNames(_ newsroom: Newsroom) throws {
    let names = [
        "Михаил Щукин", "Екатерина Ельцина", "Юрий Хващевский", "Раиса Оглоблина",
        "Аркадий Подлужный", "Алевтина Дзюбак", "Степан Лыткарёв", "Пётр Гайнутдиев",
    ]
    let rounds = 2_000
    print("names: thousands a second, median of 5, \(names.count * rounds) names a run")
    row("scheme", "table", "peer: ICU", "table / ICU")
    for id in ["es-rae", "en-wikipedia", "en-icao", "de-duden", "fr"] {
        let scheme = try newsroom.schemes.named(id)
        let table = TableTransliterator(scheme)
        let icu = try ICUTransliterator(scheme)
        let count = Double(names.count * rounds)
        let fast = try median {
            for _ in 0..<rounds { for name in names { _ = try table.written(name) } }
        }
        let slow = try median {
            for _ in 0..<(rounds / 50) { for name in names { _ = try icu.written(name) } }
        }
        let fastRate = count / fast.seconds / 1_000
        let slowRate = count / 50 / slow.seconds / 1_000
        row(id, fastRate.text(), slowRate.text(), (fastRate / slowRate).text(0))
    }
}

/// One scheme over distinct names: on one thread, on two, and beside other programs.
func measureDistinctNames(_ newsroom: Newsroom) throws {
    let table = TableTransliterator(try newsroom.schemes.named("en-wikipedia"))
    let names = distinctNames()
    let one = try median { for name in names { _ = try table.written(name) } }
    let two = median {
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            for name in names { _ = try? table.written(name) }
        }
    }
    let rate = Double(names.count) / one.seconds
    print("\nnames: \(names.count) distinct names, en-wikipedia, thousands a second")
    row("what", "names", "table / it")
    row("table, one thread", (rate / 1_000).text(), "1")
    let both = 2 * Double(names.count) / two.seconds
    row("table, two threads", (both / 1_000).text(), (rate / both).text(2))
    for (title, peer) in try NamesPeers(names, rules: table.scheme.icuRules).rates() {
        let cells = peer.map { (($0 / 1_000).text(), (rate / $0).text(0)) }
        row(title, cells?.0 ?? "not here", cells?.1 ?? "")
    }
}

/// A given name, and a family name made of syllables before the end of a real one.
private func distinctNames() -> [String] {
    let given = ["Юрий", "Алексей", "Наталья", "Ольга", "Пётр", "Евгений", "Татьяна", "Илья"]
    let ends = ["щук", "ельцин", "ачёв", "жуков", "енко", "чайкин", "евский", "хрущёв"]
    let heads = ["Б", "В", "Г", "Д", "З", "К", "Л", "М", "Н", "П", "Р", "С", "Т", "Ф", "Х", "Ч"]
    let consonants = ["б", "в", "г", "д", "з", "к", "л", "м", "н", "п", "р", "с"]
    let vowels = ["а", "о", "и", "у"]
    var names: [String] = []
    for first in given {
        for head in heads {
            for vowel in vowels {
                for consonant in consonants {
                    for end in ends { names.append("\(first) \(head)\(vowel)\(consonant)\(end)") }
                }
            }
        }
    }
    return names
}
