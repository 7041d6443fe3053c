import Foundation

/// Standard output and standard error as a command uses them.
///
/// Data goes to stdout, words go to stderr. A closed pipe ends the program with success: the
/// reader has what it wanted.
enum Console {
    /// Whether stderr is a terminal, where progress and colour make sense.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether stdout is a terminal that wants colour.
    static var wantsColour: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    /// Writes `text` to stdout.
    static func print(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

    /// Writes `text` and a line end to stdout.
    static func line(_ text: String = "") { print(text + "\n") }

    /// Writes bytes to stdout as they are.
    static func print(bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Writes a line to stderr.
    static func say(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Writes `tolmach: error: …` to stderr.
    static func error(_ message: String) { say("tolmach: error: \(message)") }

    /// Writes `tolmach: warning: …` to stderr.
    static func warning(_ message: String) { say("tolmach: warning: \(message)") }

    /// Reads all of stdin.
    static func input() -> [UInt8] { [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }

    /// `text` in bold where stdout is a terminal that wants it.
    static func bold(_ text: String) -> String {
        wantsColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    /// `text` dimmed where stdout is a terminal that wants it.
    static func dim(_ text: String) -> String {
        wantsColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text
    }

    private static func write(_ bytes: [UInt8], to file: Int32) {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = Foundation.write(file, rest.baseAddress, rest.count)
                if count > 0 {
                    done += count
                } else if errno == EINTR {
                    continue
                } else if file == STDERR_FILENO {
                    // Nobody listens: the work itself goes on.
                    return
                } else {
                    Foundation.exit(errno == EPIPE ? 0 : 2)
                }
            }
        }
    }
}

/// A count of finished articles on stderr, while there are many and someone is watching.
struct Progress {
    let total: Int
    let isShown: Bool
    private let noun: String
    private var done = 0

    init(total: Int, isQuiet: Bool, noun: String = "articles") {
        self.total = total
        self.noun = noun
        isShown = !isQuiet && total > 1 && Console.isInteractive
    }

    /// Counts one more.
    mutating func advance() {
        done += 1
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\(done) of \(total) \(noun)".utf8))
        if done == total { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
