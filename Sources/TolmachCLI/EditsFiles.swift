import Foundation
import Tolmach

/// The edits files that lie beside the articles of a run.
struct EditsFiles {
    private let files: [Article.ID: String]
    /// How many articles each file holds.
    private let counts: [String: Int]

    /// - Parameter files: The files that the articles came from.
    init(_ files: [Article.ID: String]) {
        self.files = files
        counts = Dictionary(files.values.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// `dossier` with the edits that lie beside its article; without a file it stays as it is.
    ///
    /// - Throws: `Failure` for a file that cannot be used, and when more than one is there.
    func edited(_ dossier: Dossier) throws(Failure) -> Dossier {
        let found = names(for: dossier).filter { FileManager.default.fileExists(atPath: $0) }
        guard let file = found.first else { return dossier }
        guard found.count == 1 else {
            throw Failure("\(file): '\(found[1])' is of the same article; keep one of the two")
        }
        var dossier = dossier
        do {
            dossier.edits = try Edits.load(file)
        } catch {
            throw Failure(error.description)
        }
        return dossier
    }

    /// Writes a template beside the article of `dossier`.
    ///
    /// - Returns: The path of the new file.
    /// - Throws: `Failure` when there is an edits file already, or the disk refuses.
    func writeTemplate(for dossier: Dossier) throws(Failure) -> String {
        let names = names(for: dossier)
        if let file = names.first(where: { FileManager.default.fileExists(atPath: $0) }) {
            throw Failure("\(file): is there already; work in it, or move it away to get a new one")
        }
        guard let file = names.first else {
            throw Failure("article '\(dossier.id)' is no file that edits could lie beside")
        }
        do {
            let data = Data(Edits.template(for: dossier))
            try data.write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
            return file
        } catch {
            throw Failure("\(file): cannot be written; check the folder and its rights")
        }
    }

    /// The names that the edits file may have, the usual one first: of the article's file without
    /// the ending of its format, or of the article's id; for one of many in a file only the latter.
    private func names(for dossier: Dossier) -> [String] {
        guard let path = files[dossier.id] else { return [] }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let name = path.dropFirst(folder.count)
        let endings = Readers.reader(forFile: path).format.endings
        let ending = endings.filter { name.lowercased().hasSuffix("." + $0) }
            .max { $0.count < $1.count }
        let stem = name.dropLast(ending.map { $0.count + 1 } ?? 0)
        let isAlone = counts[path] == 1
        let names = isAlone ? [String(stem), dossier.id, String(name)] : [dossier.id]
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.map { folder + $0 + Edits.ending }
    }
}
