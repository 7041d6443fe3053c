import Testing

@testable import Tolmach

@Suite struct SchemeCheckTests {
    private func check(
        _ rows: String,
        exceptions: [String: String] = [:]
    ) throws -> SchemeCheck {
        let table = "scheme\tinput\texpected\n" + rows
        let vectors = try SchemeVectors(bytes: Array(table.utf8), file: "v.tsv")
        return SchemeCheck(
            vectors,
            schemes: try NameFiles.schemes.get(),
            exceptions: exceptions
        )
    }

    @Test("passes a row that both engines give, by id and by another project's name")
    func passed() throws {
        let done = try check(
            "en-icao\tЩукин\tShchukin\niuliia:icao_doc_9303\tЮрий\\nЦой\tIurii\\nTsoi\n"
        )
        #expect((done.passed, done.failed, done.excepted) == (2, 0, 0))
        #expect(done.tallies.map(\.scheme) == ["en-icao", "en-icao"])
    }

    @Test("compares composed letters and repairs words of mixed alphabets")
    func repaired() throws {
        #expect(try check("en-icao\tЩукин\tShchukin\nen-icao\tАннa\tAnna\n").failed == 0)
        #expect(try check("en-icao\tИ\u{306}од\tIod\n").failed == 0)
    }

    @Test("tells what came out instead, and of unknown schemes")
    func failed() throws {
        let done = try check("en-icao\tЩукин\tSchukin\nno-such\tЩукин\tx\n")
        #expect((done.passed, done.failed) == (0, 2))
        #expect(done.failures.map(\.table) == ["Shchukin", "no such scheme"])
        #expect(done.failures.map(\.row.line) == [2, 3])
        #expect(done.tallies.map(\.scheme) == ["en-icao", nil])
    }

    @Test("counts rows that are known to be wrong apart, and tells when one comes out")
    func excepted() throws {
        let rows = "en-icao\tЩукин\tSchukin\nen-icao\tЩукин\tShchukin\n"
        let prints = try SchemeVectors(
            bytes: Array(("scheme\tinput\texpected\n" + rows).utf8),
            file: "v.tsv"
        ).rows.map(\.fingerprint)
        let done = try check(rows, exceptions: [prints[0]: "typo", prints[1]: "typo"])
        #expect((done.passed, done.failed, done.excepted) == (0, 0, 2))
        #expect(done.mended.map(\.line) == [3])
    }

    @Test(
        "refuses a table without its columns or cells",
        arguments: [
            ("", "v.tsv: no column 'scheme'"),
            ("scheme\tinput\na\tb\n", "v.tsv: no column 'expected'"),
            ("scheme\tinput\texpected\n\tb\tc\n", "v.tsv: line 2: no 'scheme'"),
        ]
    )
    func refused(table: String, message: String) {
        let error = #expect(throws: SchemeError.self) {
            try SchemeVectors(bytes: Array(table.utf8), file: "v.tsv")
        }
        #expect(error?.description.hasPrefix(message) == true)
    }
}
