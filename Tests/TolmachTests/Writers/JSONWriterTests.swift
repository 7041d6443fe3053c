import Testing

@testable import Tolmach

@Suite struct JSONWriterTests {
    @Test("writes one document to the byte")
    func document() throws {
        #expect(try Self.file(JSONWriter.self) == Self.document)
    }

    @Test("writes one quote a line to the byte")
    func lines() throws {
        #expect(try Self.file(JSONLinesWriter.self) == Self.lines)
    }

    @Test("makes the package's identifier from its content")
    func identifier() throws {
        let same = ContentID.uuid(of: Array("a".utf8))
        // The first 128 bits of the SHA-256 of "a", with version 8 and variant 10.
        #expect(same == "ca978112-ca1b-8dca-bac2-31b39a23dc4d")
        let first = try Self.file(JSONWriter.self)
        let other = String(
            decoding: try JSONWriter.file([WriterSample.dossier()], for: WriterSample.request),
            as: UTF8.self
        )
        #expect(first.split(separator: "\n")[2] != other.split(separator: "\n")[2])
    }

    private static func file(_ writer: any Writer.Type) throws -> String {
        let dossier = WriterSample.dossier(target: "We are here.\nOur Treaty holds")
        return String(
            decoding: try writer.file([dossier], for: WriterSample.request),
            as: UTF8.self
        )
    }

    private static let document = """
        {
          "format": "quote-exchange/1",
          "package": "urn:uuid:c0525afb-2daf-8c8f-8889-e954fad7790b",
          "source_lang": "uk",
          "target_lang": "en",
          "offsets": "scalar",
          "quotes": [
            {
              "quote_id": "a-1-1",
              "article_id": "a-1",
              "seq": 1,
              "source_lang": "uk",
              "target_lang": "en",
              "speaker_source": "Анна Коваль",
              "speaker_target": "Anna Koval",
              "role_source": "мерка",
              "role_target": "mayor",
              "quote_type": "direct",
              "source_text": "Ми тут 🙂\\nНаш договір діє",
              "target_text": "We are here.\\nOur Treaty holds",
              "state": "translated",
              "char_start": 30,
              "char_end": 57,
              "source_sha256": "d47d1218729625182f580a1dbc5763847a90b2952822f9f36fac8aa3351ec41e\
        ",
              "person_id": "p1",
              "speaker_kind": "name",
              "speaker_gender": "f",
              "cue": "сказала",
              "context": "Анна Коваль, мерка, сказала: «Ми тут 🙂».\\n«Наш договір діє»,\
         — додала вона.",
              "confidence": 0.9
            },
            {
              "quote_id": "a-1-2",
              "article_id": "a-1",
              "seq": 2,
              "source_lang": "uk",
              "target_lang": "en",
              "speaker_source": "МЗС",
              "quote_type": "direct",
              "source_text": "Ні, \\"так\\"",
              "target_text": "",
              "state": "initial",
              "char_start": 81,
              "char_end": 90,
              "source_sha256": "c40c6a4b1a21823886e28a528c5495ea17ce706c4504fc5347a76c1d553f18c9\
        ",
              "speaker_kind": "organisation",
              "context": "МЗС: «Ні, \\"так\\"».",
              "confidence": 0.5
            }
          ]
        }

        """

    private static let lines = """
        {"quote_id":"a-1-1","article_id":"a-1","seq":1,"source_lang":"uk","target_lang":"en",\
        "speaker_source":"Анна Коваль","speaker_target":"Anna Koval","role_source":"мерка",\
        "role_target":"mayor","quote_type":"direct","source_text":"Ми тут 🙂\\nНаш договір діє",\
        "target_text":"We are here.\\nOur Treaty holds","state":"translated","char_start":30,\
        "char_end":57,"source_sha256":"d47d1218729625182f580a1dbc5763847a90b2952822f9f36fac8aa33\
        51ec41e","person_id":"p1","speaker_kind":"name","speaker_gender":"f","cue":"сказала",\
        "context":"Анна Коваль, мерка, сказала: «Ми тут 🙂».\\n«Наш договір діє»,\
         — додала вона.","confidence":0.9}
        {"quote_id":"a-1-2","article_id":"a-1","seq":2,"source_lang":"uk","target_lang":"en",\
        "speaker_source":"МЗС","quote_type":"direct","source_text":"Ні, \\"так\\"",\
        "target_text":"","state":"initial","char_start":81,"char_end":90,\
        "source_sha256":"c40c6a4b1a21823886e28a528c5495ea17ce706c4504fc5347a76c1d553f18c9",\
        "speaker_kind":"organisation","context":"МЗС: «Ні, \\"так\\"».","confidence":0.5}

        """
}
