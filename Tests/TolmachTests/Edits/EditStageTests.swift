import Testing
import Tolmach
import TolmachTestKit

@Suite struct EditStageTests {
    private static let plain = Result { try EditedArticle() }

    private func id(_ opening: String) throws -> String { try Self.plain.get().id(opening) }

    @Test("without edits nothing changes")
    func none() throws {
        let article = try Self.plain.get()
        #expect(
            article.words == [
                "We have a boat and a crew, / What we lack is a harbour.",
                "Nobody told us that it would end so soon,",
                "The clerk said, ‘Come back on Monday,’ and on Monday nobody was there.",
                "Come back on Monday,",
            ]
        )
        #expect(article.speakers == ["Anna Berg", "Tom Reed", "Lena Holt", nil])
    }

    @Test("a dropped quote is gone, with what is nested in it, and renames no other")
    func drop() throws {
        let article = try EditedArticle("\(id("The clerk")),drop,,CW,a made-up example")
        #expect(article.words.count == 2)
        #expect(article.dossier.segments.count == 2)
        #expect(article.dossier.edits[0].former.map(\.depth) == [0, 1])
        #expect(article.dossier.edits[0].by == "CW")
        #expect(article.dossier.edits[0].why == "a made-up example")
        #expect(article.findings.isEmpty)
        // Who only spoke there is still named in the article.
        #expect(article.dossier.people.map(\.name).contains("Lena Holt"))
    }

    @Test("a dropped quote stays dropped when the article is corrected elsewhere")
    func dropAgain() throws {
        let row = try "\(id("Nobody told")),drop,,,"
        let corrected = "A new first line.\n\n" + EditedArticle.text.replacing("crew", with: "mate")
        let article = try EditedArticle(row, text: corrected)
        #expect(!article.words.contains { $0.hasPrefix("Nobody told") })
        #expect(article.findings.isEmpty)
        let changed = EditedArticle.text.replacing("so soon", with: "this soon")
        let other = try EditedArticle(row, text: changed)
        #expect(other.words.contains { $0.hasPrefix("Nobody told") })
        #expect(other.findings == ["edits.unknown-quote:2"])
    }

    @Test("dropping the first of two equal quotes renames nothing")
    func dropEqual() throws {
        let text = """
            “We stay here now,” said Anna Berg.

            “We stay here now,” said Tom Reed.
            """
        let plain = try EditedArticle(text: text)
        let ids = plain.dossier.segments.map(\.id)
        #expect(ids[1] == ids[0] + "-2")
        let article = try EditedArticle("\(ids[0]),drop,,,", text: text)
        #expect(article.dossier.segments.map(\.id) == [ids[1]])
        #expect(article.speakers == ["Tom Reed"])
        let both = try EditedArticle(
            "\(ids[0]),drop,,,",
            "\(ids[1]),speaker,Anna Berg,,",
            text: text
        )
        #expect(both.speakers == ["Anna Berg"])
        #expect(both.findings.isEmpty)
    }

    @Test(
        "an added quote is a quote like any other",
        arguments: [
            "The harbour stays shut until spring", "“The Long Way Home”", "The Long Way Home",
        ]
    )
    func add(words: String) throws {
        let article = try EditedArticle(",add,\(EditedArticle.place(words)),CW,")
        let inner = words.trimmingPrefix("“").replacing("”", with: "")
        let quote = try article.quote(String(inner))
        #expect(article.words.contains(String(inner)))
        #expect(quote.rule == "editor" && quote.confidence == 1 && quote.depth == 0)
        #expect(quote.form == (words.contains("harbour") ? .indirect : .direct))
        #expect(article.dossier.segments.map(\.quote).contains(quote.id))
        #expect(article.dossier.segments.map(\.source).last == String(inner))
        #expect(article.findings.isEmpty)
        #expect(article.dossier.edits[0].quotes == [quote.id])
    }

    @Test("words in marks do for a place, and survive a correction before them")
    func addWords() throws {
        let rows = [
            ",add,“The harbour stays shut until spring”,,",
            "“The harbour stays shut until spring”,speaker,Berg,,",
        ]
        for text in [EditedArticle.text, "More.\n\n" + EditedArticle.text] {
            let article = try EditedArticle(rows[1], rows[0], text: text)
            #expect(article.words.last == "The harbour stays shut until spring")
            #expect(article.speakers.last == "Anna Berg")
            #expect(article.findings.isEmpty)
        }
    }

    @Test("a place over paragraphs has a fragment in each, without their marks")
    func addParagraphs() throws {
        let unfound = "It reads:\n\nOne thing is sure\n\nand another one too\n\nThe end."
        let place = EditedArticle.place("One thing is sure\n\nand another one too", in: unfound)
        let other = try EditedArticle(",add,\(place),,", text: unfound)
        #expect(other.words == ["One thing is sure / and another one too"])
        #expect(other.dossier.segments.map(\.source) == ["One thing is sure\nand another one too"])
    }

    @Test(
        "the signs before added words tell their form",
        arguments: [
            ("« ⟦Nous restons⟧ »", .direct), ("“⟦a long way⟧”", .mixed), ("— ⟦We stay⟧", .dialogue),
            ("He left. “Good.” ⟦They stay⟧.", .indirect), ("⟦They stay⟧", .indirect),
            ("A river — ⟦they stay⟧", .indirect),
        ] as [(String, Quote.Form)]
    )
    func forms(marked: String, form: Quote.Form) throws {
        let (text, spans) = MarkedText.parse("Line.\n" + marked)
        let words = String(text[try #require(spans.first)])
        let article = Article(id: "a", language: "en", text: text)
        var dossier = Dossier(article)
        dossier.edits = [try Edit(.add, value: EditedArticle.place(words, in: text.string))]
        try EditStage(packs: try Repository.packs.get()).run(&dossier)
        #expect(dossier.quotes.map(\.form) == [form])
        #expect(dossier.quotes.first?.fragments == spans)
    }

    @Test("words added inside a quote are nested in it")
    func addNested() throws {
        let article = try EditedArticle(",add,“a boat and a crew”,,")
        let quote = try article.quote("a boat")
        #expect(quote.depth == 1)
        #expect(!article.dossier.segments.map(\.quote).contains(quote.id))
    }

    @Test("a quote is split between its fragments or inside one")
    func split() throws {
        let whole = try id("We have")
        let offset = EditedArticle.place("What we lack").split(separator: "-")[0]
        let article = try EditedArticle("\(whole),split,\(offset),,")
        #expect(
            article.words.prefix(2) == ["We have a boat and a crew,", "What we lack is a harbour."]
        )
        #expect(article.speakers.prefix(2) == ["Anna Berg", "Anna Berg"])
        #expect(article.dossier.quotes.prefix(2).map(\.rule) == ["editor", "editor"])
        #expect(Set(article.dossier.quotes.map(\.id)).count == article.dossier.quotes.count)
        let inside = try EditedArticle("\(whole),split,“and a crew”,,")
        #expect(
            inside.words.prefix(2) == [
                "We have a boat", "and a crew, / What we lack is a harbour.",
            ]
        )
    }

    @Test("two quotes are joined with their fragments in order")
    func join() throws {
        let (first, second) = (try id("We have"), try id("Nobody told"))
        let article = try EditedArticle("\(second),join,\(first),,")
        #expect(
            article.words.first
                == "We have a boat and a crew, / What we lack is a harbour. / Nobody told us that it would end so soon,"
        )
        #expect(article.speakers.first == "Tom Reed")
        #expect(article.findings.isEmpty)
    }

    @Test("a form and a speaker are as the editor says")
    func formAndSpeaker() throws {
        let id = try id("Nobody told")
        let article = try EditedArticle("\(id),form,mixed,,", "\(id),speaker,Holt,,")
        let quote = try article.quote("Nobody told")
        #expect(quote.form == .mixed)
        #expect(article.dossier.person(quote.speaker?.person)?.name == "Lena Holt")
        #expect(quote.rule == "editor" && quote.confidence == 1)
        // The pronoun now means her, and is told so.
        #expect(quote.speaker?.kind == .pronoun)
        let mention = try #require(quote.speaker?.mention)
        let holders = article.dossier.people.filter { $0.mentions.contains { $0.span == mention } }
        #expect(holders.map(\.name) == ["Lena Holt"])
        #expect(article.dossier.edits.map(\.former.count) == [1, 1])
        #expect(article.dossier.edits[1].person == holders.first?.id)
    }

    @Test("a new speaker is a person of their own, with what the name shows")
    func newSpeaker() throws {
        let id = try id("Nobody told")
        let article = try EditedArticle("\(id),speaker,Judge Maria Sanz,,")
        let quote = try article.quote("Nobody told")
        let person = try #require(article.dossier.person(quote.speaker?.person))
        #expect(person.name == "Maria Sanz")
        #expect(person.roles == ["judge"])
        #expect(person.gender == .feminine && person.genderEvidence == "first-name")
        #expect(person.isNamed && person.kind == .person)
        let body = try EditedArticle("\(id),speaker,the Ministry of Ports,,")
        #expect(body.dossier.people.last?.kind == .organisation)
        let role = try EditedArticle("\(id),speaker,a spokesman,,")
        #expect(role.dossier.people.last?.isNamed == false)
    }

    @Test("nobody may be the speaker, and nested quotes have one too")
    func nobodyAndNested() throws {
        let id = try id("Nobody told")
        let article = try EditedArticle("\(id),speaker,-,,", "q4,speaker,Tom Reed,,")
        #expect(article.speakers == ["Anna Berg", nil, "Lena Holt", "Tom Reed"])
        let byWords = try EditedArticle("\(self.id("Come back")),speaker,Tom Reed,,")
        #expect(byWords.speakers.last == "Tom Reed")
    }

    @Test("a name is the editor's for one language, by id or by name")
    func name() throws {
        let person = try #require(Self.plain.get().dossier.people.first)
        for subject in [person.id, person.name] {
            let article = try EditedArticle("\(subject),name,ru=Анна Берг,CW,")
            let form = article.dossier.person(person.id)?.names["ru"]
            #expect(form == NameForm(text: "Анна Берг", origin: .editor))
            #expect(article.findings.isEmpty)
        }
    }

    @Test("an edit waits for the quote that a later row makes")
    func waits() throws {
        let whole = try id("We have")
        let parts = try EditedArticle("\(whole),split,“What we lack”,,")
        let second = try parts.id("What we lack")
        let article = try EditedArticle(
            "\(second),speaker,Tom Reed,,",
            "\(whole),split,“What we lack”,,"
        )
        #expect(article.speakers.prefix(2) == ["Anna Berg", "Tom Reed"])
        #expect(article.findings.isEmpty)
        #expect(article.dossier.segments.map(\.id).prefix(2).last == second)
    }

    @Test("running again gives the same, from its own JSON too")
    func again() throws {
        let id = try id("Nobody told")
        var dossier = try EditedArticle("\(id),speaker,Maria Sanz,CW,heard it", "q4,drop,,,")
            .dossier
        let bytes = DossierWriter.file(dossier)
        #expect(try DossierJSON.dossier(bytes) == dossier)
        let packs = try Repository.packs.get()
        let first = dossier
        dossier.findings = []
        let stages: [any Stage] = [
            QuoteStage(packs: packs), PeopleStage(packs: packs), EditStage(packs: packs),
            SegmentStage(),
        ]
        try Pipeline(stages).run(&dossier)
        #expect(dossier == first)
    }
}
