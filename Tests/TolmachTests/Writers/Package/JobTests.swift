import Foundation
import Testing

@testable import Tolmach

@Suite struct JobTests {
    private let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    private func job(_ dossiers: [Dossier], _ targets: [LanguageTag] = ["en"]) -> Job {
        Job(dossiers: dossiers, targets: targets, formats: ["json"]) { Array($0.id.utf8) }
    }

    private func article(_ id: String, _ language: LanguageTag, published: String?) -> Dossier {
        var article = Article(id: id, language: language, text: SourceText("Text."))
        article.published = published
        return Dossier(article)
    }

    @Test("writes the dossier and a package for each pair")
    func whole() throws {
        let paths = try job([WriterSample.dossier()], ["en", "es"]).write(to: folder.path + "/")
        let root = folder.path + "/a-1"
        let expected = ["dossiers/a-1.json", "a-1.uk-en", "a-1.uk-es"]
        #expect(paths == expected.map { "\(root)/\($0)" })
        #expect(try folder.text("a-1/dossiers/a-1.json") == "a-1")
        #expect(folder.names.contains("a-1/a-1.uk-es/data/quotes.json"))
        #expect(!folder.names.contains { $0.contains("/.") || $0.hasPrefix(".") })
    }

    @Test("writes a package for each source language, without one into itself")
    func pairs() throws {
        let dossiers = ["uk", "en", "uk"].enumerated().map { index, language in
            article("a\(index)", LanguageTag(stringLiteral: language), published: nil)
        }
        let paths = try job(dossiers, ["en", "es"]).write(to: folder.path)
        let names = paths.dropFirst(3).map { $0.split(separator: "/").last ?? "" }
        #expect(
            names == ["uk-en", "uk-es", "en-es"].map { "undated-3-articles.\($0)" }
        )
        let manifest = try folder.text(
            "undated-3-articles/undated-3-articles.uk-en/datapackage.json"
        )
        #expect(manifest.contains("\"articles\": 2,"))
        #expect(!manifest.contains("\"created\""))
    }

    @Test(
        "names the job by the newest date",
        arguments: [
            (["2026-03-12", "2026-03-14T08:00:00Z"], nil, nil, "2026-03-14-2-articles"),
            (["2026-03-12", "yesterday"], nil, nil, "2026-03-12-2-articles"),
            (["yesterday", nil], nil, nil, "undated-2-articles"),
            (["2026-03-12", nil], "2026-04-01T10:00:00+02:00", nil, "2026-04-01-2-articles"),
            (["2026-03-12", nil], "2026-04-01", "evening", "evening"),
            (["2026-03-12"], nil, nil, "a0"),
        ] as [([String?], String?, String?, String)]
    )
    func folderName(published: [String?], date: String?, name: String?, expected: String) {
        var job = job(published.enumerated().map { article("a\($0)", "uk", published: $1) })
        job.date = date
        job.name = name
        #expect(job.folderName == expected)
    }

    @Test(
        "refuses names that are no file's before it writes anything",
        arguments: [
            "", ".", "..", ".hidden", "a/b", "../x", "a\u{0}b", "line\nend",
            String(repeating: "n", count: 201),
        ]
    )
    func names(name: String) throws {
        var named = job([WriterSample.dossier()])
        named.name = name
        #expect(throws: WriteError.self) { try named.write(to: folder.path) }
        #expect(throws: WriteError.self) {
            try job([WriterSample.dossier("b"), WriterSample.dossier(name)]).write(to: folder.path)
        }
        #expect(folder.names.isEmpty)
    }

    @Test("refuses what cannot be done before it writes anything")
    func refusals() throws {
        var unknown = job([WriterSample.dossier()])
        unknown.formats = ["xliff9"]
        #expect(throws: WriteError.self) { try unknown.write(to: folder.path) }
        for job in [
            job([WriterSample.dossier(), WriterSample.dossier()]), job([]),
            job([WriterSample.dossier()], ["uk"]), job([WriterSample.dossier()], []),
        ] {
            #expect(throws: WriteError.self) { try job.write(to: folder.path) }
        }
        #expect(folder.names.isEmpty)
    }

    @Test("writes nothing at all when one package is in the way")
    func inTheWay() throws {
        _ = try job([WriterSample.dossier()], ["es"]).write(to: folder.path)
        try FileManager.default.removeItem(atPath: folder.path + "/a-1/dossiers/a-1.json")
        let before = folder.names
        let both = job([WriterSample.dossier()], ["en", "es"])
        let error = try #require(throws: WriteError.self) { try both.write(to: folder.path) }
        #expect(error.path == folder.path + "/a-1/a-1.uk-es")
        #expect(folder.names == before)
    }

    @Test("replaces dossiers and packages when forced, but no translations")
    func force() throws {
        _ = try job([WriterSample.dossier(target: "We")], ["en", "es"]).write(to: folder.path)
        var again = job([WriterSample.dossier()], ["en", "es"])
        again.state = { _ in Array("new".utf8) }
        let error = try #require(throws: WriteError.self) { try again.write(to: folder.path) }
        #expect(error.path == folder.path + "/a-1/dossiers/a-1.json")
        let paths = try again.write(to: folder.path, force: true)
        #expect(
            paths.map { $0.split(separator: "/").last } == [
                "a-1.json", "a-1.uk-en.v2", "a-1.uk-es",
            ]
        )
        #expect(try folder.text("a-1/dossiers/a-1.json") == "new")
        #expect(!folder.names.contains { $0.contains("/.") })
    }

    @Test("leaves no folder behind when the disk refuses")
    func unwritable() throws {
        try folder.put("a file", at: "file")
        let error = try #require(throws: WriteError.self) {
            try job([WriterSample.dossier()]).write(to: folder.path + "/file/x")
        }
        #expect(error.reason == "not a directory")
        var long = job([WriterSample.dossier()])
        long.name = String(repeating: "n", count: 200)
        let deep = folder.path + "/" + String(repeating: "d", count: 256)
        #expect(throws: WriteError.self) { try long.write(to: deep) }
        #expect(folder.names == ["file"])
    }
}
