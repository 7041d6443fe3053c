extension NameEvaluation {
    /// The evaluation as JSON; figures in percent.
    ///
    /// - Parameter errors: How many names that came out wrong to give.
    /// - Returns: An object with all parts.
    public func value(errors: Int = 0) -> JSONValue {
        let missed = misses.prefix(errors).map { miss in
            JSONValue.object([
                ("from", .string(miss.question.from)), ("name", .string(miss.question.name)),
                ("into", .string(miss.question.into)),
                ("attested", .array(miss.attested.map(JSONValue.string))),
                ("answers", .array(miss.answers.map(JSONValue.string))),
            ])
        }
        return .object([
            ("direction", .string(direction.rawValue)),
            ("all", figures(of: all)),
            (
                "pairs",
                .array(
                    sorted.map { pair in
                        .object([
                            ("from", .string(pair.from)), ("into", .string(pair.into)),
                            ("figures", figures(of: pair.counts)),
                        ])
                    }
                )
            ),
            ("errors", errors > 0 ? .array(missed) : nil),
        ])
    }

    private func figures(of counts: Counts) -> JSONValue {
        .object(
            [("names", .integer(counts.names))]
                + Counts.figures(direction).map { name in
                    (name, counts.figure(name).map(JSONValue.number))
                }
        )
    }
}
