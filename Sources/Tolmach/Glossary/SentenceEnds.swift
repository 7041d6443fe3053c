/// Finds the ends of sentences around quotation marks, where the rules for plain text fail: in
/// *“Why?” he asked* the mark after *Why* ends nothing.
struct SentenceEnds {
    /// An end.
    struct Stop {
        /// One past the last byte of the sentence with its closing marks.
        var place: Int
        /// Whether a paragraph ends as well.
        var isParagraph: Bool
    }

    /// Words whose dot ends no sentence, lower case; single letters are not listed.
    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "gen", "gov", "sen", "rep", "st", "lt", "col", "sgt", "capt",
        "maj", "rev", "prof", "jr", "no", "sr", "sra", "srta", "ee", "uu", "им", "ул", "проф",
        "акад", "ім", "вул", "тыс", "тис", "млн", "гг", "рр",
    ]

    /// Longer runs of marks or spaces are cut: whole texts of dots must not cost their square.
    private static let run = 64

    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// How many bytes the text has.
    var count: Int { bytes.count }

    /// `place`, moved to the start of a scalar, and not below 0.
    func aligned(_ place: Int) -> Int {
        var place = max(0, place)
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }

    /// The start of the last scalar in `span`, which is where its own stop would be.
    func beforeLast(of span: TextSpan) -> Int {
        var place = Int(span.end)
        repeat { place -= 1 } while place > Int(span.start) && bytes[place] & 0xC0 == 0x80
        return max(place, Int(span.start))
    }

    /// The ends in `range`, in order.
    ///
    /// - Complexity: O(*n*) in the range.
    func ends(in range: Range<Int>) -> [Stop] {
        var stops: [Stop] = []
        var place = range.lowerBound
        while place < range.upperBound {
            let scalar = scalar(at: place)
            var after = place + length(at: place)
            if scalar == 0x0A {
                let next = passSpaces(after)
                if next.lineEnds > 0 { stops.append(Stop(place: place, isParagraph: true)) }
                place = max(after, min(next.place, range.upperBound))
                continue
            }
            if Self.isStop(scalar), scalar != 0x2E || !isAbbreviation(before: place) {
                let closed = passMarks(after)
                let next = passSpaces(closed)
                if next.place == bytes.count || (next.place > closed && opens(at: next.place)) {
                    stops.append(Stop(place: min(closed, range.upperBound), isParagraph: false))
                }
                after = closed
            }
            place = after
        }
        return stops
    }

    private static func isStop(_ scalar: UInt32) -> Bool {
        scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026
    }

    /// Whether a new sentence can start here: not with a small letter, a dash or a comma.
    private func opens(at place: Int) -> Bool {
        let scalar = scalar(at: place)
        if (0x2010...0x2015).contains(scalar) || scalar == 0x2D || scalar == 0x2C { return false }
        return !ScalarClass.facts(scalar).contains(.lower)
    }

    private func isAbbreviation(before place: Int) -> Bool {
        var start = place
        while start > 0, place - start < 12, isLetter(bytes[start - 1]) { start -= 1 }
        let word = String(
            decoding: UnsafeBufferPointer(rebasing: bytes[start..<place]),
            as: UTF8.self
        )
        return word.unicodeScalars.count == 1 || Self.abbreviations.contains(word.lowercased())
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
    }

    private func passMarks(_ start: Int) -> Int {
        var place = start
        let limit = min(start + Self.run, bytes.count)
        while place < limit {
            switch scalar(at: place) {
            case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0xAB, 0x2018...0x201F, 0x2E, 0x21, 0x3F, 0x2026:
                place += length(at: place)
            default: return place
            }
        }
        return place
    }

    private func passSpaces(_ start: Int) -> (place: Int, lineEnds: Int) {
        var place = start
        var lineEnds = 0
        let limit = min(start + Self.run, bytes.count)
        while place < limit, ScalarClass.facts(scalar(at: place)).contains(.space) {
            if bytes[place] == 0x0A { lineEnds += 1 }
            place += length(at: place)
        }
        return (place, lineEnds)
    }

    private func length(at place: Int) -> Int {
        let lead = bytes[place]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return min(length, bytes.count - place)
    }

    private func scalar(at place: Int) -> UInt32 {
        let length = length(at: place)
        guard length > 1 else { return UInt32(bytes[place]) }
        var scalar = UInt32(bytes[place]) & (0x7F >> UInt32(length))
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return scalar
    }
}
