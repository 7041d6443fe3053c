/// One concept read from JSON, its terms in the order of the file.
struct JSONConcept {
    struct PlacedText {
        var language: LanguageTag
        var term: Term
        /// Where the term begins in the bytes.
        var start: Int?
    }

    private(set) var concept: Concept
    private(set) var terms: [PlacedText] = []

    /// Reads a concept; `starts` are the places of its terms, in order.
    init(_ place: JSONPlace, starts: [Int]) throws(JSONFault) {
        let fields = try place.object([
            "id", "kind", "domain", "definition", "note", "source", "terms",
        ])
        concept = Concept(id: try fields.text("id"))
        concept.kind =
            try fields.ifAny("kind") { (place) throws(JSONFault) in try place.word() } ?? .term
        concept.domain = try fields.textIfAny("domain")
        concept.definition = try fields.textIfAny("definition")
        concept.note = try fields.textIfAny("note")
        concept.source = try fields.textIfAny("source")
        var next = starts.makeIterator()
        for (language, place) in try fields("terms").languages() {
            for (index, item) in try place.items().enumerated() {
                let term = try Self.term(item, isFirst: index == 0)
                terms.append(PlacedText(language: language, term: term, start: next.next()))
            }
        }
    }

    private static func term(_ place: JSONPlace, isFirst: Bool) throws(JSONFault) -> Term {
        let fields = try place.object([
            "text", "status", "pos", "gender", "forms", "exempt", "case", "exact", "from", "note",
            "source",
        ])
        let usual: Term.Status = isFirst ? .preferred : .admitted
        var term = Term(try fields.text("text"))
        term.status =
            try fields.ifAny("status") { (place) throws(JSONFault) in try place.word() } ?? usual
        term.partOfSpeech = try fields.textIfAny("pos")
        term.gender = try fields.textIfAny("gender")
        term.forms = try texts("forms", fields)
        term.exemptions = try texts("exempt", fields)
        term.isCaseSensitive = try flag("case", fields)
        term.isExact = try flag("exact", fields)
        term.onlyFrom = try fields.ifAny("from") { (place) throws(JSONFault) in try place.tag() }
        term.note = try fields.textIfAny("note")
        term.source = try fields.textIfAny("source")
        return term
    }

    private static func texts(_ key: String, _ fields: JSONFields) throws(JSONFault) -> [String] {
        try fields.ifAny(key) { (place) throws(JSONFault) in
            try place.list { (item) throws(JSONFault) in try item.text() }
        } ?? []
    }

    private static func flag(_ key: String, _ fields: JSONFields) throws(JSONFault) -> Bool {
        try fields.ifAny(key) { (place) throws(JSONFault) in
            guard case .bool(let flag) = place.value else {
                throw place.fault("is neither true nor false")
            }
            return flag
        } ?? false
    }
}

/// Finds where the terms of a concept begin among the beginnings of all its values.
struct JSONStarts {
    /// Where the terms begin, in their order.
    private(set) var terms: [Int] = []

    private let starts: [Int]
    private var next = 0

    /// - Parameters:
    ///   - value: A concept.
    ///   - starts: Where each value in it begins, itself first, in the order in which they begin.
    init(_ value: JSONValue, _ starts: [Int]) {
        self.starts = starts
        walk(value, depth: 0, isInTerms: false)
    }

    /// Goes over a value: terms are items of a list in an object that the key `terms` has.
    private mutating func walk(_ value: JSONValue, depth: Int, isInTerms: Bool) {
        if isInTerms, depth == 3, next < starts.count { terms.append(starts[next]) }
        next += 1
        switch value {
        case .array(let items):
            for item in items { walk(item, depth: depth + 1, isInTerms: isInTerms) }
        case .object(let members):
            for member in members {
                let isTerms = depth == 0 ? member.key == "terms" : isInTerms
                walk(member.value, depth: depth + 1, isInTerms: isTerms)
            }
        default: break
        }
    }
}
