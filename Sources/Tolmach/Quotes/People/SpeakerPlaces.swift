/// The mentions of speakers that quotes gave, by the byte where they start.
struct SpeakerPlaces {
    private let places: [(start: Int, speaker: Speaker)]

    /// Takes the first of `speakers` at each place.
    init(_ speakers: [Speaker]) {
        let known = speakers.compactMap { speaker in
            speaker.mention.map { (start: Int($0.start), speaker: speaker) }
        }
        var places: [(start: Int, speaker: Speaker)] = []
        for place in known.sorted(by: { $0.start < $1.start })
        where places.last?.start != place.start { places.append(place) }
        self.places = places
    }

    /// The speaker whose mention starts at byte `offset`.
    ///
    /// - Complexity: O(log *n*)
    subscript(offset: Int) -> Speaker? {
        let place = first(from: offset)
        return place < places.count && places[place].start == offset
            ? places[place].speaker : nil
    }

    /// Those whose mentions start in `range`, in order.
    ///
    /// - Complexity: O(log *n*)
    func starting(in range: Range<Int>) -> ArraySlice<(start: Int, speaker: Speaker)> {
        places[first(from: range.lowerBound)..<first(from: range.upperBound)]
    }

    private func first(from offset: Int) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
