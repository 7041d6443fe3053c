import Foundation
import Testing

@testable import Tolmach

@Suite struct OutputPackageTests {
    private let folder: WorkFolder

    init() throws { folder = try WorkFolder() }

    private var package: OutputPackage {
        OutputPackage(name: "p.uk-en", request: WriterSample.request, writers: Writers.all)
    }

    @Test("writes a whole package and nothing else")
    func whole() throws {
        let path = try package.write([WriterSample.dossier()], in: folder.path)
        #expect(path == folder.path + "/p.uk-en")
        let inner = [
            "README.txt", "SHA256SUMS", "data", "data/articles.csv", "data/findings.csv",
            "data/fragments.csv", "data/people.csv", "data/quotes.csv", "data/quotes.json",
            "data/quotes.jsonl", "data/term_hits.csv", "data/terms.csv", "datapackage.json",
        ]
        #expect(folder.names == ["p.uk-en"] + inner.map { "p.uk-en/" + $0 })
    }

    @Test("lists the checksum of every file but its own, sorted")
    func checksums() throws {
        _ = try package.write([WriterSample.dossier()], in: folder.path)
        var listed: [String] = []
        for line in try folder.text("p.uk-en/SHA256SUMS").split(separator: "\n") {
            let name = String(line.dropFirst(66))
            let bytes = Array(try folder.text("p.uk-en/\(name)").utf8)
            #expect(line == "\(Digest.sha256(bytes))  \(name)")
            listed.append(name)
        }
        #expect(listed == listed.sorted())
        #expect(listed.count == Writers.all.count + 2)
    }

    @Test("gives the same bytes again")
    func same() throws {
        let dossiers = [WriterSample.dossier(), WriterSample.dossier("b")]
        _ = try package.write(dossiers, in: folder.path)
        let first = try folder.text("p.uk-en/SHA256SUMS")
        _ = try package.write(dossiers, in: folder.path, force: true)
        #expect(try folder.text("p.uk-en/SHA256SUMS") == first)
    }

    @Test("replaces a package only when forced, and leaves nothing of the old one")
    func force() throws {
        _ = try package.write([WriterSample.dossier()], in: folder.path)
        let error = try #require(throws: WriteError.self) {
            try package.write([WriterSample.dossier("b")], in: folder.path)
        }
        let advice = "replace it with --force or write under another --name"
        #expect(error.description == "\(folder.path)/p.uk-en: is there already; \(advice)")
        #expect(try folder.text("p.uk-en/data/articles.csv").contains("a-1,"))
        _ = try package.write([WriterSample.dossier("b")], in: folder.path, force: true)
        #expect(try folder.text("p.uk-en/data/articles.csv").contains("b,"))
        #expect(!folder.names.contains { $0.hasPrefix(".") })
    }

    @Test(
        "writes the next version beside a package with translations",
        arguments: [
            ["csv"], ["json"], ["jsonl"], ["all"],
        ]
    )
    func versions(words: [String]) throws {
        let package = OutputPackage(
            name: "p",
            request: WriterSample.request,
            writers: try Writers.wanted(words)
        )
        _ = try package.write([WriterSample.dossier(target: "We")], in: folder.path)
        let first = try folder.text("p/SHA256SUMS")
        // The second version holds no translations: it is replaced, and then takes some.
        for target in [nil, nil, "We"] as [String?] {
            let dossier = WriterSample.dossier(target: target)
            let path = try package.write([dossier], in: folder.path, force: true)
            #expect(path == "\(folder.path)/p.v2")
        }
        let third = try package.write([WriterSample.dossier()], in: folder.path, force: true)
        #expect(third == "\(folder.path)/p.v3")
        #expect(try folder.text("p/SHA256SUMS") == first)
    }

    @Test(
        "never replaces what somebody has worked in",
        arguments: [
            "data/quotes.csv", "data/quotes.json", "target/done.xlf", "README.txt", "SHA256SUMS",
        ]
    )
    func touched(name: String) throws {
        _ = try package.write([WriterSample.dossier()], in: folder.path)
        try folder.put("mine", at: "p.uk-en/\(name)")
        let path = try package.write([WriterSample.dossier()], in: folder.path, force: true)
        #expect(path.hasSuffix(".v2"))
        #expect(try folder.text("p.uk-en/\(name)") == "mine")
    }

    @Test("never replaces a folder that is no package, or a file")
    func foreign() throws {
        try folder.put("mine", at: "p.uk-en/notes.txt")
        let path = try package.write([WriterSample.dossier()], in: folder.path, force: true)
        #expect(path.hasSuffix(".v2"))
        let other = OutputPackage(name: "q", request: WriterSample.request, writers: Writers.all)
        try folder.put("mine", at: "q")
        #expect(
            throws: WriteError(
                path: folder.path + "/q",
                reason: "is no folder",
                advice: "remove it first or write under another --name"
            )
        ) {
            try other.write([WriterSample.dossier()], in: folder.path, force: true)
        }
    }

    @Test("leaves nothing when a writer fails, and keeps the old package")
    func failing() throws {
        _ = try package.write([WriterSample.dossier()], in: folder.path)
        let before = folder.names
        let failing = OutputPackage(
            name: "p.uk-en",
            request: WriterSample.request,
            writers: Writers.all + [FailingWriter.self]
        )
        let error = try #require(throws: WriteError.self) {
            try failing.write([WriterSample.dossier("b")], in: folder.path, force: true)
        }
        let reason = "p.uk-en/data/failing.txt: writer 'failing' failed: no ink"
        #expect(error.description == reason)
        #expect(folder.names == before)
        #expect(try folder.text("p.uk-en/data/articles.csv").contains("a-1,"))
    }

    @Test("says why a folder cannot be written to")
    func unwritable() throws {
        try folder.put("a file", at: "file")
        let error = try #require(throws: WriteError.self) {
            try package.write([WriterSample.dossier()], in: folder.path + "/file")
        }
        #expect(error.path == folder.path + "/file/p.uk-en")
        #expect(error.reason == "not a directory")
        #expect(throws: WriteError.self) {
            try package.write([WriterSample.dossier()], in: folder.path + "/missing")
        }
    }

    @Test("says so when the disk refuses, and leaves nothing")
    func refused() throws {
        // A name of this length cannot be made inside the draft either way.
        let long = OutputPackage(
            name: String(repeating: "n", count: 300),
            request: WriterSample.request,
            writers: Writers.all
        )
        let error = try #require(throws: WriteError.self) {
            try long.write([WriterSample.dossier()], in: folder.path)
        }
        #expect(error.reason == "file name too long")
        #expect(folder.names.isEmpty)
    }

    @Test("sweeps up drafts of dead processes, and nothing else")
    func sweep() throws {
        let kept = [
            ".tolmach-x-1/a", ".tolmach-1-1/a", ".tolmach-/a", ".tolmach-1-1-1/a", "tolmach-9-9/a",
        ]
        for name in kept + [".tolmach-2147483646-3/data/a"] { try folder.put("x", at: name) }
        let alive = try Draft(in: folder.path)
        try folder.put("x", at: ".tolmach-\(getpid())-7/a")
        Draft.sweep(folder.path)
        let left = Set(folder.names.compactMap { $0.split(separator: "/").first.map(String.init) })
        let expected = kept.compactMap { $0.split(separator: "/").first.map(String.init) }
        #expect(left == Set(expected + [".tolmach-\(getpid())-1"]))
        alive.discard()
    }

    @Test("lets many packages be written into one folder at once")
    func together() async throws {
        let path = folder.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let package = OutputPackage(
                        name: "p\(number)",
                        request: WriterSample.request,
                        writers: Writers.all
                    )
                    _ = try package.write([WriterSample.dossier()], in: path)
                }
            }
            try await group.waitForAll()
        }
        #expect(folder.names.filter { $0.hasSuffix("SHA256SUMS") }.count == 40)
        #expect(!folder.names.contains { $0.hasPrefix(".") })
    }

    @Test("tells the receiver what is there, without words of the articles")
    func readme() throws {
        _ = try package.write([WriterSample.dossier()], in: folder.path)
        let text = try folder.text("p.uk-en/README.txt")
        #expect(text.hasPrefix("Quote package p.uk-en\n\n2 quotes of 1 article, uk to en.\n"))
        for writer in Writers.all {
            let path = try #require(writer.format.path)
            #expect(text.contains("  \(path) "))
        }
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
}
