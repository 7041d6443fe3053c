internal import Foundation

/// What the rules of a language cannot tell: its irregular forms and the words of its classes.
///
/// A file `inflection-LANGUAGE.tsv` among the resources, in folder `Languages`: a name, a tab,
/// then cells of words parted by blanks. A row `form` has a lemma and its irregular forms; what
/// other rows mean the rules of that language say. Lines that begin with `#` tell where the words
/// are from.
struct InflectionTable: Sendable {
    /// The lemmas of an irregular form.
    private(set) var lemmas: [String: [String]] = [:]

    /// The other rows by name.
    private var rows: [String: [[[String]]]] = [:]

    /// A table with nothing in it.
    init() {}

    /// Reads a table; rows that are not of its shape are left out.
    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.split(separator: " ").map(String.init) }
            guard cells.count > 1, let name = cells.removeFirst().first else { continue }
            if name == "form" {
                guard cells.count == 2, let lemma = cells[0].first else { continue }
                for form in cells[1] { lemmas[form, default: []].append(lemma) }
            } else {
                rows[name, default: []].append(cells)
            }
        }
    }

    /// The table of `language`; an empty one when the resources are not found: the regular rules
    /// work without it.
    static func load(_ language: String) -> InflectionTable {
        guard let folder = try? Places().resources(),
            let data = FileManager.default.contents(
                atPath: "\(folder)/Languages/inflection-\(language).tsv"
            )
        else { return InflectionTable() }
        return InflectionTable(String(decoding: data, as: UTF8.self))
    }

    /// Every word of the rows with that name.
    func words(_ name: String) -> Set<String> {
        Set((rows[name] ?? []).flatMap { $0.flatMap(\.self) })
    }

    /// The rows with that name, each as its cells.
    func rows(_ name: String) -> [[[String]]] { rows[name] ?? [] }
}
