/// The reading of an article that one stage hands on to the next, in the article's dossier.
///
/// It saves work and says nothing: two dossiers are equal whatever they carry, and none is written
/// with it. A stage takes it out when it is the last that needs it, and so does a pipeline at the
/// end of its run.
struct CarriedReading: Hashable, Sendable {
    /// A class, so that a dossier stays small and its copies share what was read.
    private final class Box: Sendable {
        let reading: QuoteReading

        init(_ reading: QuoteReading) { self.reading = reading }
    }

    private var box: Box?

    /// Whether there is one.
    var isEmpty: Bool { box == nil }

    /// The reading, when it was made with `pack`.
    func reading(with pack: SharedPack) -> QuoteReading? {
        guard let reading = box?.reading, reading.lexicon === pack else { return nil }
        return reading
    }

    /// Carries `reading` from now on, or nothing.
    mutating func carry(_ reading: QuoteReading?) { box = reading.map(Box.init) }

    static func == (left: CarriedReading, right: CarriedReading) -> Bool { true }

    func hash(into hasher: inout Hasher) {}
}
