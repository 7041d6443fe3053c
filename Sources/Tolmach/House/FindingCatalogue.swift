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
        ("names.ambiguous", .note),
        ("names.mixed-script", .warning),
        ("names.no-target", .note),
        ("names.transcription-needed", .note),
        ("quotes.unclosed", .warning),
        ("target.source-gone", .warning),
    ]
}
