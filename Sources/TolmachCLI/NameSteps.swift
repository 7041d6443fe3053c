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

    /// The steps of the stage: what went in, what came out, and what fired.
    init(_ explanation: NameExplanation, _ schemes: Schemes) {
        var lines: [String] = []
        for step in explanation.steps {
            let scheme = step.scheme.flatMap { try? schemes.named($0) }
            let change =
                step.input == step.output ? step.output : "\(step.input) → \(step.output)"
            lines.append(
                "\(step.stage.rawValue): \(change)" + (scheme.map { " by \($0.id)" } ?? "")
            )
            var table = TextTable(indent: 2)
            for rule in step.rules {
                let key = scheme.map { Self.rule(rule.key, $0) } ?? rule.key
                table.add([rule.source, rule.out.isEmpty ? "(nothing)" : rule.out, key])
            }
            lines += table.lines
        }
        self.lines = lines
        value = explanation.json
    }

    /// A rule's key in the scheme's file with the places where it holds.
    private static func rule(_ key: String, _ scheme: Scheme) -> String {
        guard key.hasPrefix("rules["), let number = Int(key.dropFirst(6).dropLast()),
            scheme.rules.indices.contains(number)
        else { return key == "letters" ? "letter" : key }
        let rule = scheme.rules[number]
        let contexts = [
            rule.left.map { SchemePattern($0, side: .left).words },
            rule.right.map { SchemePattern($0, side: .right).words },
        ]
        let places = contexts.compactMap { $0 }.map { " " + $0 }.joined(separator: ",")
        return "rule \(number + 1): \(rule.source)\(places)"
    }
}
