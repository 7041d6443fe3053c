/// Endings of words, found by their last byte so that a word is held against few of them.
struct EndingSet: Sendable {
    private var byLast: [[[UInt8]]] = []

    init(_ endings: [String] = []) {
        guard !endings.isEmpty else { return }
        byLast = Array(repeating: [], count: 256)
        for ending in endings.map({ Array($0.utf8) }) {
            guard let last = ending.last else { continue }
            byLast[Int(last)].append(ending)
        }
    }

    /// Whether the word in `range` of `text` has one of the endings, with three bytes before it.
    func fits(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard !byLast.isEmpty, !range.isEmpty else { return false }
        for ending in byLast[Int(text[range.upperBound - 1])] where range.count >= ending.count + 3
        {
            var place = range.upperBound - ending.count
            var index = 0
            while index < ending.count, text[place] == ending[index] {
                place += 1
                index += 1
            }
            if index == ending.count { return true }
        }
        return false
    }
}
