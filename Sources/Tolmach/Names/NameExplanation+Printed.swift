extension NameExplanation {
    /// The steps as lines of plain text: step, input, output, then what fired, set in.
    ///
    /// - Complexity: O(*n*) in the steps.
    public var lines: [String] {
        var lines: [String] = []
        for step in steps {
            let scheme = step.scheme.map { " by \($0)" } ?? ""
            let change =
                step.input == step.output ? step.output : "\(step.input) -> \(step.output)"
            lines.append("\(step.stage.rawValue): \(change)\(scheme)")
            for rule in step.rules {
                let out = rule.out.isEmpty ? "(nothing)" : rule.out
                lines.append("    \(rule.source)\t\(out)\t\(rule.key)")
            }
        }
        return lines
    }

    /// The steps as a JSON list.
    public var json: JSONValue {
        .array(
            steps.map { step in
                .object([
                    ("step", .string(step.stage.rawValue)), ("input", .string(step.input)),
                    ("output", .string(step.output)), ("scheme", JSONValue.text(step.scheme)),
                    (
                        "span",
                        step.span.map { .array([.integer(Int($0.start)), .integer(Int($0.end))]) }
                    ),
                    (
                        "rules",
                        step.rules.isEmpty
                            ? nil
                            : .array(
                                step.rules.map { rule in
                                    .object([
                                        ("source", .string(rule.source)),
                                        ("out", .string(rule.out)), ("key", .string(rule.key)),
                                    ])
                                }
                            )
                    ),
                ])
            }
        )
    }
}
