internal import Foundation

extension Scheme {
    /// Reads a scheme from JSON, strictly: an unknown key, a capital letter or a rule that could
    /// never work is an error.
    ///
    /// - Parameters:
    ///   - json: The bytes of the file.
    ///   - file: Its name, for messages; its stem must be the scheme's id.
    /// - Throws: `SchemeError` that names the file and the key.
    public init(json: some Sequence<UInt8>, file: String) throws(SchemeError) {
        let form: Form
        do {
            form = try JSONDecoder().decode(Form.self, from: Data(json))
        } catch {
            throw Self.fault(error, file: file)
        }
        try self.init(form, file: file)
    }

    private init(_ form: Form, file: String) throws(SchemeError) {
        func fault(_ key: String, _ reason: String, _ advice: String? = nil) -> SchemeError {
            SchemeError(file: file, key: key, reason: reason, advice: advice)
        }
        guard file.split(separator: "/").last.map(String.init) == "\(form.id).json" else {
            throw fault(
                "id",
                "differs from the name of the file",
                "name the file '\(form.id).json'"
            )
        }
        guard let language = LanguageTag(form.language) else {
            throw fault("language", "no language tag", "write one such as 'ru'")
        }
        var into: [LanguageTag] = []
        for (place, text) in (form.into ?? []).enumerated() {
            guard let tag = LanguageTag(text) else {
                throw fault("into[\(place)]", "no language tag", "write one such as 'es'")
            }
            into.append(tag)
        }
        guard !form.source.isEmpty else { throw fault("source", "empty", "say where it is from") }
        id = form.id
        title = form.title
        self.language = language
        from = form.from
        to = form.to
        self.into = into
        authority = form.authority
        year = form.year
        source = form.source
        aliases = form.aliases
        letters = form.letters
        guard let kind = Kind(rawValue: form.kind ?? Kind.standard.rawValue) else {
            throw fault("kind", "neither 'press' nor 'standard'")
        }
        self.kind = kind
        capitals = form.capitals ?? [:]
        rules = form.rules.map { Rule(source: $0.in, out: $0.out, left: $0.left, right: $0.right) }
        isReversible = form.reversible
        examples = form.examples.map {
            Example(name: $0.name, written: $0.written, basis: $0.basis)
        }
        notes = form.notes
        alphabet = try Self.alphabet(form, fault: fault)
        entries = try Self.entries(form, alphabet: alphabet, fault: fault)
    }

    private typealias Faulting = (String, String, String?) -> SchemeError

    private static func alphabet(
        _ form: Form,
        fault: Faulting
    ) throws(SchemeError) -> SchemeAlphabet {
        var letters: Set<Unicode.Scalar> = []
        func take(_ text: String, key: String) throws(SchemeError) {
            guard (1...8).contains(text.unicodeScalars.count) else {
                throw fault(key, "not one to eight letters", nil)
            }
            for scalar in text.unicodeScalars {
                let facts = ScalarClass.facts(scalar.value)
                guard facts.contains(.letter), !facts.contains(.upper) else {
                    throw fault(key, "'\(scalar)' is no lower-case letter", nil)
                }
                letters.insert(scalar)
            }
        }
        for key in form.letters.keys.sorted() { try take(key, key: "letters.\(key)") }
        for (place, rule) in form.rules.enumerated() {
            try take(rule.in, key: "rules[\(place)].in")
            for (side, pattern) in [("left", rule.left), ("right", rule.right)] {
                let named = SchemeContext.letters(in: pattern ?? "")
                if !named.isEmpty, named.contains(where: { !letters.contains($0) }) {
                    for letter in named where form.letters[String(letter)] == nil {
                        let advice = "add it to 'letters' or take it out"
                        throw fault("rules[\(place)].\(side)", "unknown letter '\(letter)'", advice)
                    }
                }
            }
        }
        // With a plain value for each letter, "unwritable" is the same as "not in the alphabet".
        for letter in letters.sorted(by: { $0.value < $1.value })
        where form.letters[String(letter)] == nil {
            throw fault("letters", "no value for '\(letter)', which a rule reads", "add one")
        }
        guard letters.count <= SchemeAlphabet.limit else {
            throw fault("letters", "more than \(SchemeAlphabet.limit) letters", "drop some")
        }
        return SchemeAlphabet(letters)
    }

    private static func entries(
        _ form: Form,
        alphabet: SchemeAlphabet,
        fault: Faulting
    ) throws(SchemeError) -> [Entry] {
        let vowelLetters = form.vowels ?? vowels(of: form.from)
        let vowels = alphabet.mask(of: vowelLetters.unicodeScalars)
        let others = vowels | alphabet.mask(of: signs.unicodeScalars) | SchemeAlphabet.foreign
        let consonants = alphabet.anyLetter & ~others
        func context(
            _ pattern: String?,
            _ side: SchemeContext.Side,
            key: String
        ) throws(SchemeError) -> SchemeContext {
            guard let pattern else { return .anywhere }
            do throws(SchemeContext.Fault) {
                return try SchemeContext(
                    pattern,
                    side: side,
                    alphabet: alphabet,
                    vowels: vowels,
                    consonants: consonants
                )
            } catch {
                throw fault(key, error.reason, nil)
            }
        }
        let capitals = SchemeCapitals(form.capitals ?? [:])
        var entries: [Entry] = []
        for (place, rule) in form.rules.enumerated() {
            entries.append(
                Entry(
                    source: Array(rule.in.unicodeScalars),
                    out: rule.out,
                    title: capitals.titled(rule.out),
                    caps: capitals.capitalized(rule.out),
                    left: try context(rule.left, .left, key: "rules[\(place)].left"),
                    right: try context(rule.right, .right, key: "rules[\(place)].right"),
                    key: "rules[\(place)]"
                )
            )
        }
        for key in form.letters.keys.sorted() {
            let out = form.letters[key] ?? ""
            entries.append(
                Entry(
                    source: Array(key.unicodeScalars),
                    out: out,
                    title: capitals.titled(out),
                    caps: capitals.capitalized(out),
                    left: .anywhere,
                    right: .anywhere,
                    key: "letters"
                )
            )
        }
        // The sort must be stable: at equal length the first wins.
        return entries.enumerated()
            .sorted {
                (-$0.element.source.count, $0.offset) < (-$1.element.source.count, $1.offset)
            }
            .map(\.element)
    }

    private static func fault(_ error: any Error, file: String) -> SchemeError {
        func key(_ path: [any CodingKey]) -> String? {
            let words = path.map { part in part.intValue.map { "[\($0)]" } ?? ".\(part.stringValue)"
            }
            let joined = words.joined()
            return joined.isEmpty ? nil : String(joined.drop { $0 == "." })
        }
        switch error as? DecodingError {
        case .keyNotFound(let missing, let context)?:
            let path = key(context.codingPath + [missing])
            return SchemeError(file: file, key: path, reason: "missing", advice: "add it")
        case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
            return SchemeError(file: file, key: key(context.codingPath), reason: "wrong type")
        case .dataCorrupted(let context)? where !context.codingPath.isEmpty:
            let path = key(context.codingPath)
            return SchemeError(file: file, key: path, reason: context.debugDescription)
        default: return SchemeError(file: file, reason: "not valid JSON")
        }
    }
}

extension Scheme {
    /// The file as it stands.
    private struct Form: Decodable {
        var id, title, language, from, to, authority, source: String
        var kind: String?
        var into: [String]?
        var year: Int?
        var aliases: [String]
        var vowels: String?
        var letters: [String: String]
        var capitals: [String: String]?
        var rules: [RuleForm]
        var reversible: Bool
        var examples: [ExampleForm]
        var notes: String?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case id, kind, title, language, from, to, authority, source, into, year, aliases
            case vowels, letters, capitals, rules, reversible, examples, notes
        }

        init(from decoder: any Decoder) throws {
            try refuseUnknown(decoder, CodingKeys.allCases.map(\.rawValue))
            let keys = try decoder.container(keyedBy: CodingKeys.self)
            id = try keys.decode(String.self, forKey: .id)
            kind = try keys.decodeIfPresent(String.self, forKey: .kind)
            title = try keys.decode(String.self, forKey: .title)
            language = try keys.decode(String.self, forKey: .language)
            from = try keys.decode(String.self, forKey: .from)
            to = try keys.decode(String.self, forKey: .to)
            authority = try keys.decode(String.self, forKey: .authority)
            source = try keys.decode(String.self, forKey: .source)
            into = try keys.decodeIfPresent([String].self, forKey: .into)
            year = try keys.decodeIfPresent(Int.self, forKey: .year)
            aliases = try keys.decode([String].self, forKey: .aliases)
            vowels = try keys.decodeIfPresent(String.self, forKey: .vowels)
            letters = try keys.decode([String: String].self, forKey: .letters)
            capitals = try keys.decodeIfPresent([String: String].self, forKey: .capitals)
            rules = try keys.decode([RuleForm].self, forKey: .rules)
            reversible = try keys.decode(Bool.self, forKey: .reversible)
            examples = try keys.decode([ExampleForm].self, forKey: .examples)
            notes = try keys.decodeIfPresent(String.self, forKey: .notes)
        }
    }

    private struct RuleForm: Decodable {
        var `in`, out: String
        var left, right: String?

        enum CodingKeys: String, CodingKey, CaseIterable { case `in`, out, left, right }

        init(from decoder: any Decoder) throws {
            try refuseUnknown(decoder, CodingKeys.allCases.map(\.rawValue))
            let keys = try decoder.container(keyedBy: CodingKeys.self)
            `in` = try keys.decode(String.self, forKey: .in)
            out = try keys.decode(String.self, forKey: .out)
            left = try keys.decodeIfPresent(String.self, forKey: .left)
            right = try keys.decodeIfPresent(String.self, forKey: .right)
        }
    }

    private struct ExampleForm: Decodable {
        var name, written, basis: String

        enum CodingKeys: String, CodingKey, CaseIterable { case name, written, basis }

        init(from decoder: any Decoder) throws {
            try refuseUnknown(decoder, CodingKeys.allCases.map(\.rawValue))
            let keys = try decoder.container(keyedBy: CodingKeys.self)
            name = try keys.decode(String.self, forKey: .name)
            written = try keys.decode(String.self, forKey: .written)
            basis = try keys.decode(String.self, forKey: .basis)
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// `JSONDecoder` passes over keys it does not know; a mistyped `lefft` would pass unseen.
    private static func refuseUnknown(_ decoder: any Decoder, _ known: [String]) throws {
        let keys = try decoder.container(keyedBy: AnyKey.self)
        let unknown = keys.allKeys.sorted { $0.stringValue < $1.stringValue }
            .first { !known.contains($0.stringValue) }
        guard let unknown else { return }
        let near = Nearest.names(to: unknown.stringValue, in: known, limit: 1).first ?? ""
        throw DecodingError.dataCorrupted(
            .init(
                codingPath: decoder.codingPath + [unknown],
                debugDescription: "unknown key; did you mean '\(near)'?"
            )
        )
    }
}
