extension XMLTag {
    /// The outermost element of the document that begins with `bytes`; `nil` when the first
    /// kilobytes show none.
    ///
    /// - Complexity: O(1)
    static func root(of bytes: [UInt8]) -> XMLTag? {
        var start = Array(bytes.prefix(8_192))
        if start.count < bytes.count {
            // The last character may be cut.
            start.removeLast(start.count % 2)
            let whole = start.lastIndex { $0 < 0x80 }.map { $0 + 1 } ?? start.count
            if Decoding.byteOrder(of: start).encoding == .utf8, start.first != 0, start.count > 1,
                start[1] != 0
            {
                start.removeLast(start.count - whole)
            }
        }
        do throws(XMLError) {
            var reader = try XMLReader(start)
            while let event = try reader.next() {
                if case .start(let tag) = event { return tag }
            }
            return nil
        } catch {
            return nil
        }
    }
}
