/// Every kind of finding, with the severity it has unless the house says otherwise.
///
/// A new kind needs one line here and one in the page Findings.
public enum FindingCatalogue {
    /// The codes, sorted.
    public static let all: [(code: String, severity: Finding.Severity)] = [
        ("names.ambiguous", .note),
        ("names.mixed-script", .warning),
        ("names.no-target", .note),
        ("names.transcription-needed", .note),
        ("quotes.unclosed", .warning),
        ("target.source-gone", .warning),
    ]
}
