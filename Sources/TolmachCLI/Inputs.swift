import Foundation
import Tolmach

/// The articles of a run: files, or stdin for `-`.
struct Inputs {
    /// Where an article's text begins.
    struct Place {
        var file: String
        /// The line of the text's first byte, from 1.
        var line: Int
    }

    /// A file, or one of its articles, that could not be read.
    struct Fault {
        var message: String
    }

    /// What reading came to.
    struct Read {
        var dossiers: [Dossier] = []
        /// Where the texts begin, of formats that have lines.
        var places: [Article.ID: Place] = [:]
        /// The files that the articles came from, but for stdin.
        var files: [Article.ID: String] = [:]
        var faults: [Fault] = []
    }

    let format: String?
    let language: LanguageTag?
    let guess: LanguageGuess

    /// Reads every article of `paths`; a file that cannot be read is a fault and stops no other.
    ///
    /// - Throws: `ReadError` when there is no such format.
    func read(_ paths: [String]) throws -> Read {
        let chosen = try format.map { try Readers.named($0) }
        var ids: [Article.ID: String] = [:]
        var read = Read()
        for path in paths {
            guard !path.hasSuffix(Edits.ending) else {
                let message = "\(path): holds the edits of an article; name the article itself"
                read.faults.append(Fault(message: message))
                continue
            }
            let bytes: [UInt8]
            do {
                bytes = try Self.bytes(of: path)
            } catch {
                read.faults.append(Fault(message: error.message ?? path))
                continue
            }
            let reader =
                chosen ?? (path == "-" ? Self.reader(for: bytes) : Readers.reader(forFile: path))
            for (part, line) in reader == ArticlesReader.self ? Self.lines(bytes) : [(bytes, 1)] {
                do {
                    for dossier in try reader.init().read(part, hints: hints(path)) {
                        if let former = ids.updateValue("\(path):\(line)", forKey: dossier.id) {
                            let message =
                                "\(path):\(line): the article has the id '\(dossier.id)' of "
                                + "\(former); give one of them another id"
                            read.faults.append(Fault(message: message))
                            continue
                        }
                        read.dossiers.append(dossier)
                        if path != "-" { read.files[dossier.id] = path }
                        // In JSON the text's own lines are no lines of the file.
                        if reader == TextReader.self || reader == MarkdownReader.self {
                            let first = firstLine(of: dossier, in: bytes)
                            read.places[dossier.id] = Place(file: path, line: first)
                        }
                    }
                } catch {
                    read.faults.append(Fault(message: Self.message(error, path, line)))
                }
            }
        }
        return read
    }

    private func hints(_ path: String) -> ReadHints {
        ReadHints(
            fileName: path == "-" ? nil : URL(fileURLWithPath: path).lastPathComponent,
            language: language,
            guess: guess
        )
    }

    /// The lines of NDJSON, each on its own: a bad one stops no other.
    private static func lines(_ bytes: [UInt8]) -> [([UInt8], Int)] {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .map { (Array($1), $0 + 1) }
        let filled = lines.filter { line in line.0.contains { $0 > 0x20 } }
        return filled.isEmpty ? [(bytes, 1)] : filled
    }

    /// What stdin holds, by its first bytes: JSON objects are articles or dossiers.
    private static func reader(for bytes: [UInt8]) -> any Reader.Type {
        guard bytes.first(where: { $0 > 0x20 }) == 0x7B else { return TextReader.self }
        let start = String(decoding: bytes.prefix(200), as: UTF8.self)
        return start.contains("\"tolmach\"") ? DossierReader.self : ArticlesReader.self
    }

    private static func message(_ error: ReadError, _ path: String, _ line: Int) -> String {
        let number = line + (error.line ?? 1) - 1
        return "\(path):\(number): \(error.reason) (byte \(error.offset))"
    }

    /// The line that an article's text begins in: a header block may stand before it.
    private func firstLine(of dossier: Dossier, in bytes: [UInt8]) -> Int {
        let lines = bytes.count { $0 == 0x0A }
        let own = dossier.article.text.withBytes { text in text.count { $0 == 0x0A } }
        return max(1, lines - own + 1)
    }

    /// The bytes of a file, or of stdin for `-`.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        if path == "-" { return Console.input() }
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            let reason =
                !exists
                ? "there is no such file" : isFolder.boolValue ? "is a folder" : "cannot be read"
            throw Failure("\(path): \(reason)")
        }
    }
}
