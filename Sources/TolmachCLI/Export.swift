import ArgumentParser
import Foundation
import Tolmach

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print dossiers in other formats.",
        discussion: """
            Takes a dossier, a job folder, or one of its packages. What is one file goes to \
            stdout; more need --output, a folder in which each language pair gets its own.
            """
    )

    @Argument(help: "A dossier.json, a job folder, or a package in one.", completion: .file())
    var source: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("Formats and sets, with commas.", valueName: "formats")
    )
    var formats: [String]

    @Option(
        help: ArgumentHelp(
            "A language to write for. May be repeated. Default: the package's, else all in the "
                + "dossiers.",
            valueName: "language"
        )
    )
    var into: [LanguageTag] = []

    @Option(
        help: ArgumentHelp("The folder to write into; '-' is stdout.", valueName: "folder"),
        completion: .directory
    )
    var output = "-"

    @Option(
        help: ArgumentHelp(
            "How much of the article travels with a quote: none, paragraph or article.",
            valueName: "extent"
        )
    )
    var context: Prepare.Context = .paragraph

    @OptionGroup var newsroomOptions: NewsroomOptions

    func validate() throws {
        do {
            _ = try Writers.wanted(words(formats))
        } catch {
            throw ValidationError(String(describing: error))
        }
    }

    func run() async throws {
        let found = try DossierSource(source)
        let newsroom = try newsroomOptions.open()
        let targets = into.isEmpty ? found.targets : into
        guard !targets.isEmpty else {
            throw Failure("no language to write for; name one with --into", code: 64)
        }
        try newsroom.check(targets)
        let writers = try Writers.wanted(words(formats))
        var files: [(path: String, bytes: [UInt8])] = []
        for language in Set(found.dossiers.map(\.article.language)).sorted() {
            let dossiers = found.dossiers.filter { $0.article.language == language }
            for target in targets where target.primary != language.primary {
                let request = WriteRequest(
                    source: language,
                    target: target,
                    date: dossiers.compactMap(\.article.published).max(),
                    house: newsroom.house.style,
                    glossary: newsroom.glossary,
                    options: ["context": context.rawValue]
                )
                for writer in writers {
                    let path = writer.path(for: request) ?? "\(writer.format.name)"
                    let bytes = try writer.file(dossiers, for: request)
                    files.append(("\(language)-\(target)/\(path)", bytes))
                }
            }
        }
        guard !files.isEmpty else {
            throw Failure(
                "no language to write for but the articles' own; name one with --into",
                code: 64
            )
        }
        if output == "-" { try print(files) } else { try write(files) }
    }

    private func print(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
        guard files.count == 1, let only = files.first else {
            let paths = files.map(\.path).joined(separator: ", ")
            throw Failure(
                "\(files.count) files to write (\(paths)); name a folder with --output",
                code: 64
            )
        }
        Console.print(bytes: only.bytes)
    }

    private func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        for file in files {
            let url = URL(fileURLWithPath: "\(output)/\(file.path)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(file.bytes).write(to: url, options: .atomic)
            Console.say("\(output)/\(file.path)")
        }
    }
}

/// The dossiers that a path stands for.
struct DossierSource {
    let dossiers: [Dossier]
    let targets: [LanguageTag]

    /// Reads a dossier file, the dossiers of a job folder, or those beside a package.
    ///
    /// - Throws: `Failure` when there are none, or one cannot be read.
    init(_ path: String) throws(Failure) {
        var isFolder: ObjCBool = false
        guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        else { throw Failure("\(path): there is no such file or folder") }
        var files = [path]
        var target: LanguageTag?
        var language: LanguageTag?
        if isFolder.boolValue {
            let url = URL(fileURLWithPath: path).standardizedFileURL
            let isPackage = FileManager.default.fileExists(atPath: path + "/datapackage.json")
            let job = isPackage ? url.deletingLastPathComponent() : url
            if isPackage {
                (language, target) = Self.pair(url.lastPathComponent)
                Self.warnOfChanges(in: path)
            }
            let folder = job.appendingPathComponent("dossiers").path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            files = names.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
            guard !files.isEmpty else {
                throw Failure("\(path): no dossiers in \(folder); name a job folder or a dossier")
            }
        }
        var dossiers: [Dossier] = []
        for file in files {
            do {
                let bytes =
                    file == "-"
                    ? Console.input() : [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
                dossiers += try DossierReader().read(bytes)
            } catch {
                throw Failure("\(file): \(error)")
            }
        }
        self.dossiers = dossiers.filter { language == nil || $0.article.language == language }
        if let target {
            targets = [target]
        } else {
            let named = dossiers.flatMap { dossier in
                dossier.people.flatMap(\.names.keys) + dossier.segments.flatMap(\.targets.keys)
            }
            targets = Set(named).sorted()
        }
    }

    /// Says which files of a package were changed since: they are not what is printed.
    private static func warnOfChanges(in package: String) {
        let sums = (try? String(contentsOfFile: package + "/SHA256SUMS", encoding: .utf8)) ?? ""
        for line in sums.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard parts.count == 2, parts[1].hasPrefix("data/quotes"),
                let data = FileManager.default.contents(atPath: "\(package)/\(parts[1])"),
                Digest.sha256(data) != parts[0]
            else { continue }
            Console.warning(
                "\(package)/\(parts[1]) was changed after it was written; what is printed is the "
                    + "dossiers' state, without that change"
            )
        }
    }

    /// The languages in a package's name: `name.en-ru` or `name.en-ru.v2`.
    private static func pair(_ name: String) -> (LanguageTag?, LanguageTag?) {
        var parts = name.split(separator: ".")
        if let last = parts.last, last.first == "v", last.dropFirst().allSatisfy(\.isNumber) {
            parts.removeLast()
        }
        let tags = (parts.last ?? "").split(separator: "-", maxSplits: 1)
        guard tags.count == 2 else { return (nil, nil) }
        return (LanguageTag(tags[0]), LanguageTag(tags[1]))
    }
}
