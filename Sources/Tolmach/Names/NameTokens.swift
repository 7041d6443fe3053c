/// A name cut where its parts may begin: at spaces, at commas and behind the stops of initials.
struct NameTokens {
    /// One stretch without spaces.
    struct Token: Hashable {
        var text: String
        /// Where it stands in the name, in UTF-8 bytes.
        var range: Range<Int>
        /// Whether it is one letter, or a few without vowels, and a full stop.
        var isInitial: Bool
    }

    var tokens: [Token] = []
    /// How many tokens stand before the comma.
    var comma: Int?

    /// - Complexity: O(*n*) in the name.
    init(_ name: String) {
        var text = String.UnicodeScalarView()
        var start = 0
        var place = 0
        func close(_ tokens: inout [Token]) {
            guard text.contains(where: { ScalarClass.facts($0.value).contains(.letter) }) else {
                text.removeAll()
                return
            }
            let word = String(text)
            tokens.append(
                Token(text: word, range: start..<place, isInitial: Self.isInitial(text))
            )
            text.removeAll()
        }
        for scalar in name.unicodeScalars {
            let facts = ScalarClass.facts(scalar.value)
            let isStop = scalar == "."
            if facts.contains(.space) || scalar == "," || scalar == "\u{A0}" {
                close(&tokens)
                if scalar == ",", comma == nil, !tokens.isEmpty { comma = tokens.count }
            } else {
                if text.isEmpty { start = place }
                text.append(scalar)
            }
            place += UTF8.width(scalar)
            if isStop { close(&tokens) }
        }
        close(&tokens)
        if comma == tokens.count { comma = nil }
    }

    private static func isInitial(_ text: String.UnicodeScalarView) -> Bool {
        // *Ж.-К.* is cut into two.
        let letters = text.drop { $0 == "-" }
        guard let first = letters.first, ScalarClass.facts(first.value).contains(.upper) else {
            return false
        }
        return letters.last == "." ? letters.count <= 3 : letters.count == 1
    }
}

extension UTF8 {
    /// The bytes of one scalar.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x80: 1
        case ..<0x800: 2
        case ..<0x10000: 3
        default: 4
        }
    }
}
