extension HouseStyle {
    /// How bad a kind of finding is for this house: its own word, else the catalogue's.
    public func severity(of code: String) -> Finding.Severity {
        let standard = FindingCatalogue.all.first { $0.code == code }?.severity
        return severities[code] ?? standard ?? .warning
    }
}

/// Every kind of finding, with the severity it has unless the house says otherwise.
///
/// A new kind needs one line here and one in the page Findings.
public enum FindingCatalogue {
    /// The codes, sorted.
    public static let all: [(code: String, severity: Finding.Severity)] = [
        ("edits.ambiguous-place", .warning),
        ("edits.ambiguous-speaker", .warning),
        ("edits.conflict", .warning),
        ("edits.cuts-word", .warning),
        ("edits.no-effect", .note),
        ("edits.out-of-range", .warning),
        ("edits.overlap", .warning),
        ("edits.unknown-person", .warning),
        ("edits.unknown-quote", .warning),
        ("edits.unknown-words", .warning),
        ("names.ambiguous", .note),
        ("names.ambiguous-order", .note),
        ("names.doubtful-nominative", .note),
        ("names.foreign-letter", .warning),
        ("names.mixed-script", .warning),
        ("names.no-target", .note),
        ("names.transcription-needed", .note),
        ("quotes.ambiguous-speaker", .warning),
        ("quotes.back-translation", .warning),
        ("quotes.distant-attribution", .note),
        ("quotes.doubled-marks", .warning),
        ("quotes.no-speaker", .warning),
        ("quotes.unclosed", .warning),
        ("target.source-gone", .warning),
    ]
}
