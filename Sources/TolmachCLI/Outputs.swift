import Foundation

/// Files that a command was asked to write beside what it prints.
enum Outputs {
    /// Writes `text` to `file`, whole or not at all; to stdout for `-`, nowhere for `nil`.
    static func write(_ text: String, to file: String?) throws(Failure) {
        guard let file else { return }
        guard file != "-" else { return Console.print(text) }
        do {
            try text.write(toFile: file, atomically: true, encoding: .utf8)
        } catch {
            throw Failure("\(file): cannot be written")
        }
    }
}
