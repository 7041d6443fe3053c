/// Given names with their conventional forms, and what is known of family names.
///
/// Read from the tables of one folder: `given-<language>.tsv` (columns `name`, `gender` and one
/// for each language it has forms for), `people-<language>.tsv`, `surnames-<language>.tsv`,
/// `families.tsv`, `endings.tsv`, `cases-<language>.tsv` (`NameCases`), `name-words.tsv`,
/// `gender-endings.tsv` and `yo-ru.tsv`, names that print often writes without their *ё*.
public struct NameData: Sendable {
    /// A given name of one language.
    struct Given: Hashable, Sendable {
        let name: String
        let gender: Person.Gender?
        /// Conventional forms, by primary language.
        let forms: [String: String]
    }

    /// An ending of Slavic family names as Latin letters write it.
    struct Ending: Hashable, Sendable {
        let language: String
        let ending: String
        /// Whether the ending alone is enough to tell.
        let isStrong: Bool
    }

    /// Given names by primary language, then by folded name.
    private(set) var given: [String: [String: Given]] = [:]
    /// Family names by primary language.
    private(set) var surnames: [String: [String]] = [:]
    private(set) var endings: [Ending] = []
    /// Conventional family names: by primary language, folded name, primary target language.
    private(set) var families: [String: [String: [String: String]]] = [:]
    /// Where Russian names have a *ё*, in scalars, by the folded name with *е*.
    private(set) var yo: [String: Int] = [:]
    /// What tells the language of a Latin name.
    private(set) var origins = NameOrigin()
    /// The gender of given names without forms of their own, by primary language and folded name.
    private(set) var people: [String: [String: Person.Gender]] = [:]
    /// How names are declined, by primary language.
    private(set) var cases: [String: NameCases] = [:]
    /// Words beside names, in lower case.
    private(set) var words: [String: Word] = [:]
    /// Endings that show gender, by primary language and the part that has them.
    private(set) var genders: [String: [GenderEnding]] = [:]
    private(set) var patronymics: [String: [GenderEnding]] = [:]

    /// What a word beside a name is.
    enum Word: String, Sendable {
        case particle, suffix, title
        /// It tells that several people are named: *супругов*.
        case plural
    }

    /// An ending that shows the gender of who is called so.
    struct GenderEnding: Hashable, Sendable {
        let letters: [Unicode.Scalar]
        let gender: Person.Gender
    }
    /// The folder that was read: models and classes stand there too, and are read when needed.
    private(set) var folder: String?

    /// Creates data without names.
    public init() {}

    /// Reads the tables of `folder`.
    ///
    /// - Throws: `SchemeError` that names the file and the line.
    public static func load(from folder: String) throws(SchemeError) -> NameData {
        var data = NameData()
        data.folder = folder
        for file in try Folder(folder).files where file.hasSuffix(".tsv") {
            let table = try NameTable(bytes: try Folder.bytes(of: file), file: file)
            let stem = file.split(separator: "/").last?.dropLast(4) ?? ""
            if stem.hasPrefix("given-") {
                try data.addGiven(table, language: String(stem.dropFirst(6)))
            } else if stem.hasPrefix("surnames-") {
                for row in table.rows {
                    let name = try row.required("name")
                    data.surnames[String(stem.dropFirst(9)), default: []].append(name)
                }
            } else if stem == "endings" {
                try data.addEndings(table)
            } else if stem.hasPrefix("cases-") {
                data.cases[String(stem.dropFirst(6))] = try NameCases(table)
            } else if stem.hasPrefix("people-") {
                for row in table.rows {
                    let name = NameKey.folded(try row.required("name"))
                    let gender = Person.Gender(rawValue: try row.required("gender"))
                    data.people[String(stem.dropFirst(7)), default: [:]][name] = gender
                }
            } else if stem == "name-words" {
                for row in table.rows {
                    data.words[try row.required("word")] = Word(rawValue: try row.required("kind"))
                }
            } else if stem == "origins" {
                data.origins = try NameOrigin(table)
            } else if stem == "gender-endings" {
                try data.addGenders(table)
            } else if stem == "families" {
                try data.addFamilies(table)
            } else if stem == "yo-ru" {
                try data.addYo(table)
            }
        }
        return data
    }

    private mutating func addGiven(
        _ table: NameTable,
        language: String
    ) throws(SchemeError) {
        let targets = table.columns.filter { $0 != "name" && $0 != "gender" }
        for row in table.rows {
            let name = try row.required("name")
            var gender: Person.Gender?
            if let text = row["gender"] {
                gender = Person.Gender(rawValue: text)
                guard gender != nil else { throw row.fault("gender is not 'm', 'f' or 'n'") }
            }
            var forms: [String: String] = [:]
            for target in targets { forms[target] = row[target] }
            let key = NameKey.folded(name)
            given[language, default: [:]][key] = Given(name: name, gender: gender, forms: forms)
        }
    }

    private mutating func addEndings(_ table: NameTable) throws(SchemeError) {
        for row in table.rows {
            let strength = try row.required("strength")
            guard strength == "strong" || strength == "weak" else {
                throw row.fault("strength is not 'strong' or 'weak'")
            }
            endings.append(
                Ending(
                    language: try row.required("language"),
                    ending: try row.required("ending"),
                    isStrong: strength == "strong"
                )
            )
        }
    }

    private mutating func addGenders(_ table: NameTable) throws(SchemeError) {
        for row in table.rows {
            guard let gender = Person.Gender(rawValue: try row.required("gender")) else {
                throw row.fault("gender is not 'm' or 'f'")
            }
            let letters = Array(try row.required("ending").unicodeScalars)
            let ending = GenderEnding(letters: letters, gender: gender)
            let language = try row.required("language")
            if try row.required("part") == "patronymic" {
                patronymics[language, default: []].append(ending)
            } else {
                genders[language, default: []].append(ending)
            }
        }
    }

    private mutating func addFamilies(_ table: NameTable) throws(SchemeError) {
        let targets = table.columns.filter { $0 != "name" && $0 != "language" }
        for row in table.rows {
            var forms: [String: String] = [:]
            for target in targets { forms[target] = row[target] }
            let key = NameKey.folded(try row.required("name"))
            families[try row.required("language"), default: [:]][key] = forms
        }
    }

    private mutating func addYo(_ table: NameTable) throws(SchemeError) {
        for row in table.rows {
            let key = NameKey.folded(try row.required("name")).unicodeScalars
            let places = key.indices.filter { key[$0] == "ё" }
            guard let place = places.first, places.count == 1 else {
                throw row.fault("a name here has one 'ё'")
            }
            let plain = String(key.map { $0 == "ё" ? "е" : Character($0) })
            yo[plain] = key.distance(from: key.startIndex, to: place)
        }
    }

    /// The conventional form of a given name, when the tables have one.
    ///
    /// - Complexity: O(1) in the names known.
    public func conventional(
        _ name: String,
        from: LanguageTag,
        into: LanguageTag
    ) -> String? {
        entry(name, from)?.forms[into.primary]
    }

    /// The gender of a given name of `language`, when the tables have it.
    public func gender(of name: String, _ language: LanguageTag) -> Person.Gender? {
        entry(name, language)?.gender
    }

    /// Whether `key`, folded, is a given name of `language`, and whose.
    func given(_ key: String, _ language: String) -> (isKnown: Bool, gender: Person.Gender?) {
        if let entry = given[language]?[key] { return (true, entry.gender) }
        guard let gender = people[language]?[key] else { return (false, nil) }
        return (true, gender)
    }

    func entry(_ name: String, _ language: LanguageTag) -> Given? {
        given[language.primary]?[NameKey.folded(name)]
    }
}

/// Keys under which names are looked up.
enum NameKey {
    /// `name` in lower case, composed, with one kind of apostrophe.
    static func folded(_ name: String) -> String {
        let script = name.unicodeScalars.contains {
            ScalarClass.facts($0.value).contains(.cyrillic)
        }
        let ready = NameNormalizer(script: script ? "Cyrl" : "Latn").normalized(name).text
        return mapped(ready) { ScalarClass.lowercased($0) }
    }

    /// `name` folded and without accents: *Mijaíl* and *Mijail* are one key.
    static func plain(_ name: String) -> String {
        let folded = folded(name)
        let apart = (try? ICU.normalized(folded, .nfd)) ?? folded
        var text = String.UnicodeScalarView()
        for scalar in apart.unicodeScalars
        where !ScalarClass.facts(scalar.value).contains(.mark) && scalar.value != 0x2BC {
            text.append(scalar)
        }
        return String(text)
    }

    static func mapped(_ text: String, _ body: (UInt32) -> UInt32) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            out.append(Unicode.Scalar(body(scalar.value)) ?? scalar)
        }
        return String(out)
    }
}
