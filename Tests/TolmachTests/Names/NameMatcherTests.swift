import Testing
import TolmachTestKit

@testable import Tolmach

@Suite struct NameMatcherTests {
    static let matcher = Result { () throws(NewsroomError) -> NameMatcher in
        try Newsroom.open(places: Places(environment: ["TOLMACH_HOME": Repository.root]))
            .nameMatcher()
    }

    private func match(_ left: String, _ right: String) throws -> NameMatch {
        try Self.matcher.get().match(left, right)
    }

    @Test(
        "takes the ways of several schemes for one name",
        arguments: [
            ("Shchukin", "Chtchoukine"), ("Chtchoukine", "Schtschukin"), ("Szczukin", "Щукин"),
            ("Щукін", "Щукин"), ("Alexandre Pouchkine", "Alexander Puschkin"),
            ("Mijaíl Shchukin", "Michail Schtschukin"), ("Римский-Корсаков", "Rimsky-Korsakov"),
        ]
    )
    func schemes(left: String, right: String) throws {
        let found = try match(left, right)
        #expect(found.verdict == .same)
        #expect(found.evidence.contains { $0.kind == .scheme && !$0.schemes.isEmpty })
        #expect(try match(right, left).verdict == .same)
    }

    @Test(
        "says how sure it is",
        arguments: [
            ("Hillary Clinton", "Хиллари Клинтон", .same), ("Пётр Королёв", "Петр Королев", .same),
            ("Володимир Зеленський", "Владимир Зеленский", .same),
            ("Olena Koval", "Олена Коваль", .same), ("George Bush", "Джордж Буш", .same),
            ("A. Pushkin", "Alexander Pushkin", .possible),
            ("Щ. Иванов", "Shch. Ivanov", .possible),
            ("Petrov", "Ivan Petrov", .possible), ("Ivan Petrov", "Ivan Petrov Jr.", .same),
            ("Ivan Petrov", "Oleg Petrov", .different), ("Ivan Petrov", "Anna Petrova", .different),
            ("Bill Clinton", "Хиллари Клинтон", .different), ("Smith", "Jones", .different),
            ("Михаил Иванович Глинка", "Михаил Петрович Глинка", .different),
            ("A. Pushkin", "A. Petrov", .different), ("", "", .different), ("123", "x", .different),
        ] as [(String, String, NameMatch.Verdict)]
    )
    func verdicts(left: String, right: String, verdict: NameMatch.Verdict) throws {
        #expect(try match(left, right).verdict == verdict)
        #expect(try match(right, left).verdict == verdict)
    }

    @Test("lets a patronymic be missing and the order be another")
    func order() throws {
        let found = try match("Mikhail Glinka", "Глинка, Михаил Иванович")
        #expect(found.verdict == .same)
        #expect(found.unpaired == ["Иванович"])
        #expect(found.isReordered)
        #expect(found.evidence.map(\.right) == ["Михаил", "Глинка"])
    }

    @Test("goes by what the glossary has settled")
    func settled() throws {
        let found = try match("Angela Merkel", "Ангела Меркель")
        #expect(found.evidence.map(\.kind) == [.settled])
    }

    @Test("answers for any two texts without a trap, and the same both ways")
    func anything() throws {
        var numbers = SeededNumbers()
        let letters = Array("aбčщ'’-., \u{301}\u{0}Ийjy漢1")
        for _ in 0..<60 {
            let texts = (0..<2).map { _ in
                String((0..<numbers.below(14)).map { _ in letters[numbers.below(letters.count)] })
            }
            let verdict = try match(texts[0], texts[1]).verdict
            #expect(try match(texts[1], texts[0]).verdict == verdict)
        }
        let long = String(repeating: "Щукин ", count: 200)
        #expect(try match(long, long).verdict == .different)
    }
}

@Suite struct RoughSoundTests {
    @Test(
        "hears spellings of one name alike",
        arguments: [
            ["shchukin", "chtchoukine", "schtschukin", "szczukin", "щукин", "щукін"],
            ["tchaikovsky", "czajkowski", "tschaikowski", "чайковский"],
            ["clinton", "клинтон"], ["gorbachov", "gorbatschow", "горбачёв"],
        ]
    )
    func alike(words: [String]) {
        #expect(Set(words.map(RoughSound.of)).count == 1)
    }

    @Test("hears other names apart", arguments: [("smith", "jones"), ("ivan", "oleg")])
    func apart(left: String, right: String) {
        #expect(!RoughSound.isNear(RoughSound.of(left), RoughSound.of(right)))
    }
}
