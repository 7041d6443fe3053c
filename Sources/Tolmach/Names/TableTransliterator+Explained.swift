extension TableTransliterator {
    /// One step: the letters read, what was written for them, and which key of the file said so.
    public typealias Step = (source: String, out: String, rule: String)

    /// How `name` comes to be written, letter by letter.
    ///
    /// - Returns: Steps in order; `rule` is `letters`, `rules[2]` or `copied`.
    /// - Throws: What `written(_:)` throws.
    public func explained(_ name: String) throws(SchemeError) -> [Step] {
        _ = try written(name)
        var ready = NameNormalizer(script: scheme.from).normalized(name).text
        ready.makeContiguousUTF8()
        let scalars = Array(ready.unicodeScalars)
        let capacity = ready.utf8.count
        return withUnsafeTemporaryAllocation(of: SchemeTable.Letter.self, capacity: capacity) {
            letters in
            var bad: UInt32 = 0
            let count = table.read(ready.utf8Span.span, into: letters, bad: &bad)
            var steps: [Step] = []
            var place = 0
            while place < count {
                guard letters[place].code > 1 else {
                    let same = String(scalars[place])
                    steps.append((same, same, "copied"))
                    place += 1
                    continue
                }
                let index = table.row(at: place, in: letters[..<count])
                let entry = scheme.entries[table.entries[index]]
                let source = scalars[place..<place + entry.source.count].map(String.init).joined()
                steps.append((source, entry.out, entry.key))
                place += entry.source.count
            }
            return steps
        }
    }
}
