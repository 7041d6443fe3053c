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
