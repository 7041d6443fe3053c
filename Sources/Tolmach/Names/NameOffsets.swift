/// The way back from a normalised name to the name as it was given.
///
/// Normalising keeps the order of letters and works within one character at a time, so that a
/// count of scalars for each character is enough.
struct NameOffsets {
    private let whole: Int
    /// For each byte of the normalised name where its character starts and ends; `nil`: the two
    /// names are equal.
    private let ranges: [Range<Int>]?

    /// - Complexity: O(*n*); nothing when the two are equal.
    init(source: String, ready: String, normalizer: NameNormalizer) {
        whole = source.utf8.count
        guard !source.utf8.elementsEqual(ready.utf8) else {
            ranges = nil
            return
        }
        var ranges: [Range<Int>] = []
        var place = 0
        let scalars = Array(ready.unicodeScalars)
        var next = 0
        for character in source {
            let end = place + character.utf8.count
            let count = normalizer.normalized(String(character)).text.unicodeScalars.count
            for _ in 0..<count where next < scalars.count {
                let width = UTF8.width(scalars[next])
                ranges.append(contentsOf: repeatElement(place..<end, count: width))
                next += 1
            }
            place = end
        }
        self.ranges = next == scalars.count ? ranges : []
    }

    /// Where the bytes `range` of the normalised name stand in the source; all of it when
    /// that cannot be told.
    func source(of range: Range<Int>) -> TextSpan {
        guard let ranges else { return TextSpan(range) }
        guard !range.isEmpty, range.upperBound <= ranges.count else { return TextSpan(0..<whole) }
        let (first, last) = (ranges[range.lowerBound], ranges[range.upperBound - 1])
        return TextSpan(first.lowerBound..<last.upperBound)
    }
}
