/// How a table or file counts positions in a text.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// UTF-8 bytes, as inside the library and in `dossier.json`.
    case utf8

    /// Unicode scalars, as in packages and as Python counts.
    case scalar

    /// UTF-16 code units, as JavaScript and Java count.
    case utf16
}

/// Converts UTF-8 byte offsets of one text to another unit.
///
/// Made once per text in one pass: a counter is kept for every 64 bytes, so a look-up reads at
/// most 64 bytes.
///
/// - Complexity: O(*n*) to make, O(1) a look-up, *n* / 16 bytes of memory.
public struct OffsetMap: Sendable {
    private static let stride = 64
    private let text: SourceText
    private let unit: OffsetUnit
    private var counts: [UInt32] = []

    /// Counts `text` in `unit`.
    public init(_ text: SourceText, unit: OffsetUnit) {
        self.text = text
        self.unit = unit
        guard unit != .utf8 else { return }
        counts.reserveCapacity(text.count / Self.stride + 1)
        text.withBytes { bytes in
            var count: UInt32 = 0
            for offset in bytes.indices {
                if offset % Self.stride == 0 { counts.append(count) }
                count &+= Self.width(of: bytes[offset], in: unit)
            }
            if bytes.count % Self.stride == 0 { counts.append(count) }
        }
    }

    /// The position of byte `offset` in the map's unit.
    ///
    /// - Precondition: `offset` is at most the text's size.
    public func position(of offset: Int) -> Int {
        guard unit != .utf8 else { return offset }
        return text.withBytes { bytes in
            var count = counts[offset / Self.stride]
            for index in (offset - offset % Self.stride)..<offset {
                count &+= Self.width(of: bytes[index], in: unit)
            }
            return Int(count)
        }
    }

    /// The byte at `position` of the map's unit; `nil` past the text's end and inside a scalar.
    ///
    /// - Complexity: O(log *n*)
    public func offset(of position: Int) -> Int? {
        var low = 0
        var high = text.count
        // The last byte with that many before it: those inside a scalar come earlier.
        while low < high {
            let middle = (low + high + 1) / 2
            if self.position(of: middle) <= position { low = middle } else { high = middle - 1 }
        }
        guard position >= 0, self.position(of: low) == position else { return nil }
        return text.isValid(TextSpan(low..<low)) ? low : nil
    }

    /// `span` in the map's unit.
    public func range(of span: TextSpan) -> Range<Int> {
        position(of: Int(span.start))..<position(of: Int(span.end))
    }

    private static func width(of byte: UInt8, in unit: OffsetUnit) -> UInt32 {
        guard byte & 0xC0 != 0x80 else { return 0 }
        return unit == .utf16 && byte >= 0xF0 ? 2 : 1
    }
}
