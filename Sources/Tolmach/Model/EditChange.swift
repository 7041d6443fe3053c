/// What an edit wants, understood from its value.
enum EditChange: Hashable, Sendable {
    /// A stretch of the article, in Unicode scalars, or by its words.
    enum Place: Hashable, Sendable {
        case scalars(Range<Int>)
        case words(String)
    }

    /// One point of the article.
    enum Point: Hashable, Sendable {
        case scalar(Int)
        /// Before these words.
        case words(String)
    }

    case add(Place)
    case drop
    case split(Point)
    case join(String)
    /// `nil`: nobody is named.
    case speaker(String?)
    case form(Quote.Form)
    case name(LanguageTag, String)

    /// Why a value is none.
    struct Fault: Error {
        var reason: String
        var advice: String
    }

    /// What stands for a speaker that the article does not name.
    static let nobody = "-"

    init(_ action: Edit.Action, of subject: String, value: String) throws(Fault) {
        guard action == .add || !subject.isEmpty else {
            let what = action == .name ? "a person's" : "a quote's"
            throw Fault(
                reason: "action '\(action.rawValue)' has no quote_id",
                advice: "write \(what) id there"
            )
        }
        guard action != .drop else {
            guard value.isEmpty else {
                throw Fault(
                    reason: "action 'drop' takes no value",
                    advice: "empty the cell or choose another action"
                )
            }
            self = .drop
            return
        }
        guard !value.isEmpty else {
            throw Fault(
                reason: "action '\(action.rawValue)' has no value",
                advice: "write \(Self.wanted(by: action)) there"
            )
        }
        self = try Self.change(action, of: subject, value: value)
    }

    private static func change(
        _ action: Edit.Action,
        of subject: String,
        value: String
    ) throws(Fault) -> EditChange {
        switch action {
        case .add: return .add(try place(value))
        case .drop: return .drop
        case .split: return .split(try point(value))
        case .join:
            guard value != subject else {
                throw Fault(
                    reason: "a quote cannot be joined to itself",
                    advice: "write \(wanted(by: action)) as the value"
                )
            }
            return .join(value)
        case .speaker:
            guard !isID(value) else {
                throw Fault(
                    reason: "'\(value)' is an id",
                    advice: "write \(wanted(by: action)) as the value"
                )
            }
            return .speaker(value == nobody ? nil : value)
        case .form:
            guard let form = Quote.Form(rawValue: value.lowercased()) else {
                let forms = Quote.Form.allCases.map(\.rawValue)
                throw Fault(
                    reason: "unknown form '\(value)'",
                    advice: "did you mean '\(Nearest.names(to: value, in: forms, limit: 1)[0])'? "
                        + "there are \(forms.joined(separator: ", "))"
                )
            }
            return .form(form)
        case .name: return try name(value)
        }
    }

    /// What the value of an action is, in words.
    static func wanted(by action: Edit.Action) -> String {
        switch action {
        case .add:
            "'start-end' in characters of the article's text, or the words in quotation marks,"
        case .drop: "nothing"
        case .split:
            "an offset in characters of the article's text, or in quotation marks the words that "
                + "the second part begins with,"
        case .join: "the other quote's id"
        case .speaker: "the speaker's name, or '\(nobody)' for nobody,"
        case .form: Quote.Form.allCases.map(\.rawValue).joined(separator: ", ")
        case .name: "a language and the name, such as 'ru=…',"
        }
    }

    private static func place(_ value: String) throws(Fault) -> Place {
        if let words = words(value) { return .words(words) }
        let ends = value.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
            .map { number($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1] else {
            throw Fault(
                reason: "the value is no place",
                advice: "write \(wanted(by: .add)) as the value"
            )
        }
        guard start < end else {
            throw Fault(
                reason: "the place ends before it starts, or holds nothing",
                advice: "write \(wanted(by: .add)) as the value"
            )
        }
        return .scalars(start..<end)
    }

    private static func point(_ value: String) throws(Fault) -> Point {
        if let words = words(value) { return .words(words) }
        guard let offset = number(value) else {
            throw Fault(
                reason: "the value is no offset",
                advice: "write \(wanted(by: .split)) as the value"
            )
        }
        return .scalar(offset)
    }

    private static func name(_ value: String) throws(Fault) -> EditChange {
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.trimmed }
        guard parts.count == 2, let tag = LanguageTag(parts[0]), !parts[1].isEmpty else {
            throw Fault(
                reason: "the value is no name for a language",
                advice: "write \(wanted(by: .name)) as the value"
            )
        }
        return .name(tag, String(parts[1]))
    }

    /// A whole number that no text is too long for.
    private static func number(_ text: some StringProtocol) -> Int? {
        let digits = String(text.filter { $0 != " " })
        guard (1...10).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(digits)
    }

    /// The words of a value in quotation marks of any kind.
    private static func words(_ value: String) -> String? {
        let scalars = value.unicodeScalars
        guard scalars.count > 2, let first = scalars.first, let last = scalars.last,
            QuotationMark.isAny(first.value), QuotationMark.isAny(last.value)
        else { return nil }
        let words = Substring(scalars.dropFirst().dropLast()).trimmed
        return words.isEmpty ? nil : String(words)
    }

    /// Whether `text` is an id of a quote or person: `q7`, `p3`.
    static func isID(_ text: String) -> Bool {
        guard text.first == "p" || text.first == "q", text.utf8.count > 1 else { return false }
        return text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// The signs that any language puts around quoted words.
enum QuotationMark {
    /// Whether `scalar` is a quotation mark.
    static func isAny(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
        default: false
        }
    }
}
