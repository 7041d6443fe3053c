/// How well confidences agree with what turned out right.
public struct Calibration: Sendable {
    /// Predictions of about the same confidence.
    public struct Bin: Sendable {
        /// How many there are.
        public var count: Int
        /// How many of them are right.
        public var right: Int
        /// The lowest and the highest confidence.
        public var range: ClosedRange<Double>
        /// The mean of the confidences.
        public var confidence: Double
        /// The share that is right.
        public var accuracy: Double { Double(right) / Double(count) }
    }

    /// The bins, the least confident first.
    public let bins: [Bin]

    /// The expected calibration error: how far accuracy and confidence of a bin lie apart, as the
    /// mean over all predictions; `nil` without any.
    public var error: Double? {
        let all = bins.reduce(0) { $0 + $1.count }
        guard all > 0 else { return nil }
        return bins.reduce(0) { $0 + Double($1.count) * abs($1.confidence - $1.accuracy) }
            / Double(all)
    }

    /// Sorts `predictions` by confidence and cuts them into bins of equal count.
    ///
    /// Predictions of the same confidence keep their order, so a long row of them is cut by chance.
    ///
    /// - Complexity: O(*n* log *n*)
    /// - Source: Nguyen and O'Connor, Posterior calibration and exploratory analysis for natural
    ///   language processing models, EMNLP 2015.
    public init(_ predictions: [(confidence: Double, isRight: Bool)], bins count: Int = 10) {
        let order = predictions.enumerated().sorted { left, right in
            (left.element.confidence, left.offset) < (right.element.confidence, right.offset)
        }.map(\.element)
        bins = (0..<count).compactMap { number in
            let part = order[
                (number * order.count / count)..<((number + 1) * order.count / count)
            ]
            guard let first = part.first, let last = part.last else { return nil }
            return Bin(
                count: part.count,
                right: part.count(where: \.isRight),
                range: first.confidence...last.confidence,
                confidence: part.reduce(0) { $0 + $1.confidence } / Double(part.count)
            )
        }
    }
}
