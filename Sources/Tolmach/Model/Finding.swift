/// Something an editor should look at.
///
/// Never thrown: a finding travels with its dossier. Its words never quote the article.
public struct Finding: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        /// Good to know.
        case note
        /// Probably wrong.
        case warning
        /// Wrong.
        case error

        /// Orders from `note` to `error`.
        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// Which text of a segment is meant.
    public enum Side: String, Sendable, CaseIterable {
        /// The words to translate.
        case source
        /// The translation.
        case target
    }

    /// Stable and dotted, area first, such as `names.ambiguous`; all are in the catalogue.
    public var code: String

    /// How bad it is.
    public var severity: Severity

    /// The segment it is about.
    public var segment: Segment.ID?

    /// Which text of the segment; `nil` when the span is the article's.
    public var side: Side?

    /// Where: in the target text when `side` is `target`, else in the segment's source when
    /// `segment` is given, else in the article.
    public var span: TextSpan?

    /// The place and the fault.
    public var message: String

    /// The way out.
    public var advice: String?

    /// A text that would mend it.
    public var fix: String?

    /// The target language it is about, when it holds for one only.
    public var language: LanguageTag?

    /// The file it is about, when that is not the article.
    public var file: String?

    /// The line of `file`, from 1.
    public var line: Int?

    /// Creates a finding.
    public init(
        code: String,
        severity: Severity,
        segment: Segment.ID? = nil,
        side: Side? = nil,
        span: TextSpan? = nil,
        message: String,
        advice: String? = nil,
        fix: String? = nil,
        language: LanguageTag? = nil,
        file: String? = nil,
        line: Int? = nil
    ) {
        self.code = code
        self.severity = severity
        self.segment = segment
        self.side = side
        self.span = span
        self.message = message
        self.advice = advice
        self.fix = fix
        self.language = language
        self.file = file
        self.line = line
    }
}
