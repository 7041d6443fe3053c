internal import CICU

/// The parts of ICU that Tolmach uses, spoken in Swift.
///
/// Only files in this folder import the C wrapper.
public enum ICU {
    /// The version of the ICU library, such as `72.1`.
    public static var version: String { String(cString: cicu_version()) }

    /// Normalisation forms.
    public enum Form: Int32, Sendable {
        /// Canonical composition.
        case nfc = 0
        /// Canonical decomposition.
        case nfd = 1
        /// Compatibility composition.
        case nfkc = 2
        /// Compatibility composition with case folding and ignorable scalars removed.
        case nfkcCasefold = 3
    }

    /// `text` in normalisation form `form`.
    public static func normalized(_ text: String, _ form: Form) throws(ICUError) -> String {
        try converted(text, task: "normalise") { source, length, buffer, capacity, status in
            cicu_normalize(form.rawValue, source, length, buffer, capacity, &status)
        }
    }

    /// `text` in lower case by the rules of `language`.
    public static func lowercased(
        _ text: String,
        _ language: LanguageTag = ""
    ) throws(ICUError) -> String {
        try converted(text, task: "lower-case") { source, length, buffer, capacity, status in
            cicu_lower(language.description, source, length, buffer, capacity, &status)
        }
    }

    /// `text` in upper case by the rules of `language`.
    public static func uppercased(
        _ text: String,
        _ language: LanguageTag = ""
    ) throws(ICUError) -> String {
        try converted(text, task: "upper-case") { source, length, buffer, capacity, status in
            cicu_upper(language.description, source, length, buffer, capacity, &status)
        }
    }

    /// `text` with each word in title case by the rules of `language`.
    public static func titlecased(
        _ text: String,
        _ language: LanguageTag = ""
    ) throws(ICUError) -> String {
        try converted(text, task: "title-case") { source, length, buffer, capacity, status in
            cicu_title(language.description, source, length, buffer, capacity, &status)
        }
    }

    /// `text` with full Unicode case folding.
    public static func folded(_ text: String) throws(ICUError) -> String {
        try converted(text, task: "fold") { source, length, buffer, capacity, status in
            cicu_fold(source, length, buffer, capacity, &status)
        }
    }

    /// The four-letter script code of `scalar`, such as `Cyrl`; `Zyyy` for common signs.
    public static func script(of scalar: Unicode.Scalar) -> String {
        var status: Int32 = 0
        return String(cString: cicu_script(scalar.value, &status))
    }

    /// The name of `language` as speakers of `display` know it: `Russian`, `русский`.
    public static func name(
        of language: LanguageTag,
        in display: LanguageTag
    ) throws(ICUError) -> String {
        try filled(task: "name '\(language)'", room: 64) { buffer, capacity, status in
            cicu_locale_name(
                language.description,
                display.description,
                buffer,
                capacity,
                &status
            )
        }
    }

    /// The quotation marks of `language`: outer opening and closing, inner opening and closing.
    public static func quotationMarks(of language: LanguageTag) throws(ICUError) -> [String] {
        var marks: [String] = []
        for which in Int32(0)..<4 {
            let mark = try filled(task: "find the quotation marks of '\(language)'", room: 8) {
                buffer,
                capacity,
                status in
                cicu_quotation_mark(language.description, which, buffer, capacity, &status)
            }
            marks.append(mark)
        }
        return marks
    }

    typealias Conversion = (
        UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32, inout Int32
    ) -> Int32

    /// Runs an ICU function from UTF-16 to UTF-16, with a second try when the room was too small.
    static func converted(
        _ text: String,
        task: String,
        _ body: Conversion
    ) throws(ICUError) -> String {
        let source = Array(text.utf16)
        return try filled(task: task, room: source.count + 16) { buffer, capacity, status in
            source.withUnsafeBufferPointer {
                body($0.baseAddress, Int32($0.count), buffer, capacity, &status)
            }
        }
    }

    /// Runs an ICU function that fills a buffer, with a second try when the room was too small.
    static func filled(
        task: String,
        room: Int,
        _ body: (UnsafeMutablePointer<UInt16>?, Int32, inout Int32) -> Int32
    ) throws(ICUError) -> String {
        var capacity = room
        for _ in 0..<4 {
            var status: Int32 = 0
            var needed: Int32 = 0
            let units = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                needed = body(buffer.baseAddress, Int32(capacity), &status)
                count = status <= 0 && needed <= capacity ? Int(needed) : 0
            }
            if status <= 0, needed <= capacity { return String(decoding: units, as: UTF16.self) }
            // A transform reports overflow without knowing how much it will need in the end.
            guard status <= 0 || errorName(status) == "U_BUFFER_OVERFLOW_ERROR" else {
                throw ICUError(name: errorName(status), task: task)
            }
            capacity = max(Int(needed), capacity * 4) + 16
        }
        throw ICUError(name: "U_BUFFER_OVERFLOW_ERROR", task: task)
    }

    static func errorName(_ status: Int32) -> String { String(cString: cicu_error_name(status)) }
}
