import Testing

@testable import Tolmach

@Suite struct NameEvaluationTests {
    private static let head = "country\tcyr_lang\tcyrillic\tlat_lang\tlatin\thas_article\n"

    private func asked(
        _ rows: String,
        _ direction: AttestedNames.Direction
    ) throws -> [(question: AttestedNames.Question, answers: [String])] {
        let bytes = Array((Self.head + rows).utf8)
        return try AttestedNames(bytes: bytes, file: "a.tsv", direction: direction).asked
    }

    @Test("asks titles of articles in the country's language, each once, with all answers")
    func questions() throws {
        let rows = """
            Russia\tru\tЩукин, Олег\ten\tOleg Shchukin\t1
            Russia\tru\tЩукин, Олег\ten\tOleg Shchukin\t1
            Russia\tru\tЩукин, Олег\ten\tOleg Schukin\t1
            Russia\tru\tЩукин, Олег\tde\tOleg Schtschukin\t0
            Ukraine\tru\tЩукин, Олег\tfr\tOleg Chtchoukine\t1
            Serbia\tsr_ec\tЂорђе Чавић\tde\tĐorđe Čavić\t1

            """
        let forward = try asked(rows, .forward)
        #expect(forward.map(\.question.into) == ["en", "de"])
        #expect(forward[0].answers == ["Oleg Shchukin", "Oleg Schukin"])
        #expect(
            try asked(rows, .back).map(\.question.name) == [
                "Oleg Shchukin", "Oleg Schukin", "Đorđe Čavić",
            ]
        )
    }

    @Test("asks a name back only when it has two or three words")
    func counted() throws {
        let rows = """
            Russia\tru\tА\ten\tShchukin\t1
            Russia\tru\tБ\ten\tOleg de la Cruz Shchukin\t1
            Russia\tru\tВ\ten\tOleg (politician) Shchukin-Zuev\t1

            """
        #expect(try asked(rows, .back).map(\.answers) == [["В"]])
    }

    @Test(
        "cuts names into words without accents, brackets, hyphens and numbers",
        arguments: [
            ("Shchukin, Oleg (born 1960)", false, ["shchukin", "oleg"]),
            ("Jean-Luc O’Neil 2", false, ["jeanluc", "oneil"]),
            ("Čaputová", true, ["caputova"]),
            ("Straße", false, ["strasse"]),
        ]
    )
    func words(name: String, isPlain: Bool, words: [String]) {
        #expect(AttestedWords.words(of: name, isPlain: isPlain) == words)
    }

    @Test("counts the words of the nearest attested name")
    func forward() {
        var evaluation = NameEvaluation(.forward)
        let question = AttestedNames.Question(from: "ru", name: "Олег Щукин", into: "es")
        evaluation.add(
            question,
            attested: ["Olieg Shchukín", "Oleg Schukín"],
            answers: ["Oleg Schukin"]
        )
        #expect(evaluation.all.figure("words") == 50)
        #expect(evaluation.all.figure("folded") == 100)
        #expect(evaluation.all.figure("names") == 0)
        #expect(evaluation.all.figure("names-folded") == 100)
        #expect(evaluation.all.figure("top1") == nil)
        evaluation.add(question, attested: ["Oleg Schukin"], answers: [])
        #expect(evaluation.all.figure("folded") == 50)
        #expect(evaluation.misses.count == 1)
    }

    @Test("takes a name led back as a whole, ё and е alike, among three")
    func back() {
        var evaluation = NameEvaluation(.back)
        let question = AttestedNames.Question(from: "en", name: "Pyotr Lykov", into: "ru")
        let attested = ["Лыков, Пётр Иванович"]
        evaluation.add(question, attested: attested, answers: ["Петр Лыков"])
        evaluation.add(
            question,
            attested: attested,
            answers: ["Лыков", "Пьотр Лыков", "Пётр Лыков"]
        )
        evaluation.add(question, attested: attested, answers: [])
        #expect(evaluation.all.top1 == 1)
        #expect(evaluation.all.top3 == 2)
        #expect(evaluation.all.interval.contains(33.3))
    }

    @Test("refuses a table without a column")
    func refused() {
        #expect(throws: SchemeError.self) {
            try AttestedNames(bytes: Array("a\tb\n1\t2\n".utf8), file: "a", direction: .forward)
        }
    }
}
