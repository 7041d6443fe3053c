import Tolmach

/// How a name is to be written.
enum NameWay {
    /// By the house style for a language.
    case into(LanguageTag)
    /// By one scheme.
    case scheme(Scheme)
    /// Back to Cyrillic.
    case back(LanguageTag)

    /// What stands for it in a title or cell.
    var name: String {
        switch self {
        case .into(let language): language.description
        case .scheme(let scheme): scheme.id
        case .back(let language): language.description
        }
    }
}

/// A name and the forms that came out, best first.
struct NameAnswer {
    /// One form, and how it was arrived at.
    struct Form {
        var text: String
        var how: String
        var origin: String?
        var scheme: String?
        var evidence: [String] = []
        var score: Double?
    }

    let name: String
    let way: NameWay
    let language: LanguageTag
    var forms: [Form]
    var findings: [Finding] = []

    /// Rows for people and scripts that cut at tabs.
    var rows: [[String]] {
        if case .back = way { return forms.map { [name, way.name, $0.text, $0.how] } }
        guard let best = forms.first else { return [] }
        let others = forms.dropFirst().map(\.text).joined(separator: ", ")
        return [[name, way.name, best.text, best.how, others.isEmpty ? "" : "or \(others)"]]
    }

    /// The findings in words.
    var notes: [String] {
        findings.map { "\(name): \($0.severity.rawValue): \($0.message) [\($0.code)]" }
    }

    /// JSON objects, one a line.
    func values(_ explanation: NameSteps?) -> [JSONValue] {
        let steps = explanation?.value
        switch way {
        case .into: return [into(steps)]
        case .scheme(let scheme):
            return forms.map { form in
                .object([
                    ("name", .string(name)), ("scheme", .string(scheme.id)),
                    ("text", .string(form.text)), ("steps", steps),
                ])
            }
        case .back(let language):
            return forms.map { form in
                .object([
                    ("name", .string(name)), ("back", .string(language.description)),
                    ("text", .string(form.text)), ("scheme", JSONValue.text(form.scheme)),
                    (
                        "evidence",
                        form.evidence.isEmpty ? nil : .array(form.evidence.map(JSONValue.string))
                    ),
                    ("score", form.score.map { .number(($0 * 1000).rounded() / 1000) }),
                ])
            }
        }
    }

    private func into(_ steps: JSONValue?) -> JSONValue {
        let others = forms.dropFirst().map { JSONValue.string($0.text) }
        return .object([
            ("name", .string(name)), ("into", .string(way.name)),
            ("text", JSONValue.text(forms.first?.text)),
            ("origin", JSONValue.text(forms.first?.origin)),
            ("scheme", JSONValue.text(forms.first?.scheme)),
            ("alternatives", others.isEmpty ? nil : .array(others)),
            ("findings", .array(findings.map { .string($0.code) })),
            ("steps", steps),
        ])
    }
}
