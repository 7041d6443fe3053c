extension QuoteEvaluation {
    /// The evaluation as JSON; shares go from 0 to 1, positions count scalars.
    ///
    /// - Parameter errors: How many of the worst cases to give.
    /// - Returns: An object with all parts.
    public func value(errors: Int = 0) -> JSONValue {
        func groups(_ groups: [(name: String, counts: QuoteCounts)]) -> JSONValue {
            .object(groups.map { ($0.name, $0.counts.value) })
        }
        return .object([
            ("articles", .integer(articles.count)),
            ("all", counts.value),
            ("languages", groups(counts { $0.article.language.description })),
            ("files", groups(counts(by: \.file))),
            ("kinds", .array(kinds.map { part(named: "kind", $0) })),
            ("rules", .array(rules.map { part(named: "rule", $0) })),
            ("calibration", calibration.value),
            ("errors", errors > 0 ? .array(worst.prefix(errors).map(wrong)) : nil),
        ])
    }

    private func part(named key: String, _ part: Part) -> JSONValue {
        .object([
            (key, .string(part.name)), ("fragments", .integer(part.count)),
            ("matched", .integer(part.matched)), ("right", .integer(part.right)),
            (
                "confidence",
                key == "rule" ? .number(part.confidence / Double(part.count)) : nil
            ),
        ])
    }

    private func wrong(_ article: GoldArticle, _ judged: QuoteScorer.Judged) -> JSONValue {
        .object([
            ("file", .string(article.file)), ("line", .integer(article.line)),
            ("doc_id", .string(article.article.id)),
            ("start", .integer(judged.run.lowerBound)), ("end", .integer(judged.run.upperBound)),
            ("verdict", .string(judged.verdict.rawValue)),
            ("marked", JSONValue.text(judged.goldSpeaker)),
            ("found", JSONValue.text(judged.foundSpeaker)),
            ("rule", JSONValue.text(judged.rule)), ("confidence", .number(judged.confidence)),
        ])
    }
}

extension QuoteCounts {
    fileprivate var value: JSONValue {
        func share(_ hits: Int) -> JSONValue {
            .number(speakers == 0 ? 0 : Double(hits) / Double(speakers))
        }
        return .object([
            ("gold", .integer(gold)), ("found", .integer(found)),
            ("exact", exactScore.value), ("span", spanScore.value), ("e2e", endToEnd.value),
            ("recall", Self.tallies(recallByKind)),
            (
                "speakers",
                .object([
                    ("count", .integer(speakers)), ("given", share(given)),
                    ("exact", share(exactSpeakers)), ("mention", share(mentions)),
                    ("person", share(persons)), ("kinds", Self.tallies(personsByKind)),
                    ("none", unattributed.value),
                ])
            ),
            ("cue", cues.value),
        ])
    }

    private static func tallies(_ tallies: [String: Tally]) -> JSONValue {
        .object(tallies.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) })
    }
}

extension QuoteCounts.Score {
    fileprivate var value: JSONValue {
        .object([
            ("precision", .number(precision)), ("recall", .number(recall)), ("f1", .number(f1)),
        ])
    }
}

extension QuoteCounts.Tally {
    fileprivate var value: JSONValue {
        .object([
            ("count", .integer(count)), ("right", .integer(right)), ("share", .number(share)),
        ])
    }
}

extension Calibration {
    fileprivate var value: JSONValue {
        .object([
            ("error", error.map(JSONValue.number)),
            (
                "bins",
                .array(
                    bins.map { bin in
                        .object([
                            ("count", .integer(bin.count)),
                            ("lowest", .number(bin.range.lowerBound)),
                            ("highest", .number(bin.range.upperBound)),
                            ("confidence", .number(bin.confidence)),
                            ("accuracy", .number(bin.accuracy)),
                        ])
                    }
                )
            ),
        ])
    }
}
