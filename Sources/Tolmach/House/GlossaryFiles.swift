internal import Foundation

/// The glossary files that a house style names, in the order in which they override each other.
///
/// A name is a file, a folder, or a pattern with `*`, `?` and `[…]`; one that is no full path is
/// looked for beside the house file. A folder stands for all glossaries in it that say their
/// languages, in the order of their names.
struct GlossaryFiles {
    /// The house file; `nil`: the working folder counts.
    let houseFile: String?

    /// Where a name stands in the house file, for messages.
    let place: (Int) -> String?

    /// The files that `names` stand for.
    ///
    /// - Throws: `NewsroomError` for a name that stands for no file.
    func files(named names: [String]) throws(NewsroomError) -> [String] {
        var files: [String] = []
        for (index, name) in names.enumerated() {
            let path = full(name)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                files += isFolder.boolValue ? Self.files(in: path) : [path]
                continue
            }
            let isPattern = name.contains { "*?[".contains($0) }
            let matches = isPattern ? Self.matches(of: full(name, isPattern: true)) : []
            guard !matches.isEmpty else {
                let prefix = place(index).map { "\($0): " } ?? ""
                let reason =
                    isPattern ? "no file matches '\(name)'" : "there is no glossary '\(name)'"
                let advice = "names are looked for beside the house file"
                throw NewsroomError(description: "\(prefix)\(reason); \(advice)")
            }
            files += matches
        }
        // A file that two patterns match comes where the last one names it.
        var seen: Set<String> = []
        return files.reversed().filter { seen.insert($0).inserted }.reversed()
    }

    /// The glossaries in a folder, sorted by name; lists of one pair have to be named.
    static func files(in folder: String) -> [String] {
        Disk.names(in: folder).filter { name in
            guard !name.hasPrefix("."), let format = GlossaryFormats.format(forFile: name) else {
                return false
            }
            return format.format.name != OmegaTGlossary.format.name
        }
        .map { "\(folder)/\($0)" }
    }

    /// The path of `name`; in a pattern the folder of the house file stands for itself.
    private func full(_ name: String, isPattern: Bool = false) -> String {
        guard !name.hasPrefix("/"), let houseFile else { return name }
        var folder = URL(fileURLWithPath: houseFile).deletingLastPathComponent().path
        if isPattern {
            folder = String(folder.flatMap { "*?[]\\".contains($0) ? ["\\", $0] : [$0] })
        }
        return "\(folder)/\(name)"
    }

    /// The files that match `pattern`, sorted.
    private static func matches(of pattern: String) -> [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
            .filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
    }
}
