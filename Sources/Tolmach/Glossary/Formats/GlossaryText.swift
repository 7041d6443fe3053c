/// The text of a glossary file, in whatever encoding spreadsheets write.
enum GlossaryText {
    /// `bytes` as UTF-8: UTF-16 with a byte order mark is converted, all else is as it was.
    ///
    /// - Throws: `GlossaryError` for UTF-16 that is broken or lacks its mark.
    static func utf8(_ bytes: [UInt8], file: String) throws(GlossaryError) -> [UInt8] {
        if case .utf8 = Decoding.byteOrder(of: bytes).encoding {
            let head = bytes.prefix(64)
            guard head.count(where: { $0 == 0 }) * 4 > head.count else { return bytes }
            throw GlossaryError(
                file: file,
                line: 1,
                column: 1,
                reason: "the file holds NUL bytes, like UTF-16 without a byte order mark",
                advice: "save the file as UTF-8"
            )
        }
        do throws(ReadError) {
            return Array(try Decoding(bytes, format: "text").string.utf8)
        } catch {
            let parts = error.reason.split(separator: "; ", maxSplits: 1).map(String.init)
            throw GlossaryError(
                file: file,
                line: error.line ?? 1,
                column: 1,
                reason: parts[0],
                advice: parts.count > 1 ? parts[1] : "save the file as UTF-8"
            )
        }
    }

    /// The same, checked: every byte belongs to a character.
    static func checkedUTF8(_ bytes: [UInt8], file: String) throws(GlossaryError) -> [UInt8] {
        let utf8 = try utf8(bytes, file: file)
        do throws(CSVError) {
            try CSVParser.checkUTF8(utf8)
        } catch {
            var error = GlossaryError(error, file: file)
            error.advice = "save the file as UTF-8; spreadsheets call it 'CSV UTF-8'"
            throw error
        }
        return utf8
    }
}
