/// Reads JSON strictly: what RFC 8259 leaves to parsers is refused.
///
/// No two equal keys in an object, no invalid UTF-8, no half of a surrogate pair, no number that
/// does not fit, at most 64 values inside each other. Several values may stand one after the other
/// when a line end parts them, as in NDJSON.
///
/// - Complexity: O(*n*) in the bytes, whatever they are.
/// - Source: RFC 8259; equal names: section 4, surrogates: section 8.2.
public struct JSONScanner: Sendable {
    /// How many arrays and objects may be inside each other.
    public static let depthLimit = 64

    let bytes: [UInt8]
    let end: Int
    var offset: Int
    private var steps: [JSONStep] = []
    private var sought: [JSONStep]?
    private var found: Int?
    private var hasRead = false

    /// Where each value begins, in the order in which they begin, while this is not `nil`.
    var starts: [Int]?

    /// Starts at the first of `bytes`, or reads only those in `range`.
    ///
    /// - Precondition: `range` lies in `bytes`.
    public init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        precondition(range.map { $0.upperBound <= bytes.count } ?? true, "the range has bytes")
        self.bytes = bytes
        offset = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// The one value that `bytes`, or those of them in `range`, hold.
    ///
    /// - Throws: `JSONError` with the offset in `bytes`.
    public static func value(
        of bytes: [UInt8],
        in range: Range<Int>? = nil
    ) throws(JSONError) -> JSONValue {
        var scanner = JSONScanner(bytes, in: range)
        guard let value = try scanner.next() else { throw scanner.error("expected a value") }
        _ = scanner.skipBlanks()
        guard scanner.offset == scanner.end else { throw scanner.error("goes on after its end") }
        return value
    }

    /// The next value, or `nil` at the end.
    ///
    /// - Throws: `JSONError` with the offset in the bytes.
    public mutating func next() throws(JSONError) -> JSONValue? {
        let sawLineEnd = skipBlanks()
        guard offset < end else { return nil }
        guard !hasRead || sawLineEnd else {
            throw error("expected a line end before the next value")
        }
        hasRead = true
        return try value()
    }

    /// Where the value at `steps` begins inside the value that begins at `start`.
    static func offset(of steps: [JSONStep], in bytes: [UInt8], from start: Int) -> Int {
        var scanner = JSONScanner(bytes, in: start..<bytes.count)
        scanner.sought = steps
        _ = try? scanner.next()
        return scanner.found ?? start
    }

    /// Skips blanks and says whether a line end was among them.
    mutating func skipBlanks() -> Bool {
        var sawLineEnd = false
        while offset < end {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0D: break
            case 0x0A: sawLineEnd = true
            default: return sawLineEnd
            }
            offset += 1
        }
        return sawLineEnd
    }

    func error(_ reason: String, at place: Int? = nil) -> JSONError {
        JSONError(reason: reason, offset: place ?? offset, pointer: JSONStep.pointer(steps))
    }

    /// Reads the value that begins at the current byte.
    mutating func value() throws(JSONError) -> JSONValue {
        guard offset < end else { throw error("ends too early; a value was expected") }
        starts?.append(offset)
        if let sought, sought == steps { found = found ?? offset }
        switch bytes[offset] {
        case 0x7B: return try object()
        case 0x5B: return try array()
        case 0x22: return .string(try string())
        case 0x2D, 0x30...0x39: return try number()
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        default: throw error("expected a value")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
        -> JSONValue
    {
        let count = word.utf8CodeUnitCount
        let spelling = UnsafeBufferPointer(start: word.utf8Start, count: count)
        guard end - offset >= count, bytes[offset..<offset + count].elementsEqual(spelling) else {
            throw error("expected a value")
        }
        offset += count
        return value
    }

    private mutating func array() throws(JSONError) -> JSONValue {
        try enter()
        var items: [JSONValue] = []
        if try closes(0x5D) { return .array(items) }
        while true {
            steps.append(.item(items.count))
            _ = skipBlanks()
            items.append(try value())
            steps.removeLast()
            if try separates(0x5D, "expected ',' or ']'") { break }
        }
        depth -= 1
        return .array(items)
    }

    private mutating func object() throws(JSONError) -> JSONValue {
        try enter()
        var members: [JSONValue.Member] = []
        var keys = KeySet()
        if try closes(0x7D) { return .object(members) }
        while true {
            let key = try key(after: members, &keys)
            members.append(JSONValue.Member(key, try value()))
            steps.removeLast()
            if try separates(0x7D, "expected ',' or '}'") { break }
        }
        depth -= 1
        return .object(members)
    }

    /// Reads the object that begins at the current byte; `read` takes the value of each key.
    mutating func members(
        _ read: (inout JSONScanner, String) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard offset < end, bytes[offset] == 0x7B else { throw error("is no object") }
        try enter()
        var members: [JSONValue.Member] = []
        var keys = KeySet()
        if try closes(0x7D) { return }
        while true {
            let key = try key(after: members, &keys)
            members.append(JSONValue.Member(key, .null))
            try read(&self, key)
            steps.removeLast()
            if try separates(0x7D, "expected ',' or '}'") { break }
        }
        depth -= 1
    }

    /// Reads the list that begins at the current byte; `read` takes each item.
    mutating func items(
        _ read: (inout JSONScanner) throws(JSONError) -> Void
    ) throws(JSONError) {
        guard offset < end, bytes[offset] == 0x5B else { throw error("is no list") }
        try enter()
        if try closes(0x5D) { return }
        var count = 0
        while true {
            steps.append(.item(count))
            _ = skipBlanks()
            try read(&self)
            steps.removeLast()
            count += 1
            if try separates(0x5D, "expected ',' or ']'") { break }
        }
        depth -= 1
    }

    /// Reads a key and the colon behind it, and stops at the value.
    private mutating func key(
        after members: [JSONValue.Member],
        _ keys: inout KeySet
    ) throws(JSONError) -> String {
        _ = skipBlanks()
        guard offset < end, bytes[offset] == 0x22 else { throw error("expected a key") }
        let place = offset
        let key = try string()
        steps.append(.key(key))
        guard keys.insert(key, after: members) else {
            throw error("stands twice in its object", at: place)
        }
        _ = skipBlanks()
        guard offset < end, bytes[offset] == 0x3A else { throw error("expected ':'") }
        offset += 1
        _ = skipBlanks()
        return key
    }

    private var depth = 0

    private mutating func enter() throws(JSONError) {
        guard depth < Self.depthLimit else {
            throw error("nests deeper than \(Self.depthLimit) values")
        }
        depth += 1
        offset += 1
    }

    private mutating func closes(_ close: UInt8) throws(JSONError) -> Bool {
        _ = skipBlanks()
        guard offset < end, bytes[offset] == close else { return false }
        offset += 1
        depth -= 1
        return true
    }

    /// Takes the mark after an item and says whether it was `close`.
    private mutating func separates(_ close: UInt8, _ reason: String) throws(JSONError) -> Bool {
        _ = skipBlanks()
        guard offset < end, bytes[offset] == close || bytes[offset] == 0x2C else {
            throw error(reason)
        }
        offset += 1
        return bytes[offset - 1] == close
    }
}

/// The keys of one object, compared as bytes: Swift's `==` calls canonically equivalent keys equal.
private struct KeySet {
    private static let fewKeys = 12
    private var many: Set<[UInt8]> = []

    /// Whether `key` is new among `members`, which hold all keys inserted before.
    mutating func insert(_ key: String, after members: [JSONValue.Member]) -> Bool {
        guard members.count >= Self.fewKeys else {
            return !members.contains { $0.key.utf8.elementsEqual(key.utf8) }
        }
        if many.isEmpty { many.formUnion(members.map { Array($0.key.utf8) }) }
        return many.insert(Array(key.utf8)).inserted
    }
}
