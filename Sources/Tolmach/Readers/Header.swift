/// The lines `key: value` at the top of a text.
struct Header {
    /// A fault and the byte of the decoded text where it is.
    struct Fault: Error {
        var reason: String
        var offset: Int
    }

    /// What the lines say.
    var fields = ArticleFields()

    /// Where the text begins, in bytes of the decoded text.
    var end = 0

    private var places: [ArticleFields.Key: Int] = [:]

    /// Reads the block that ends at the first empty line.
    ///
    /// It is a header when every line of it is a key with its value, and one of the keys is known;
    /// otherwise the text begins at the first byte.
    ///
    /// - Throws: `Fault` when a key stands twice or is unknown.
    init(plain text: String) throws(Fault) {
        var lines: [(name: String, value: Substring, offset: Int)] = []
        var lineStart = 0
        for line in LineSequence(text) {
            lineStart = line.next
            if line.isBlank { break }
            guard let (name, value) = Self.pair(line.text), Self.isKey(name) else { return }
            lines.append((name.lowercased(), value, line.start))
        }
        guard lines.contains(where: { ArticleFields.Key(rawValue: $0.name) != nil }) else { return }
        for line in lines {
            guard let key = ArticleFields.Key(rawValue: line.name) else {
                let known = ArticleFields.Key.allCases.map(\.rawValue)
                let near = Nearest.names(to: line.name, in: known).joined(separator: ", ")
                let reason = "the header has an unknown key '\(line.name)'; did you mean \(near)?"
                throw Fault(reason: reason, offset: line.offset)
            }
            try set(key, String(line.value), at: line.offset)
        }
        end = lineStart
    }

    /// Reads the block between two lines `---` that Markdown files begin with.
    ///
    /// It cannot be taken for text as a plain header can, so unknown keys are passed over.
    ///
    /// - Throws: `Fault` when a key stands twice.
    init?(frontMatter text: String) throws(Fault) {
        var isOpen = false
        for line in LineSequence(text) {
            let mark = line.text.trimmed
            guard isOpen else {
                guard mark == "---" else { return nil }
                isOpen = true
                continue
            }
            if mark == "---" || mark == "..." {
                end = line.next
                return
            }
            if let (name, value) = Self.pair(line.text), name.first != " ",
                let key = ArticleFields.Key(rawValue: name.lowercased())
            {
                try set(key, Self.unquoted(value), at: line.start)
            }
        }
        return nil
    }

    /// The byte where the value of `key` stands, or where the text begins.
    func place(of key: ArticleFields.Key?) -> Int {
        key.flatMap { places[$0] } ?? end
    }

    private mutating func set(
        _ key: ArticleFields.Key,
        _ value: String,
        at offset: Int
    ) throws(Fault) {
        guard places.updateValue(offset, forKey: key) == nil else {
            let reason = "the header has two lines '\(key.rawValue)'; keep one"
            throw Fault(reason: reason, offset: offset)
        }
        fields[key] = value
    }

    private static func pair(_ line: Substring) -> (name: Substring, value: Substring)? {
        guard let colon = line.utf8.firstIndex(of: 0x3A) else { return nil }
        let name = line[..<colon]
        return (name, line[line.utf8.index(after: colon)...].trimmed)
    }

    /// Whether `name` looks like a key: one word of letters and hyphens.
    private static func isKey(_ name: Substring) -> Bool {
        !name.isEmpty && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
    }

    /// YAML puts some values between quotation marks.
    private static func unquoted(_ value: Substring) -> String {
        guard value.utf8.count >= 2, let mark = value.utf8.first, mark == value.utf8.last,
            mark == 0x22 || mark == 0x27
        else { return String(value) }
        return String(value.dropFirst().dropLast())
    }
}
