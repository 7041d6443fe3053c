/// The endings of a language, read from the end of a word.
struct EndingTree: Sendable {
    /// An ending of a paradigm.
    struct Entry: Sendable {
        let row: Int
        /// Whether the ending is that of a form in which glossaries list words.
        let isCitation: Bool
    }

    private struct Node {
        let byte: UInt8
        var firstChild = 0
        var next = 0
        var rows: [Entry] = []
    }

    private var nodes = [Node(byte: 0)]

    /// Adds `ending` with what it is.
    mutating func add(_ ending: [UInt8], _ entry: Entry) {
        var node = 0
        for byte in ending.reversed() {
            var child = nodes[node].firstChild
            while child != 0, nodes[child].byte != byte { child = nodes[child].next }
            if child == 0 {
                child = nodes.count
                var made = Node(byte: byte)
                made.next = nodes[node].firstChild
                nodes.append(made)
                nodes[node].firstChild = child
            }
            node = child
        }
        nodes[node].rows.append(entry)
    }

    /// Calls `found` with each ending that `word` has, where it begins in bytes and
    /// how many letters it has; the shortest first.
    func walk(_ word: [UInt8], _ found: (_ entry: Entry, _ start: Int, _ letters: Int) -> Void) {
        var node = 0
        var start = word.count
        var letters = 0
        while true {
            for entry in nodes[node].rows { found(entry, start, letters) }
            guard start > 0 else { return }
            let byte = word[start - 1]
            var child = nodes[node].firstChild
            while child != 0, nodes[child].byte != byte { child = nodes[child].next }
            guard child != 0 else { return }
            node = child
            start -= 1
            if byte & 0xC0 != 0x80 { letters += 1 }
        }
    }
}
