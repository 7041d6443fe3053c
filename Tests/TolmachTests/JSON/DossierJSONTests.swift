import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct DossierJSONTests {
    @Test("writes back byte for byte what it reads")
    func roundTrip() throws {
        var random = RandomDossier(dice: SeededNumbers())
        for _ in 0..<300 {
            let dossier = random.make()
            let file = DossierWriter.file(dossier)
            let line = DossierWriter.line(dossier)
            let fromFile = try DossierReader().read(file)
            let fromLine = try DossierReader().read(line)
            #expect(fromFile.map(DossierWriter.file) == [file], "seed \(random.dice.seed)")
            #expect(fromLine.map(DossierWriter.line) == [line], "seed \(random.dice.seed)")
            #expect(fromFile == [dossier], "seed \(random.dice.seed)")
        }
    }

    @Test("reads many dossiers, one a line, and the writer writes them again")
    func stream() throws {
        var random = RandomDossier(dice: SeededNumbers())
        let dossiers = (0..<20).map { _ in random.make() }
        let bytes = dossiers.flatMap(DossierWriter.line)
        #expect(try DossierReader().read(bytes) == dossiers)
        var written: [UInt8] = []
        try withSink(into: &written) { sink in
            var writer = DossierWriter(WriteRequest(source: "en", target: "ru"))
            try writer.begin(to: &sink)
            for dossier in dossiers { try writer.write(dossier, to: &sink) }
            try writer.finish(to: &sink)
        }
        #expect(written == bytes)
    }

    private static let least = #"""
        {"tolmach":1,"offsets":"utf8","article":{"id":"a","language":"en","text":"“Да”."},\#
        "quotes":[],"people":[],"terms":[],"segments":[],"findings":[]}
        """#

    private static let quote = #"""
        {"id":"q1","form":"direct","fragments":[[3,7]],"depth":0,"protected":[],"rule":"r",\#
        "confidence":0.5}
        """#

    @Test("keeps the keys in the order of the format")
    func order() throws {
        let line = Self.least.replacing(#""quotes":[]"#, with: #""quotes":[\#(Self.quote)]"#)
        let dossiers = try DossierReader().read(Array(line.utf8))
        #expect(String(decoding: DossierWriter.line(dossiers[0]), as: UTF8.self) == line + "\n")
    }

    @Test(
        "refuses what breaks the format, with a pointer",
        arguments: [
            (#""tolmach":1"#, #""tolmach":2"#, "'/tolmach' is no version"),
            (#""tolmach":1"#, #""tolmach":"1""#, "'/tolmach' is no whole number"),
            (#""tolmach":1,"#, "", "is no dossier: it lacks the key 'tolmach'"),
            (#""utf8""#, #""utf16""#, "'/offsets' is not 'utf8'"),
            (#""terms":[]"#, #""terms":{}"#, "'/terms' is no list"),
            (#","terms":[]"#, "", "lacks the key 'terms'"),
            (#""terms":[]"#, #""terms":[],"extra":0"#, "'/extra' is an unknown key"),
            (#""id":"a""#, #""id":"../a""#, "'/article/id' is no article id"),
            (#""id":"a""#, #""id":"..""#, "'/article/id' is no article id"),
            (#""language":"en""#, #""language":"e""#, "'/article/language' is no language tag"),
            (#""id":"a""#, #""id":"a","headline":null"#, "'/article/headline' is no text"),
            (#""id":"a""#, #""id":"a","markup":[[0,4]]"#, "'/article/markup/0' is no span of"),
            (
                #""id":"a""#, #""id":"a","blocks":[[3,5],[3,7]]"#,
                "'/article/blocks/1' begins before"
            ),
            ("[[3,7]]", "[[3,99]]", "'/quotes/0/fragments/0' is no span of its text"),
            ("[[3,7]]", "[[7,3]]", "'/quotes/0/fragments/0' is no span; its ends"),
            ("[[3,7]]", "[[-1,3]]", "'/quotes/0/fragments/0' is no span; its ends"),
            ("[[3,7]]", "[[3]]", "'/quotes/0/fragments/0' is no span; write [start, end]"),
            ("[[3,7]]", "[[3,7.5]]", "'/quotes/0/fragments/0/1' is no whole number"),
            (#""direct""#, #""spoken""#, "'/quotes/0/form' is none of direct, mixed,"),
            (#""depth":0"#, #""depth":-1"#, "'/quotes/0/depth' is below 0"),
            (#""confidence":0.5"#, #""confidence":2"#, "'/quotes/0/confidence' is not from"),
            (
                #""segments":[]"#,
                #""segments":[{"id":"","quote":"","source":"","sha256":"","targets":{"e":0}}]"#,
                "'/segments/0/targets/e' has a key that is no language tag"
            ),
            (
                #""findings":[]"#,
                #""findings":[{"code":"c","severity":"bad","message":""}]"#,
                "'/findings/0/severity' is none of note, warning, error"
            ),
        ]
    )
    func refusals(part: String, changed: String, message: String) throws {
        let line = Self.least.replacing(#""quotes":[]"#, with: #""quotes":[\#(Self.quote)]"#)
        let broken = line.replacing(part, with: changed, maxReplacements: 1)
        #expect(broken != line)
        let error = try #require(throws: ReadError.self) {
            try DossierReader().read(Array("\n\(broken)".utf8))
        }
        #expect(error.reason.hasPrefix(message), "\(error.reason)")
        #expect(error.line == 2)
    }

    @Test("places a fault at the value that has it")
    func place() throws {
        let second = Self.least.replacing(#""text":"“Да”.""#, with: #""text":7"#)
        let bytes = Array("\(Self.least)\n\(second)\n".utf8)
        let error = try #require(throws: ReadError.self) { try DossierReader().read(bytes) }
        #expect(error.line == 2)
        #expect(bytes[error.offset] == UInt8(ascii: "7"))
        #expect(error.reason == "'/article/text' is no text")
    }

    @Test("holds a finding's span against the text it is about")
    func findings() throws {
        func read(_ finding: String) throws -> [Dossier] {
            let segment = #"""
                {"id":"s","quote":"q1","source":"Да","sha256":"","targets":\#
                {"en":{"text":"Yes, yes","state":"translated"}}}
                """#
            let line = Self.least.replacing(#""segments":[]"#, with: #""segments":[\#(segment)]"#)
                .replacing(#""findings":[]"#, with: #""findings":[\#(finding)]"#)
            return try DossierReader().read(Array(line.utf8))
        }
        func finding(_ rest: String) -> String {
            #"{"code":"c","severity":"note",\#(rest),"message":"m"}"#
        }
        _ = try read(finding(#""segment":"s","side":"target","span":[0,7]"#))
        _ = try read(finding(#""segment":"s","span":[0,2]"#))
        _ = try read(finding(#""segment":"gone","span":[0,200]"#))
        _ = try read(finding(#""span":[0,3]"#))
        for rest in [
            #""segment":"s","side":"target","span":[0,9]"#, #""segment":"s","span":[0,7]"#,
            #""segment":"s","span":[0,1]"#, #""span":[0,1]"#,
        ] {
            #expect(throws: ReadError.self) { try read(finding(rest)) }
        }
    }

    @Test("never traps on damaged dossiers")
    func hostile() {
        var random = RandomDossier(dice: SeededNumbers())
        for _ in 0..<500 {
            let bytes = random.dice.damaged(DossierWriter.line(random.make()))
            do throws(ReadError) {
                _ = try DossierReader().read(bytes)
            } catch {
                #expect((0...bytes.count).contains(error.offset), "seed \(random.dice.seed)")
            }
        }
    }

    private func withSink(
        into bytes: inout [UInt8],
        _ body: (inout ByteSink) throws -> Void
    ) throws {
        let collected = Collected()
        var sink = ByteSink { span in
            for index in span.indices { collected.bytes.append(span[index]) }
        }
        try body(&sink)
        try sink.flush()
        bytes = collected.bytes
    }
}

/// What a sink passed on; a class because the sink keeps its closure.
private final class Collected {
    var bytes: [UInt8] = []
}
