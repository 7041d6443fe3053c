/// One fact of an entry, a language or a term in TBX, however it is written.
struct TBXItem {
    /// Its data category, such as `definition`, or `note`.
    let category: String

    /// Its text.
    let text: String

    /// Where its element begins.
    let mark: GlossaryMark

    /// The facts right inside `branch`, and inside the groups in it.
    static func items(of branch: XMLBranch) -> [TBXItem] {
        branch.branches.flatMap { child -> [TBXItem] in
            let name = child.name
            if structure.contains(name) { return [] }
            if name.hasSuffix("Grp") { return items(of: child) }
            let category = classes.contains(name) ? child.tag["type"] ?? name : name
            return [
                TBXItem(
                    category: category,
                    text: child.text.withoutIndent.trimmed,
                    mark: child.mark
                )
            ]
        }
    }

    private static let structure: Set<String> = [
        "langSet", "langSec", "tig", "ntig", "termSec", "term",
    ]

    private static let classes: Set<String> = [
        "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac",
        "transacNote", "xref",
    ]
}

extension XMLBranch {
    /// The place of the element.
    var mark: GlossaryMark { GlossaryMark(line: tag.place.line, column: tag.place.column) }

    /// The element `name` right inside, or inside a group in it.
    func inGroups(_ name: String) -> XMLBranch? {
        for branch in branches {
            if branch.name == name { return branch }
            if branch.name.hasSuffix("Grp"), let found = branch.inGroups(name) { return found }
        }
        return nil
    }
}
