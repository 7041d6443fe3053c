import Tolmach

/// The steps by which a name was written, for people and for scripts.
struct NameSteps {
    let lines: [String]
    let value: JSONValue

    /// The steps of one scheme, letter by letter; `nil` when it cannot write the name.
    init?(_ name: String, _ scheme: Scheme) {
        guard let steps = try? TableTransliterator(scheme).explained(name) else { return nil }
        var table = TextTable(indent: 0)
        for step in steps {
            let out = step.out.isEmpty ? "(nothing)" : step.out
            table.add([step.source, out, Self.rule(step.rule, scheme)])
        }
        lines = table.lines
        value = .array(
            steps.map { step in
                .object([
                    ("source", .string(step.source)), ("out", .string(step.out)),
                    ("rule", .string(step.rule)),
                ])
            }
        )
    }

    /// A rule's key in the scheme's file with the places where it holds.
    private static func rule(_ key: String, _ scheme: Scheme) -> String {
        guard key.hasPrefix("rules["), let number = Int(key.dropFirst(6).dropLast()),
            scheme.rules.indices.contains(number)
        else { return key == "letters" ? "letter" : key }
        let rule = scheme.rules[number]
        let left = rule.left.map { " behind \($0)" } ?? ""
        let right = rule.right.map { " before \($0)" } ?? ""
        return "rule \(number + 1): \(rule.source)\(left)\(right)"
    }
}
