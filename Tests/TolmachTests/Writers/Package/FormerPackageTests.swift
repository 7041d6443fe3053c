import Foundation
import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct FormerPackageTests {
    @Test(
        "reads the cells of CSV, or says that it cannot",
        arguments: [
            ("a,b\r\nc,\"d\"\"\r\n,\"\r\n", [["a", "b"], ["c", "d\"\r\n,"]]), ("", []),
            ("a", [["a"]]),
            ("a,", [["a", ""]]), (",\n", [["", ""]]), ("\"\"", [[""]]), ("\"a", nil),
            ("\"a\"b", nil),
        ] as [(String, [[String]]?)]
    )
    func cells(text: String, expected: [[String]]?) {
        let rows = CSVRows.parse(Array(text.utf8))
        let texts = rows.map { $0.map { $0.map { String(decoding: $0, as: UTF8.self) } } }
        #expect(texts == expected)
    }

    @Test("never traps on random bytes")
    func random() throws {
        var numbers = SeededNumbers()
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in
                [0x22, 0x2C, 0x0D, 0x0A, 0x61, 0xFF].randomElement(using: &numbers) ?? 0
            }
            _ = CSVRows.parse(bytes.map { UInt8($0) })
        }
    }

    @Test(
        "holds a package whose checksums fit but whose quotes cannot be read",
        arguments: [
            "", "[]", "{\"quotes\": [1]}", "{\"quotes\": [{\"target_text\": 1}]}",
            "{\"quotes\": [{\"target_text\": \" \"}]}",
        ]
    )
    func unreadable(json: String) throws {
        let folder = try WorkFolder()
        try folder.put(json, at: "p/data/quotes.json")
        try folder.put("{}", at: "p/datapackage.json")
        let sums = [("data/quotes.json", json), ("datapackage.json", "{}")].map { name, text in
            "\(Digest.sha256(Array(text.utf8)))  \(name)\n"
        }
        try folder.put(sums.joined(), at: "p/SHA256SUMS")
        #expect(!FormerPackage(path: folder.path + "/p").isReplaceable)
    }
}
