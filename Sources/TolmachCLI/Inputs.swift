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

    let format: String?
    let language: LanguageTag?
    let guess: LanguageGuess

    /// Reads every article of `paths`; a file that cannot be read is a fault and stops no other.
    ///
    /// - Throws: `ReadError` when there is no such format.
    func read(
        _ paths: [String]
    ) throws -> (dossiers: [Dossier], places: [Article.ID: Place], faults: [Fault]) {
        let chosen = try format.map { try Readers.named($0) }
        var dossiers: [Dossier] = []
        var places: [Article.ID: Place] = [:]
        var faults: [Fault] = []
        for path in paths {
            do {
                let reader = chosen ?? Readers.reader(forFile: path)
                let hints = ReadHints(
                    fileName: path == "-" ? nil : URL(fileURLWithPath: path).lastPathComponent,
                    language: language,
                    guess: guess
                )
                let bytes = try bytes(of: path)
                let found = try reader.init().read(bytes, hints: hints)
                dossiers += found
                if found.count == 1, let only = found.first {
                    places[only.id] = Place(file: path, line: firstLine(of: only, in: bytes))
                }
            } catch let error as ReadError {
                let place = error.line.map { "\(path):\($0)" } ?? path
                faults.append(Fault(message: "\(place): \(error)"))
            } catch let error as Failure {
                faults.append(Fault(message: error.message ?? path))
            }
        }
        return (dossiers, places, faults)
    }

    /// The line that an article's text begins in: a header block may stand before it.
    private func firstLine(of dossier: Dossier, in bytes: [UInt8]) -> Int {
        let lines = bytes.count { $0 == 0x0A }
        let own = dossier.article.text.withBytes { text in text.count { $0 == 0x0A } }
        return max(1, lines - own + 1)
    }

    private func bytes(of path: String) throws(Failure) -> [UInt8] {
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
