/// Why bytes are not the JSON that was expected, and where.
public struct JSONError: Error, Hashable, CustomStringConvertible {
    /// What is wrong, and the way out.
    public var reason: String

    /// Where, in bytes from the start.
    public var offset: Int

    /// The value that was being read, as a JSON pointer; empty for the whole document.
    ///
    /// Long keys are cut and invisible characters escaped, because pointers are printed.
    public var pointer: String

    /// Creates an error.
    public init(reason: String, offset: Int, pointer: String) {
        self.reason = reason
        self.offset = offset
        self.pointer = pointer
    }

    /// The error in words.
    public var description: String { "\(placedReason) (byte \(offset))" }

    /// The reason with the pointer before it, where there is one.
    var placedReason: String { pointer.isEmpty ? reason : "'\(pointer)' \(reason)" }
}

/// One step from a JSON value to a value inside it.
enum JSONStep: Hashable, Sendable {
    case key(String)
    case item(Int)

    /// The JSON pointer of `steps`.
    ///
    /// - Source: RFC 6901, section 3.
    static func pointer(_ steps: [JSONStep]) -> String {
        steps.map { "/" + $0.token }.joined()
    }

    private static let longestKey = 64

    private var token: String {
        guard case .key(let key) = self else {
            if case .item(let index) = self { return String(index) }
            return ""
        }
        var token = ""
        for (count, scalar) in key.unicodeScalars.enumerated() {
            guard count < Self.longestKey else { return token + "…" }
            switch scalar {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token += Self.isShown(scalar) ? String(scalar) : Self.escaped(scalar)
            }
        }
        return token
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: false
        default: true
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16) + "}"
    }
}
