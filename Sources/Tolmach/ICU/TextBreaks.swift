internal import CICU

/// Sentence and word boundaries by the rules of a language, in UTF-8 bytes.
public enum TextBreaks {
    /// What to cut a text into.
    public enum Unit: Sendable {
        /// Words, with the signs and spaces between them left out.
        case words
        /// Sentences, with the space that follows each.
        case sentences
    }

    /// The spans of `unit` in `text`, by the rules of `language`.
    ///
    /// - Throws: `ICUError` when ICU has no break rules for the language.
    /// - Complexity: O(*n*) in the text.
    /// - Source: Unicode Standard Annex 29, as ICU tailors it.
    public static func spans(
        of unit: Unit,
        in text: SourceText,
        language: LanguageTag
    ) throws(ICUError) -> [TextSpan] {
        let kind = unit == .words ? CICU_BREAK_WORD : CICU_BREAK_SENTENCE
        return try text.withBytes { (bytes) throws(ICUError) in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return [] }
            return try base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                (chars) throws(ICUError) in
                var status: Int32 = 0
                let breaks = cicu_breaks_open(
                    Int32(kind),
                    language.description,
                    chars,
                    Int64(bytes.count),
                    &status
                )
                guard let breaks else {
                    throw ICUError(
                        name: ICU.errorName(status),
                        task: "find breaks for '\(language)'"
                    )
                }
                defer { cicu_breaks_close(breaks) }
                var spans: [TextSpan] = []
                var start = 0
                while true {
                    let end = Int(cicu_breaks_next(breaks))
                    guard end >= 0 else { return spans }
                    if unit == .sentences || cicu_breaks_is_word(breaks) {
                        spans.append(TextSpan(start..<end))
                    }
                    start = end
                }
            }
        }
    }
}
