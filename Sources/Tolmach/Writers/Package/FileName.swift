/// Names that may become names of files.
enum FileName {
    /// Refuses what would leave its folder, be hidden, or be too long.
    ///
    /// - Throws: `WriteError`.
    static func check(_ name: String, what: String) throws(WriteError) {
        let reason: String
        if name.isEmpty {
            reason = "the name of the \(what) is empty"
        } else if name.utf8.first == 0x2E {
            reason = "the name of the \(what) begins with a dot"
        } else if name.utf8.contains(0x2F) {
            reason = "the name of the \(what) holds a '/'"
        } else if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            reason = "the name of the \(what) holds a control character"
        } else if name.utf8.count > 200 {
            reason = "the name of the \(what) is longer than 200 bytes"
        } else {
            return
        }
        let shown = name.unicodeScalars.prefix(64).map { $0.value < 0x20 ? "?" : String($0) }
        throw WriteError(
            path: shown.isEmpty ? "''" : shown.joined(),
            reason: reason,
            advice: "choose another with \(what == "job" ? "--name" : "'id' in its header")"
        )
    }
}
