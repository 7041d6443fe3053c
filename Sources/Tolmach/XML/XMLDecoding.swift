internal import CXML

/// Turns the bytes of an XML file into UTF-8 without a byte order mark.
///
/// - Source: Extensible Markup Language (XML) 1.0, fifth edition, appendix F.
enum XMLDecoding {
    /// `bytes` as UTF-8.
    ///
    /// A byte order mark decides, else the zeros of UTF-16, else the declaration, else it is UTF-8.
    ///
    /// - Throws: `XMLError` for more than `limit` bytes, for an encoding that is not known or not
    ///   true, and for bytes that are not of it.
    /// - Complexity: O(*n*) in the bytes.
    static func utf8(_ bytes: [UInt8], limit: Int) throws(XMLError) -> [UInt8] {
        guard bytes.count <= limit else { throw error(.limit(.file), at: 0, in: []) }
        let start = bytes.prefix(4)
        if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw error(.encoding("UTF-32"), at: 0, in: [])
        }
        if start.starts(with: [0xFF, 0xFE]) {
            return try converted(bytes.dropFirst(2), from: "UTF-16LE")
        }
        if start.starts(with: [0xFE, 0xFF]) {
            return try converted(bytes.dropFirst(2), from: "UTF-16BE")
        }
        if start.starts(with: [0x3C, 0]) { return try converted(bytes[...], from: "UTF-16LE") }
        if start.starts(with: [0, 0x3C]) { return try converted(bytes[...], from: "UTF-16BE") }
        let hasMark = start.starts(with: [0xEF, 0xBB, 0xBF])
        let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
        let name = declared(in: text) ?? "UTF-8"
        let upper = name.uppercased()
        if hasMark || ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(upper) {
            guard let place = Decoding.firstFault(in: text, 0..<text.count) else { return text }
            throw error(.bytes(encoding: "UTF-8"), at: place, in: text)
        }
        // Whatever is in UTF-16, it is not these bytes.
        guard !["UTF-16", "UTF-32", "UCS-", "ISO-10646"].contains(where: upper.hasPrefix) else {
            throw error(.encoding(name), at: 0, in: [])
        }
        let result = try converted(text[...], from: name)
        // The declaration was read as ASCII; in an encoding where it says another thing, or where
        // a byte of it means another letter, nothing can be believed.
        guard declared(in: result) == name else { throw error(.encoding(name), at: 0, in: []) }
        return result
    }

    private static func converted(
        _ bytes: ArraySlice<UInt8>,
        from encoding: String
    ) throws(XMLError) -> [UInt8] {
        var length: Int64 = 0
        var place: Int64 = 0
        let result = bytes.withUnsafeBytes { buffer in
            cxml_utf8(
                encoding,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int64(buffer.count),
                &length,
                &place
            )
        }
        guard let result else {
            guard place >= 0 else { throw error(.encoding(encoding), at: 0, in: []) }
            let good = bytes.prefix(Int(place))
            let before = place == 0 ? [] : (try? converted(good, from: encoding)) ?? []
            throw error(.bytes(encoding: encoding), at: before.count, in: before)
        }
        defer { cxml_free(result) }
        return Array(UnsafeRawBufferPointer(start: result, count: Int(length)))
    }

    /// The encoding that the declaration names.
    private static func declared(in bytes: [UInt8]) -> String? {
        guard bytes.starts(with: "<?xml".utf8) else { return nil }
        let head = bytes.prefix(512)
        guard let end = head.firstIndex(of: 0x3E),
            let word = head[..<end].firstRange(of: Array("encoding".utf8))
        else { return nil }
        let rest = head[word.upperBound..<end].drop { [0x20, 0x09, 0x0A, 0x0D, 0x3D].contains($0) }
        guard let mark = rest.first, mark == 0x22 || mark == 0x27 else { return nil }
        let name = rest.dropFirst().prefix { $0 != mark }
        return name.isEmpty || name.contains { $0 > 0x7E }
            ? nil : String(decoding: name, as: UTF8.self)
    }

    /// An error at byte `offset` of `text`.
    private static func error(_ fault: XMLError.Fault, at offset: Int, in text: [UInt8]) -> XMLError
    {
        let before = text[..<min(offset, text.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let place = XMLPlace(
            line: 1 + before.count { $0 == 0x0A },
            column: 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 },
            offset: offset
        )
        return XMLError(fault: fault, place: place)
    }
}
