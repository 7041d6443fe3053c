internal import Foundation
import Testing

@testable import Tolmach

@Suite struct GlossaryFilesTests {
    /// The names of the files that `names` stand for, in a folder with some glossaries.
    private func files(_ names: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach [a*] \(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(
            atPath: folder + "/desk",
            withIntermediateDirectories: true
        )
        for name in ["b.csv", "a.json", "c.en-uk.utf8", "README.md", ".hidden.csv"] {
            try Data().write(to: URL(fileURLWithPath: "\(folder)/desk/\(name)"))
        }
        try Data().write(to: URL(fileURLWithPath: "\(folder)/own.tbx"))
        let house = GlossaryFiles(houseFile: folder + "/house.yaml") { "house.yaml:\($0 + 2)" }
        return try house.files(named: names).map { String($0.dropFirst(folder.utf8.count + 1)) }
    }

    @Test("a folder stands for the glossaries in it that say their languages")
    func folder() throws {
        #expect(try files(["desk"]) == ["desk/a.json", "desk/b.csv"])
    }

    @Test("patterns are sorted, and a file comes where it is named last")
    func patterns() throws {
        #expect(
            try files(["desk/b.csv", "own.tbx", "desk/*.[cj]s*"])
                == ["own.tbx", "desk/a.json", "desk/b.csv"]
        )
        #expect(try files(["desk/?.en-uk.utf8"]) == ["desk/c.en-uk.utf8"])
    }

    @Test(
        "a name that stands for nothing is told with its place",
        arguments: [
            ("no.csv", "house.yaml:3: there is no glossary 'no.csv'"),
            ("desk/*.tbx", "house.yaml:3: no file matches 'desk/*.tbx'"),
        ]
    )
    func missing(name: String, message: String) throws {
        let error = try #require(throws: NewsroomError.self) { try files(["desk", name]) }
        #expect(error.description == message + "; names are looked for beside the house file")
    }
}
