internal import Foundation

/// Turns the bytes of a text file into UTF-8 with LF line ends.
///
/// Takes UTF-8 with or without a byte order mark, and UTF-16 with one. Nothing else is changed: a
/// CR that stands alone stays.
///
/// - Source: The Unicode Standard, section 23.8 (byte order mark), table 3-7 (UTF-8).
struct Decoding {
    /// The largest file that is read, in bytes: positions are 32 bits wide.
    static let sizeLimit = 1 << 30

    /// How the bytes were written.
    enum Encoding: Hashable {
        case utf8
        case utf16(isLittle: Bool)
    }

    /// The text.
    let string: String

    private let bytes: [UInt8]
    private let encoding: Encoding
    private let start: Int

    /// Decodes `bytes`.
    ///
    /// - Throws: `ReadError` in the name of `format`, with the first byte that is at fault.
    /// - Complexity: O(*n*) in the bytes.
    init(_ bytes: [UInt8], format: String) throws(ReadError) {
        try Self.checkSize(bytes, format: format)
        self.bytes = bytes
        (encoding, start) = Self.byteOrder(of: bytes)
        switch encoding {
        case .utf8:
            string = try Self.utf8(bytes, from: start, format: format)
        case .utf16(let isLittle):
            string = try Self.utf16(bytes, from: start, isLittle: isLittle, format: format)
        }
    }

    /// How `bytes` say they are written, and where the text begins.
    static func byteOrder(of bytes: [UInt8]) -> (encoding: Encoding, start: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isLittle: true), 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isLittle: false), 2) }
        return (.utf8, 0)
    }

    /// Where the JSON in `bytes` begins, which must be UTF-8 (RFC 8259, section 8.1).
    static func startOfJSON(_ bytes: [UInt8], format: String) throws(ReadError) -> Int {
        try checkSize(bytes, format: format)
        let (encoding, start) = byteOrder(of: bytes)
        guard encoding == .utf8 else {
            let reason = "is UTF-16; save the file as UTF-8"
            throw ReadError(format: format, reason: reason, offset: 0, line: 1)
        }
        return start
    }

    /// The first byte of `range` that is not UTF-8.
    static func firstFault(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(range))
            return nil
        } catch {
            return range.lowerBound + error.byteOffsets.lowerBound
        }
    }

    /// The line, from 1, that byte `offset` of `bytes` stands on.
    static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        1 + bytes[..<min(offset, bytes.count)].count { $0 == 0x0A }
    }

    /// `text` with LF for every CR LF.
    static func withLineFeeds(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(0x0D) else { return text }
        return String(decoding: withLineFeeds(bytes, from: 0), as: UTF8.self)
    }

    /// An error about byte `offset` of the decoded text, placed in the file.
    func error(_ reason: String, at offset: Int, format: String) -> ReadError {
        let line = 1 + string.utf8.prefix(offset).count { $0 == 0x0A }
        return ReadError(format: format, reason: reason, offset: place(of: offset), line: line)
    }

    /// The byte of the file that byte `offset` of the decoded text came from.
    private func place(of offset: Int) -> Int {
        var place = start
        var passed = 0
        switch encoding {
        case .utf8:
            while passed < offset, place < bytes.count {
                let isDropped =
                    bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
                if !isDropped { passed += 1 }
                place += 1
            }
        case .utf16:
            for scalar in string.unicodeScalars {
                guard passed < offset, place < bytes.count else { break }
                passed += UTF8.width(scalar)
                place += UTF16.width(scalar) * 2
            }
            // Dropped CRs only move the place; it stays in the file.
            place = min(place, max(start, bytes.count - 1))
        }
        return place
    }

    private static func checkSize(_ bytes: [UInt8], format: String) throws(ReadError) {
        guard bytes.count > sizeLimit else { return }
        let reason = "is larger than 1 GiB; split the file"
        throw ReadError(format: format, reason: reason, offset: sizeLimit)
    }

    private static func utf8(
        _ bytes: [UInt8],
        from start: Int,
        format: String
    ) throws(ReadError) -> String {
        func error(_ reason: String, _ offset: Int) -> ReadError {
            let line = line(of: offset, in: bytes)
            return ReadError(format: format, reason: reason, offset: offset, line: line)
        }
        if let place = first(0, in: bytes, from: start) {
            let advice =
                looksLikeUTF16(bytes)
                ? "this looks like UTF-16 without a byte order mark; save the file as UTF-8"
                : "is it a text file"
            throw error("holds a NUL byte; \(advice)", place)
        }
        if let place = firstFault(in: bytes, start..<bytes.count) {
            throw error("is not UTF-8; save the file as UTF-8", place)
        }
        return String(decoding: withLineFeeds(bytes, from: start), as: UTF8.self)
    }

    private static func utf16(
        _ bytes: [UInt8],
        from start: Int,
        isLittle: Bool,
        format: String
    ) throws(ReadError) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var line = 1
        var index = start
        func error(_ reason: String) -> ReadError {
            ReadError(format: format, reason: reason, offset: index, line: line)
        }
        func unit(at index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        while index + 1 < bytes.count {
            var value = unit(at: index)
            var width = 2
            if value & 0xFC00 == 0xD800, index + 3 < bytes.count {
                let low = unit(at: index + 2)
                if low & 0xFC00 == 0xDC00 {
                    value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
                    width = 4
                }
            }
            guard value > 0 else { throw error("holds a NUL character; is it a text file") }
            guard let scalar = Unicode.Scalar(value) else {
                throw error("is not UTF-16; save the file as UTF-8")
            }
            if value == 0x0A {
                line += 1
                if decoded.last == 0x0D { decoded.removeLast() }
            }
            if let encoded = UTF8.encode(scalar) { decoded += encoded }
            index += width
        }
        guard index == bytes.count else { throw error("ends inside a UTF-16 character") }
        return String(decoding: decoded, as: UTF8.self)
    }

    /// The first `byte` from `start` on.
    private static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                let hit = memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    private static func withLineFeeds(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count - start)
        var done = start
        var from = start
        while let place = first(0x0D, in: bytes, from: from) {
            from = place + 1
            guard from < bytes.count, bytes[from] == 0x0A else { continue }
            result += bytes[done..<place]
            done = from
        }
        result += bytes[done...]
        return result
    }

    /// Whether every second byte of the first kilobyte is NUL or one of the few numbers that
    /// blocks of European letters begin with.
    private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
        let sample = bytes.prefix(1_024)
        guard sample.count >= 2 else { return false }
        return [0, 1].contains { parity in
            let half = stride(from: parity, to: sample.count, by: 2).map { sample[$0] }
            let upper = half.count { $0 <= 0x05 || $0 == 0x20 }
            return half.contains(0) && upper * 10 >= half.count * 9
        }
    }
}
