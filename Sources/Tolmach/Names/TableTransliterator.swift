/// The fast engine: one pass over the name with a table of letters and contexts.
///
/// - Complexity: O(*n*) in the name; a context looks at a bounded number of letters.
public struct TableTransliterator: Transliterator {
    /// The scheme that is followed.
    public let scheme: Scheme

    let table: SchemeTable
    private let normalizer: NameNormalizer

    /// Makes the table of `scheme`.
    public init(_ scheme: Scheme) {
        self.scheme = scheme
        table = SchemeTable(scheme)
        normalizer = NameNormalizer(script: scheme.from)
    }

    /// `name` as the scheme writes it.
    ///
    /// - Throws: `SchemeError` if `name` holds a letter of the source script that the scheme
    ///   has no value for, or a private-use character.
    public func written(_ name: String) throws(SchemeError) -> String {
        var ready = normalizer.normalized(name).text
        ready.makeContiguousUTF8()
        let capacity = ready.utf8.count
        var bad: UInt32 = 0
        let text = withUnsafeTemporaryAllocation(of: SchemeTable.Letter.self, capacity: capacity) {
            letters -> String in
            let count = table.read(ready.utf8Span.span, into: letters, bad: &bad)
            guard bad == 0 else { return "" }
            let room = count * max(4, table.longestOut)
            return String(unsafeUninitializedCapacity: room) { out in
                table.write(ready.utf8Span.span, letters[..<count], into: out)
            }
        }
        guard bad == 0 else { throw .unwritable(bad, scheme: scheme.id) }
        return text
    }
}
