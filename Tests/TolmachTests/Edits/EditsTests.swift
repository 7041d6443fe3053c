import Testing
import Tolmach
import TolmachTestKit

@Suite struct EditsTests {
    private func parsed(_ text: String) throws -> [Edit] {
        try Edits.parsed(Array(text.utf8), file: "x.edits.csv")
    }

    @Test("reads rows, and passes over those that ask for nothing")
    func rows() throws {
        let edits = try parsed(
            "\u{FEFF}quote_id,action,value,by,why\r\n# help,add,1-2,,\r\na-1,,,,words\r\n"
                + "a-1, Drop ,,CW,\"no quote, a title\"\r\n,,,,\r\np2,name,ru = Анна Берг,,\r\n"
        )
        #expect(edits.map(\.action) == [.drop, .name])
        #expect(edits.map(\.line) == [4, 6])
        #expect(edits.map(\.by) == ["CW", nil])
        #expect(edits.map(\.why) == ["no quote, a title", nil])
        #expect(edits.allSatisfy { $0.file == "x.edits.csv" && !$0.isDone })
    }

    @Test(
        "takes columns in any order and semicolons or tabs",
        arguments: [
            "action,quote_id\nform,a-1,\n", "action;quote_id;value\nform;a-1;mixed\n",
            "value\taction\tquote_id\nmixed\tform\ta-1\n",
        ]
    )
    func shapes(text: String) throws {
        guard text.contains("mixed") else {
            #expect(throws: EditError.self) { try parsed(text) }
            return
        }
        #expect(try parsed(text).map(\.value) == ["mixed"])
    }

    @Test(
        "says what is wrong, where, and the way out",
        arguments: [
            ("", "x.edits.csv:1: the file is empty; its first line names the columns"),
            (
                "quote_id,acton\n",
                "x.edits.csv:1: unknown column 'acton'; did you mean 'action'? the columns are "
                    + "quote_id, action, value, by, why"
            ),
            (
                "quote_id,value\n",
                "x.edits.csv:1: there is no column 'action'; the first line names the columns: "
                    + "quote_id,action,value,by,why"
            ),
            (
                "quote_id,action,action\n",
                "x.edits.csv:1: column 'action' stands twice; join the two"
            ),
            (
                "quote_id,action,value\n\na,drp,\n",
                "x.edits.csv:3: unknown action 'drp'; did you mean 'drop'? there are add, drop, "
                    + "split, join, speaker, form, name"
            ),
            (
                "quote_id,action,value\na,form,dirct\n",
                "x.edits.csv:2: unknown form 'dirct'; did you mean 'direct'? there are direct, "
                    + "mixed, dialogue, block, indirect"
            ),
            (
                "quote_id,action,value\na,drop,x\n",
                "x.edits.csv:2: action 'drop' takes no value; empty the cell or choose another "
                    + "action"
            ),
            (
                "quote_id,action,value\n,drop,\n",
                "x.edits.csv:2: action 'drop' has no quote_id; write a quote's id there"
            ),
            (
                "quote_id,action,value\na,speaker,\n",
                "x.edits.csv:2: action 'speaker' has no value; write the speaker's name, or '-' "
                    + "for nobody, there"
            ),
            (
                "quote_id,action,value\na,speaker,p4\n",
                "x.edits.csv:2: 'p4' is an id; write the speaker's name, or '-' for nobody, as "
                    + "the value"
            ),
            (
                "quote_id,action,value\n,add,12\n",
                "x.edits.csv:2: the value is no place; write 'start-end' in characters of the "
                    + "article's text, or the words in quotation marks, as the value"
            ),
            (
                "quote_id,action,value\n,add,12-12\n",
                "x.edits.csv:2: the place ends before it starts, or holds nothing; write "
                    + "'start-end' in characters of the article's text, or the words in quotation "
                    + "marks, as the value"
            ),
            (
                "quote_id,action,value\na,join,a\n",
                "x.edits.csv:2: a quote cannot be joined to itself; write the other quote's id as "
                    + "the value"
            ),
            (
                "quote_id,action,value\np1,name,Анна\n",
                "x.edits.csv:2: the value is no name for a language; write a language and the "
                    + "name, such as 'ru=…', as the value"
            ),
            (
                "quote_id,action,value\na,speaker,Berg, Anna\n",
                "x.edits.csv:2: cell 4 has no column; put a value that holds commas in quotation "
                    + "marks"
            ),
            (
                "quote_id,action,value\na,drop,\"\n",
                "x.edits.csv:2: a quotation mark is never closed; close it, or double it if it is "
                    + "meant as text"
            ),
        ]
    )
    func errors(text: String, message: String) throws {
        let error = #expect(throws: EditError.self) { try parsed(text) }
        #expect(error?.description == message)
    }

    @Test("never traps on damaged files, and edits of any values never break an article")
    func hostile() throws {
        var dice = SeededNumbers()
        let article = try EditedArticle()
        let ids = article.dossier.quotes.map { Edits.names(of: article.dossier)[$0.id] ?? "" }
        let subjects = ids + ["", "q4", "q1", "p1", "p9", "a-1", "“boat”", "\u{202E}", "=1+1"]
        let values =
            [
                "", "0-1", "16-20", "0-9999999999", "9999999999-9999999999", "“boat”", "\"\"", "-",
                "mixed", "ru=Анна", "ru=", "=", "Berg", "Anna Berg", "Otto", "17", "0", "\u{0}",
            ] + ids
        let actions = Edit.Action.allCases
        for _ in 0..<300 {
            var dossier = article.dossier
            dossier.edits = []
            for line in 0..<dice.below(8) {
                let edit = try? Edit(
                    actions[dice.below(actions.count)],
                    of: subjects[dice.below(subjects.count)],
                    value: values[dice.below(values.count)],
                    line: line
                )
                if let edit { dossier.edits.append(edit) }
            }
            let packs = try Repository.packs.get()
            let stages: [any Stage] = [
                QuoteStage(packs: packs), PeopleStage(packs: packs), EditStage(packs: packs),
                SegmentStage(),
            ]
            try Pipeline(stages).run(&dossier)
            let text = dossier.article.text
            #expect(dossier.quotes.allSatisfy { $0.fragments.allSatisfy(text.isValid) })
            #expect(Set(dossier.quotes.map(\.id)).count == dossier.quotes.count)
            #expect(Set(dossier.segments.map(\.id)).count == dossier.segments.count)
            let names = Edits.names(of: dossier)
            #expect(dossier.segments.allSatisfy { names[$0.quote] == $0.id })
            #expect(try DossierJSON.dossier(DossierWriter.file(dossier)) == dossier)
        }
        let file = Edits.template(for: article.dossier)
        for _ in 0..<300 { _ = try? Edits.parsed(dice.damaged(file), file: "x") }
    }

    @Test("a template does nothing, and names every quote and person")
    func template() throws {
        let article = try EditedArticle()
        let bytes = Edits.template(for: article.dossier)
        #expect(try Edits.parsed(bytes, file: "x").isEmpty)
        let table = try CSVParser().table(bytes)
        #expect(table.header.cells.map(\.text) == Edits.columns)
        #expect(table.rows.allSatisfy { $0.cells.count == Edits.columns.count })
        let ids = table.rows.map { $0.cells[0].text }
        let names = Edits.names(of: article.dossier)
        for quote in article.dossier.quotes { #expect(ids.contains(names[quote.id] ?? "")) }
        for person in article.dossier.people { #expect(ids.contains(person.name)) }
    }

    @Test("what a template says of a row is no reason when it is left there")
    func hints() throws {
        let article = try EditedArticle()
        let file = String(decoding: Edits.template(for: article.dossier), as: UTF8.self)
        let rows = file.split(separator: "\r\n").dropFirst().filter { !$0.hasPrefix("#") }
        let filled = rows.map { row in
            let isPerson = !row.hasPrefix("a-")
            return String(row).replacing(",,,,", with: isPerson ? ",name,ru=Имя,," : ",drop,,,")
        }
        let edited = try EditedArticle(rows: filled)
        #expect(edited.dossier.edits.count == rows.count)
        #expect(edited.dossier.edits.allSatisfy { $0.why == nil || !$0.isDone })
        #expect(edited.words.isEmpty)
        // The nested quote went with its outer one.
        #expect(edited.findings == ["edits.conflict:5"])
    }
}
