internal import CICU

/// A transliterator of ICU's, by id or by rules.
///
/// ICU runs rule-based transforms one at a time under a process-wide lock; the fast engine is
/// `TableTransliterator`. Pass names or lines, never documents: ICU edits its buffer in place,
/// which is quadratic on long texts.
///
/// A class because it owns an ICU object that must be closed once.
public final class ICUTransform: Sendable {
    // Safe to share: ICU serialises rule-based transforms itself, and the object is never
    // changed after it was opened. `ICUTransformTests` runs one from many tasks at once.
    nonisolated(unsafe) private let icu: OpaquePointer

    /// Opens one of ICU's own transforms, such as `Any-Latin`.
    ///
    /// - Throws: `ICUError` with ICU's name for the fault, such as `U_INVALID_ID`.
    public init(id: String, reverse: Bool = false) throws(ICUError) {
        var status: Int32 = 0
        guard let icu = cicu_transform_open(id, reverse, &status) else {
            throw ICUError(name: ICU.errorName(status), task: "open transform '\(id)'")
        }
        self.icu = icu
    }

    /// Compiles `rules` in ICU's transform syntax.
    ///
    /// - Throws: `ICUError` with the line and offset of a bad rule.
    public init(name: String, rules: String, reverse: Bool = false) throws(ICUError) {
        var status: Int32 = 0
        var place = cicu_rule_error()
        let units = Array(rules.utf16)
        let opened = units.withUnsafeBufferPointer {
            cicu_transform_open_rules(
                name,
                $0.baseAddress,
                Int32($0.count),
                reverse,
                &place,
                &status
            )
        }
        guard let opened else {
            throw ICUError(
                name: ICU.errorName(status),
                task: "compile transform '\(name)'",
                line: place.line >= 0 ? Int(place.line) : nil,
                offset: place.offset >= 0 ? Int(place.offset) : nil
            )
        }
        icu = opened
    }

    deinit { cicu_transform_close(icu) }

    /// `text` transformed.
    public func transformed(_ text: String) throws(ICUError) -> String {
        try ICU.converted(text, task: "transform") { source, length, buffer, capacity, status in
            cicu_transform_run(icu, source, length, buffer, capacity, &status)
        }
    }

    /// The ids of all transforms that ICU brings.
    public static var ids: [String] {
        (0..<cicu_transform_count()).map { index in
            var room = [CChar](repeating: 0, count: 256)
            _ = cicu_transform_id(index, &room, Int32(room.count))
            return String(
                decoding: room.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
                as: UTF8.self
            )
        }
    }
}
