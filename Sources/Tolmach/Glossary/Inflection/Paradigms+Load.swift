extension Paradigms {
    /// Reads a table with the columns `class`, `kind`, `behind`, `least` and `endings`.
    ///
    /// In `behind` stand the letters of which one ends the stem; in `endings`, `-` is no letter
    /// `*` marks the endings of citation forms besides the first, which is one always,
    /// and `%` is each letter of `behind` in turn, which then belongs to the ending.
    ///
    /// - Throws: `SchemeError` that names the file and the line.
    init(_ table: NameTable) throws(SchemeError) {
        self.init()
        try add(table)
    }

    /// Adds the rows of another table.
    ///
    /// - Throws: `SchemeError` that names the file and the line.
    mutating func add(_ table: NameTable) throws(SchemeError) {
        for row in table.rows {
            let name = try row.required("class")
            guard let kind = Kind(rawValue: try row.required("kind")) else {
                throw row.fault("kind is not 'rule', 'ending', 'name', 'word' or 'apart'")
            }
            guard let least = Int(row["least"] ?? "2"), least >= 0 else {
                throw row.fault("least is no number")
            }
            let behind = (row["behind"] ?? "").unicodeScalars.map(String.init)
            let forms = try row.required("endings").split(separator: " ").map(String.init)
            if kind == .apart {
                let endings = forms.map(Self.bytes)
                let text = Array(endings.dropFirst())
                keep(Apart(term: endings[0], text: text, isOfNames: name == "name"))
            } else if forms.contains(where: { $0.contains("%") }) {
                for letter in behind {
                    let paradigm = Paradigm(
                        name: Array((name + letter).utf8),
                        kind: kind,
                        behind: [],
                        least: least
                    )
                    add(paradigm, forms: forms.map { $0.replacing("%", with: letter) })
                }
            } else {
                let letters = behind.compactMap { letter in
                    let bytes = Array(letter.utf8)
                    return Self.letter(before: bytes.count, in: bytes)
                }
                let paradigm = Paradigm(
                    name: Array((kind == .word ? forms[0] : name).utf8),
                    kind: kind,
                    behind: letters,
                    least: least
                )
                add(paradigm, forms: forms)
            }
        }
    }

    private mutating func add(_ paradigm: Paradigm, forms: [String]) {
        var list: [(ending: [UInt8], isCitation: Bool)] = []
        for (place, form) in forms.enumerated() {
            let ending = Self.bytes(form.filter { $0 != "*" })
            let isCitation = place == 0 || form.hasSuffix("*")
            if let known = list.firstIndex(where: { $0.ending == ending }) {
                if isCitation { list[known].isCitation = true }
            } else {
                list.append((ending, isCitation))
            }
        }
        add(paradigm, endings: list)
    }

    private static func bytes(_ ending: String) -> [UInt8] {
        ending == "-" ? [] : Array(ending.utf8)
    }
}

extension ParadigmInflection {
    /// The inflection of `language`; `nil` when its table is not there or cannot be used.
    static func load(_ language: String) -> ParadigmInflection? {
        guard let folder = try? Places().resources() else { return nil }
        let file = "\(folder)/Languages/paradigms-\(language).tsv"
        guard let bytes = try? Folder.bytes(of: file),
            let table = try? NameTable(bytes: bytes, file: file),
            var paradigms = try? Paradigms(table)
        else { return nil }
        if language == "sr" {
            guard let latin = try? NameTable(bytes: SerbianLetters.latin(bytes), file: file),
                (try? paradigms.add(latin)) != nil
            else { return nil }
        }
        return ParadigmInflection(paradigms: paradigms)
    }
}
