/// Small numbers by a place in the text, for questions asked at every name: much less work than a
/// `Dictionary` does.
///
/// The cell of a place is told by a factor drawn at random for each process, so that no text can be
/// written whose places all meet in one cell; what the table answers does not depend on it.
struct PlaceTable: Sendable {
    private static let factor = UInt64.random(in: .min ... .max) | 1

    private var places = [Int](repeating: -1, count: 16)
    private var values = [Int](repeating: 0, count: 16)
    private var shift: UInt64 = 60
    private var count = 0

    /// The number at `place`, or `nil`; setting `nil` changes nothing.
    ///
    /// - Complexity: O(1) on average.
    subscript(place: Int) -> Int? {
        get {
            let cell = cell(of: place)
            return places[cell] == place ? values[cell] : nil
        }
        set {
            guard let newValue else { return }
            if count * 2 >= places.count { grow() }
            let cell = cell(of: place)
            if places[cell] != place { count += 1 }
            (places[cell], values[cell]) = (place, newValue)
        }
    }

    /// The cell that holds `place`, or the free one where it would go.
    private func cell(of place: Int) -> Int {
        var cell = Int(truncatingIfNeeded: (UInt64(place) &* Self.factor) >> shift)
        while places[cell] >= 0, places[cell] != place { cell = (cell + 1) & (places.count - 1) }
        return cell
    }

    private mutating func grow() {
        let old = zip(places, values).filter { $0.0 >= 0 }
        places = Array(repeating: -1, count: places.count * 2)
        values = Array(repeating: 0, count: places.count)
        shift -= 1
        for (place, value) in old {
            let cell = cell(of: place)
            (places[cell], values[cell]) = (place, value)
        }
    }
}
