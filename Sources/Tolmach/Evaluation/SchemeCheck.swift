/// What schemes make of names whose forms are known, in both engines.
public struct SchemeCheck: Sendable {
    /// How the rows of one scheme came out.
    public struct Tally: Hashable, Sendable {
        /// The scheme as the file calls it.
        public var name: String
        /// Our scheme of that name; `nil` when there is none.
        public var scheme: Scheme.ID?
        /// Rows that both engines give.
        public var passed = 0
        /// Rows that one of them does not give.
        public var failed = 0
        /// Rows known to be wrong.
        public var excepted = 0
    }

    /// A row that came out otherwise.
    public struct Failure: Sendable {
        /// The row.
        public var row: SchemeVectors.Row
        /// What the table gave, or why it gave nothing.
        public var table: String
        /// What ICU gave, or why it gave nothing.
        public var icu: String
    }

    /// The schemes, in the order in which the file first names them.
    public private(set) var tallies: [Tally] = []
    /// The rows that failed, in order.
    public private(set) var failures: [Failure] = []
    /// Rows that are listed as wrong and came out after all.
    public private(set) var mended: [SchemeVectors.Row] = []

    /// How many rows passed.
    public var passed: Int { tallies.reduce(0) { $0 + $1.passed } }
    /// How many rows failed, of unknown schemes as well.
    public var failed: Int { tallies.reduce(0) { $0 + $1.failed } }
    /// How many rows are known to be wrong.
    public var excepted: Int { tallies.reduce(0) { $0 + $1.excepted } }

    /// Writes every row of `vectors` by its scheme, with both engines; forms are compared composed
    /// (NFC).
    ///
    /// - Parameters:
    ///   - vectors: The rows.
    ///   - schemes: The schemes that are checked.
    ///   - exceptions: Reasons of rows known to be wrong, by fingerprint.
    ///   - isWanted: Whether rows of a scheme, by the file's name for it, are looked at.
    /// - Complexity: O(*n*) in the bytes of the rows.
    public init(
        _ vectors: SchemeVectors,
        schemes: Schemes,
        exceptions: [String: String] = [:],
        isWanted: (String) -> Bool = { _ in true }
    ) {
        var places: [String: Int] = [:]
        var engines: [String: Engines] = [:]
        for row in vectors.rows where isWanted(row.scheme) {
            let place = places[row.scheme] ?? tallies.count
            if place == tallies.count {
                places[row.scheme] = place
                let scheme = try? schemes.named(row.scheme, orAlias: true)
                tallies.append(Tally(name: row.scheme, scheme: scheme?.id))
                engines[row.scheme] = scheme.map(Engines.init)
            }
            check(row, engines[row.scheme], isExcepted: exceptions[row.fingerprint] != nil, place)
        }
    }

    private mutating func check(
        _ row: SchemeVectors.Row,
        _ engines: Engines?,
        isExcepted: Bool,
        _ place: Int
    ) {
        let table = engines?.written(row.input, by: \.table) ?? "no such scheme"
        let icu = engines?.written(row.input, by: \.icu) ?? "no such scheme"
        let expected = Self.composed(row.expected)
        let passes = engines != nil && table == expected && icu == expected
        if isExcepted {
            tallies[place].excepted += 1
            if passes { mended.append(row) }
        } else if passes {
            tallies[place].passed += 1
        } else {
            tallies[place].failed += 1
            failures.append(Failure(row: row, table: table, icu: icu))
        }
    }

    private static func composed(_ text: String) -> String {
        (try? ICU.normalized(text, .nfc)) ?? text
    }

    /// Both engines of one scheme.
    private struct Engines {
        let table: any Transliterator
        let icu: (any Transliterator)?

        init(_ scheme: Scheme) {
            table = TableTransliterator(scheme)
            icu = try? ICUTransliterator(scheme)
        }

        func written(_ name: String, by engine: (Engines) -> (any Transliterator)?) -> String {
            guard let engine = engine(self) else { return "ICU refuses the rules" }
            do {
                return SchemeCheck.composed(try engine.written(name))
            } catch {
                return error.description
            }
        }
    }
}

extension SchemeCheck {
    /// The check as JSON.
    public var value: JSONValue {
        .object([
            ("passed", .integer(passed)), ("failed", .integer(failed)),
            ("excepted", .integer(excepted)),
            (
                "schemes",
                .array(
                    tallies.map { tally in
                        .object([
                            ("name", .string(tally.name)), ("scheme", JSONValue.text(tally.scheme)),
                            ("passed", .integer(tally.passed)), ("failed", .integer(tally.failed)),
                            ("excepted", .integer(tally.excepted)),
                        ])
                    }
                )
            ),
            (
                "failures",
                .array(
                    failures.map { failure in
                        .object([
                            ("line", .integer(failure.row.line)),
                            ("scheme", .string(failure.row.scheme)),
                            ("row", .string(failure.row.fingerprint)),
                            ("input", .string(failure.row.input)),
                            ("expected", .string(failure.row.expected)),
                            ("table", .string(failure.table)), ("icu", .string(failure.icu)),
                        ])
                    }
                )
            ),
            ("mended", .array(mended.map { .string($0.fingerprint) })),
        ])
    }
}
