import Testing

@testable import Tolmach

/// One small dossier in every table, to the byte; `\r` stands at the end of each row.
@Suite struct TablesTests {
    @Test("writes each table to the byte", arguments: goldens.keys.sorted())
    func golden(path: String) throws {
        let writers = try Writers.wanted(["csv"])
        let request = WriterSample.request
        let writer = try #require(writers.first { $0.path(for: request) == path })
        let dossier = WriterSample.dossier(target: "We are here.\nOur Treaty holds")
        let text = String(decoding: try writer.file([dossier], for: request), as: UTF8.self)
        #expect(text == Self.goldens[path])
    }

    @Test("knows a golden text for every table")
    func complete() throws {
        let paths = try Writers.wanted(["csv"]).map { $0.path(for: WriterSample.request) }
        #expect(Set(paths) == Set(Self.goldens.keys.map(Optional.some)))
    }

    @Test(
        "counts in the unit that is asked for",
        arguments: [
            (OffsetUnit.utf8, "a-1-1,2,75,103"), (.scalar, "a-1-1,2,42,57"),
            (.utf16, "a-1-1,2,43,58"),
        ]
    )
    func units(unit: OffsetUnit, row: String) throws {
        var request = WriterSample.request
        request.offsets = unit
        let file = try TableWriter<FragmentsTable>.file([WriterSample.dossier()], for: request)
        #expect(String(decoding: file, as: UTF8.self).contains(row + "\r\n"))
    }

    @Test("leaves out the place of a term when the source text is not the fragments'")
    func changedSource() throws {
        var dossier = WriterSample.dossier(target: "Our treaty holds")
        dossier.segments[0].source = "Ми тут. Наш договір діє"
        let table = TermHitsTable(WriterSample.request)
        #expect(table.rows(of: dossier)[1][5...6] == ["", ""])
    }

    @Test(
        "looks for the approved word in the translation",
        arguments: [
            ("", ""), ("Our treaty", "yes"), ("OUR TREATY", "yes"), ("Our treaties", "yes"),
            ("Our pact", "no"), ("Entreaty", "no"),
        ]
    )
    func found(target: String, answer: String) {
        let dossier = WriterSample.dossier(target: target)
        let table = TermHitsTable(WriterSample.request)
        #expect(table.rows(of: dossier)[1].last == answer)
    }

    @Test("names a concept once, whatever the number of dossiers and hits")
    func once() throws {
        let dossiers = [WriterSample.dossier("a"), WriterSample.dossier("b")]
        let file = try TableWriter<TermsTable>.file(dossiers, for: WriterSample.request)
        let rows = try StrictCSV.rows(file).dropFirst()
        #expect(rows.map { $0[0] } == ["mayor", "treaty", "treaty", "treaty"])
    }

    @Test("keeps a row for a concept that the glossary does not know")
    func unknownConcept() throws {
        var request = WriterSample.request
        request.glossary = Glossary()
        let file = try TableWriter<TermsTable>.file([WriterSample.dossier()], for: request)
        let rows = try StrictCSV.rows(file)
        #expect(
            rows.dropFirst() == [["mayor", "", "", "", "", ""], ["treaty", "", "", "", "", ""]]
        )
    }

    @Test("gives an organisation its approved term, and then makes no finding")
    func organisation() {
        var request = WriterSample.request
        let ministry = Concept(
            id: "mfa",
            terms: ["uk": [Term("МЗС")], "en": [Term("Foreign Ministry")]]
        )
        request.glossary.add(ministry)
        let dossier = WriterSample.dossier()
        #expect(QuotesTable(request).rows(of: dossier)[1][6] == "Foreign Ministry")
        #expect(FindingsTable(request).rows(of: dossier).map { $0[2] } == ["quotes.unsure"])
    }

    @Test("keeps the context of a quote in a text without paragraphs within bounds")
    func context() throws {
        let text = String(repeating: "ї", count: 100_000)
        var dossier = Dossier(Article(id: "x", language: "uk", text: SourceText(text)))
        let span = TextSpan(100_000..<100_010)
        dossier.quotes = [Quote(id: "q1", form: .direct, fragments: [span])]
        dossier.segments = [Segment(id: "x-1", quote: "q1", source: "їїїїї", sha256: "")]
        let row = try #require(QuotesTable(WriterSample.request).rows(of: dossier).first)
        #expect(row[20].utf8.count <= 10 + 2 * 4_096)
        #expect(row[20].allSatisfy { $0 == "ї" })
    }

    static let goldens = [
        "data/quotes.csv": """
        quote_id,article_id,seq,source_lang,target_lang,speaker_source,speaker_target,\
        role_source,role_target,quote_type,source_text,target_text,state,char_start,\
        char_end,source_sha256,person_id,speaker_kind,speaker_gender,cue,context,\
        original_lang,confidence\r
        a-1-1,a-1,1,uk,en,Анна Коваль,Anna Koval,мерка,mayor,direct,"Ми тут 🙂
        Наш договір діє","We are here.
        Our Treaty holds",translated,30,57,\
        d47d1218729625182f580a1dbc5763847a90b2952822f9f36fac8aa3351ec41e,p1,name,f,сказала,\
        "Анна Коваль, мерка, сказала: «Ми тут 🙂».
        «Наш договір діє», — додала вона.",,0.9\r
        a-1-2,a-1,2,uk,en,МЗС,,,,direct,"Ні, ""так""\",,initial,81,90,\
        c40c6a4b1a21823886e28a528c5495ea17ce706c4504fc5347a76c1d553f18c9,,organisation,,,\
        "МЗС: «Ні, ""так""».",,0.5\r

        """,
        "data/fragments.csv": """
        quote_id,n,char_start,char_end\r
        a-1-1,1,30,38\r
        a-1-1,2,42,57\r
        a-1-2,1,81,90\r

        """,
        "data/articles.csv": """
        article_id,headline,lang,url,published,text_sha256,rights,credit,embargo\r
        a-1,"Міст, якого немає",uk,,2026-03-12,\
        adaa2300f85560e8bccd8c0a7e054577013ffad5fe08846ddd00164d93036caf,,,\r

        """,
        "data/people.csv": """
        article_id,person_id,kind,name_source,gender,target_lang,name_target,origin,scheme,\
        alternatives,roles,mentions\r
        a-1,p1,person,Анна Коваль,f,en,Anna Koval,scheme,uk-2010,Hanna Koval,мерка,\
        0-11|69-73\r

        """,
        "data/terms.csv": """
        term_id,source_term,target_term,status,pos,definition\r
        mayor,мерка,mayor,preferred,,\r
        treaty,договір,treaty,preferred,noun,"A signed, binding agreement."\r
        treaty,договір,pact,admitted,noun,"A signed, binding agreement."\r
        treaty,договір,deal,forbidden,noun,"A signed, binding agreement."\r

        """,
        "data/term_hits.csv": """
        article_id,quote_id,term_id,char_start,char_end,quote_start,quote_end,matched_text,\
        tier,target_expected,target_found\r
        a-1,a-1-1,mayor,13,18,,,мерка,likely,mayor,\r
        a-1,a-1-1,treaty,46,53,13,20,договір,sure,treaty,yes\r

        """,
        "data/findings.csv": """
        article_id,quote_id,code,severity,side,char_start,char_end,message,advice\r
        a-1,a-1-1,quotes.unsure,warning,source,8,10,"the marks do not match, see the place",\
        \r
        a-1,a-1-2,names.no-target,note,,,,the speaker of quote 'a-1-2' has no form in 'en',\
        add it to names.csv or to a glossary\r

        """,
    ]
}
