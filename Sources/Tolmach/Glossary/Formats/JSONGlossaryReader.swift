/// Reads a glossary from JSON one concept at a time, so that a large file is never a tree.
struct JSONGlossaryReader {
    private let bytes: [UInt8]
    private var builder: GlossaryBuilder
    private var places: JSONLinePlaces
    private var hasConcepts = false
    private var version: Int?

    private init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        builder = GlossaryBuilder(file: file)
        places = JSONLinePlaces(bytes, from: Decoding.byteOrder(of: bytes).start)
    }

    /// The glossary in `bytes`.
    ///
    /// - Throws: `GlossaryError` for what is no JSON, or no glossary.
    static func read(_ bytes: [UInt8], file: String) throws(GlossaryError) -> Glossary.Loaded {
        var reader = JSONGlossaryReader(bytes, file: file)
        do throws(JSONError) {
            try reader.read()
        } catch {
            throw reader.error(error)
        }
        return reader.builder.loaded
    }

    private mutating func read() throws(JSONError) {
        let start: Int
        do throws(ReadError) {
            start = try Decoding.startOfJSON(bytes, format: "JSON")
        } catch {
            throw JSONError(reason: error.reason, offset: 0, pointer: "")
        }
        var scanner = JSONScanner(bytes, in: start..<bytes.count)
        _ = scanner.skipBlanks()
        var reader = self
        try scanner.members { (scanner, key) throws(JSONError) in
            switch key {
            case "glossary":
                guard try scanner.value() == .integer(1) else {
                    throw scanner.error("is no version that is known; it must be 1")
                }
                reader.version = 1
            case "concepts":
                reader.hasConcepts = true
                try scanner.items { (scanner) throws(JSONError) in
                    try reader.readConcept(&scanner)
                }
            case "$schema": _ = try scanner.value()
            default:
                throw scanner.error("is an unknown key; those known here are glossary, concepts")
            }
        }
        _ = scanner.skipBlanks()
        guard scanner.offset == scanner.end else { throw scanner.error("goes on after its end") }
        guard reader.version == 1, reader.hasConcepts else {
            let key = reader.hasConcepts ? "glossary" : "concepts"
            throw JSONError(
                reason: "lacks the key '\(key)'; write { \"glossary\": 1, \"concepts\": [ … ] }",
                offset: start,
                pointer: ""
            )
        }
        self = reader
    }

    private mutating func readConcept(_ scanner: inout JSONScanner) throws(JSONError) {
        let start = scanner.offset
        scanner.starts = []
        let value = try scanner.value()
        let starts = scanner.starts ?? []
        scanner.starts = nil
        do throws(JSONFault) {
            let read = try JSONConcept(JSONPlace(value), starts: JSONStarts(value, starts).terms)
            let mark = places.mark(start)
            let terms = read.terms.map { term in
                PlacedTerm(
                    language: term.language,
                    term: term.term,
                    mark: term.start.map { places.mark($0) } ?? mark
                )
            }
            builder.add(read.concept, at: mark, terms: terms)
        } catch {
            let error = error.error(in: bytes, from: start)
            let parts = Self.parts(error.placedReason)
            let mark = places.mark(error.offset)
            let fault = GlossaryFault(code: "glossary.json", reason: parts.0, advice: parts.1)
            builder.add(fault.problem(builder.file, mark))
        }
    }

    private func error(_ error: JSONError) -> GlossaryError {
        var places = JSONLinePlaces(bytes, from: Decoding.byteOrder(of: bytes).start)
        let mark = places.mark(error.offset)
        let parts = Self.parts(error.placedReason)
        return GlossaryError(
            file: builder.file,
            line: Int(mark.line),
            column: Int(mark.column),
            reason: parts.0,
            advice: parts.1
        )
    }

    /// A reason and its way out.
    private static func parts(_ reason: String) -> (String, String) {
        let parts = reason.split(separator: "; ", maxSplits: 1).map(String.init)
        return parts.count == 2
            ? (parts[0], parts[1]) : (reason, "see 'tolmach glossary convert --to json'")
    }
}

/// The lines and columns of bytes that are asked for mostly in their order.
struct JSONLinePlaces {
    private let bytes: [UInt8]
    private let first: Int
    private var offset: Int
    private var line = 1
    private var column = 1

    init(_ bytes: [UInt8], from first: Int) {
        self.bytes = bytes
        self.first = first
        offset = first
    }

    /// The line and column of byte `wanted`.
    ///
    /// - Complexity: O(*n*) in the bytes since the last one that was asked for.
    mutating func mark(_ wanted: Int) -> GlossaryMark {
        if wanted < offset { self = JSONLinePlaces(bytes, from: first) }
        while offset < min(wanted, bytes.count) {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return GlossaryMark(line: line, column: column)
    }
}
