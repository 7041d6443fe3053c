/// A JSON value of the wrong shape: what a scan cannot see.
struct JSONFault: Error {
    var reason: String
    var steps: [JSONStep]

    /// The fault in `bytes`, whose document begins at `start`.
    func error(in bytes: [UInt8], from start: Int) -> JSONError {
        JSONError(
            reason: reason,
            offset: JSONScanner.offset(of: steps, in: bytes, from: start),
            pointer: JSONStep.pointer(steps)
        )
    }
}

/// A JSON value and the way to it, while it is turned into something of ours.
struct JSONPlace: Sendable {
    private indirect enum Way: Sendable {
        case top
        case step(JSONStep, Way)
    }

    let value: JSONValue
    private let way: Way

    init(_ value: JSONValue) {
        self.value = value
        way = .top
    }

    private init(_ value: JSONValue, _ step: JSONStep, of parent: JSONPlace) {
        self.value = value
        way = .step(step, parent.way)
    }

    func fault(_ reason: String) -> JSONFault {
        var steps: [JSONStep] = []
        var way = way
        while case .step(let step, let rest) = way {
            steps.append(step)
            way = rest
        }
        return JSONFault(reason: reason, steps: steps.reversed())
    }

    func text() throws(JSONFault) -> String {
        guard case .string(let text) = value else { throw fault("is no text") }
        return text
    }

    func integer() throws(JSONFault) -> Int {
        guard case .integer(let integer) = value else { throw fault("is no whole number") }
        return integer
    }

    func boolean() throws(JSONFault) -> Bool {
        guard case .bool(let boolean) = value else { throw fault("is neither true nor false") }
        return boolean
    }

    func number() throws(JSONFault) -> Double {
        switch value {
        case .integer(let integer): return Double(integer)
        case .number(let number): return number
        default: throw fault("is no number")
        }
    }

    func tag() throws(JSONFault) -> LanguageTag {
        guard let tag = LanguageTag(try text()) else {
            throw fault("is no language tag; write one such as 'en'")
        }
        return tag
    }

    /// One word of a list that we know.
    func word<Word>(_ type: Word.Type = Word.self) throws(JSONFault) -> Word
    where Word: RawRepresentable<String> & CaseIterable {
        guard let word = Word(rawValue: try text()) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault("is none of \(words)")
        }
        return word
    }

    func items() throws(JSONFault) -> [JSONPlace] {
        guard case .array(let items) = value else { throw fault("is no list") }
        return items.enumerated().map { JSONPlace($0.element, .item($0.offset), of: self) }
    }

    func list<Item>(_ read: (JSONPlace) throws(JSONFault) -> Item) throws(JSONFault) -> [Item] {
        var list: [Item] = []
        for item in try items() { list.append(try read(item)) }
        return list
    }

    /// An object whose keys are language tags.
    func byLanguage<Item>(
        _ read: (JSONPlace) throws(JSONFault) -> Item
    ) throws(JSONFault) -> [LanguageTag: Item] {
        var items: [LanguageTag: Item] = [:]
        for (tag, place) in try languages() { items[tag] = try read(place) }
        return items
    }

    /// The members of an object whose keys are language tags, in their order.
    func languages() throws(JSONFault) -> [(tag: LanguageTag, place: JSONPlace)] {
        guard case .object(let members) = value else { throw fault("is no object") }
        var languages: [(tag: LanguageTag, place: JSONPlace)] = []
        for member in members {
            let place = JSONPlace(member.value, .key(member.key), of: self)
            guard let tag = LanguageTag(member.key) else {
                throw place.fault("has a key that is no language tag")
            }
            languages.append((tag, place))
        }
        return languages
    }

    /// An object with keys of `known` only.
    func object(_ known: [String]) throws(JSONFault) -> JSONFields {
        guard case .object(let members) = value else { throw fault("is no object") }
        for member in members where !known.contains(member.key) {
            let place = JSONPlace(member.value, .key(member.key), of: self)
            throw place.fault("is an unknown key; those known here are \(Self.listed(known))")
        }
        return JSONFields(place: self)
    }

    /// The value of `key`, when the object has it.
    subscript(key: String) -> JSONPlace? {
        value[key].map { JSONPlace($0, .key(key), of: self) }
    }

    private static func listed(_ words: [String]) -> String { words.joined(separator: ", ") }
}

/// The members of one object.
struct JSONFields {
    let place: JSONPlace

    /// The value of `key`, which must be there.
    func callAsFunction(_ key: String) throws(JSONFault) -> JSONPlace {
        guard let member = place[key] else { throw place.fault("lacks the key '\(key)'") }
        return member
    }

    /// What `read` makes of the value of `key`, or `nil` when the object has none.
    func ifAny<Item>(
        _ key: String,
        _ read: (JSONPlace) throws(JSONFault) -> Item
    ) throws(JSONFault) -> Item? {
        guard let member = place[key] else { return nil }
        return try read(member)
    }

    func text(_ key: String) throws(JSONFault) -> String { try self(key).text() }

    func textIfAny(_ key: String) throws(JSONFault) -> String? { try place[key]?.text() }
}
