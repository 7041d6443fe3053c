/// What must stand beside a match: alternatives, each a row of letter sets.
///
/// `[аеё]` and `[^аеё]` are sets, `{V}` the vowels, `{C}` the consonants, `.` any letter, `^` and
/// `$` the start and the end of the word, `|` separates alternatives, `(?!…)` at the end says
/// what must not follow. `*` and `+` stand for at most `longestRepeat` letters, so that a match
/// takes constant time and both engines can list what a repeat means.
struct SchemeContext: Sendable, Hashable {
    /// Which side of the match it describes.
    enum Side: Sendable { case left, right }

    /// How many letters a repeat covers at most.
    static let longestRepeat = 8
    /// How many alternatives one context may come to.
    static let limit = 64

    /// Alternatives as sets in reading order; an empty list: no condition.
    let alternatives: [[UInt64]]

    static let anywhere = SchemeContext(alternatives: [])

    private init(alternatives: [[UInt64]]) { self.alternatives = alternatives }

    /// Reads `pattern`.
    ///
    /// - Throws: `Fault` with what is wrong, for the caller to say where.
    init(
        _ pattern: String,
        side: Side,
        alphabet: SchemeAlphabet,
        vowels: UInt64,
        consonants: UInt64
    ) throws(Fault) {
        var parser = Parser(
            scalars: Array(pattern.unicodeScalars),
            side: side,
            alphabet: alphabet,
            vowels: vowels,
            consonants: consonants
        )
        alternatives = try parser.alternatives()
    }

    /// A pattern that does not follow the notation.
    struct Fault: Error { let reason: String }

    /// The letters that `pattern` names, which belong to the alphabet.
    static func letters(in pattern: String) -> [Unicode.Scalar] {
        var inBraces = false
        return pattern.unicodeScalars.filter { scalar in
            if scalar == "{" || scalar == "}" { inBraces = scalar == "{" }
            return !inBraces && ScalarClass.facts(scalar.value).contains(.letter)
        }
    }
}

extension SchemeContext {
    private struct Parser {
        let scalars: [Unicode.Scalar]
        let side: Side
        let alphabet: SchemeAlphabet
        let vowels: UInt64
        let consonants: UInt64
        var place = 0

        mutating func alternatives() throws(Fault) -> [[UInt64]] {
            var done: [[UInt64]] = []
            var rows: [[UInt64]] = [[]]
            while place < scalars.count {
                if scalars[place] == "|" {
                    place += 1
                    done += rows
                    rows = [[]]
                    continue
                }
                let set = try element()
                let counts = try repeats(of: set)
                rows = rows.flatMap { row in
                    counts.map { row + Array(repeating: set, count: $0) }
                }
                guard done.count + rows.count <= SchemeContext.limit else {
                    throw Fault(reason: "stands for over \(SchemeContext.limit) alternatives")
                }
            }
            done += rows
            for row in done { try check(row) }
            return done
        }

        private mutating func element() throws(Fault) -> UInt64 {
            let scalar = scalars[place]
            place += 1
            switch scalar {
            case "^", "$":
                guard (scalar == "^") == (side == .left) else {
                    throw Fault(reason: "'\(scalar)' is on the wrong side")
                }
                return SchemeAlphabet.edge
            case ".": return alphabet.anyLetter
            case "{": return try named()
            case "[": return try set()
            case "(": return try notFollowed()
            default: return try letter(scalar)
            }
        }

        private mutating func repeats(of set: UInt64) throws(Fault) -> ClosedRange<Int> {
            guard place < scalars.count, scalars[place] == "*" || scalars[place] == "+" else {
                return 1...1
            }
            guard set & SchemeAlphabet.edge == 0 else {
                throw Fault(reason: "an edge cannot repeat")
            }
            place += 1
            return (scalars[place - 1] == "*" ? 0 : 1)...SchemeContext.longestRepeat
        }

        private mutating func named() throws(Fault) -> UInt64 {
            guard place + 1 < scalars.count, scalars[place + 1] == "}" else {
                throw Fault(reason: "'{' is not closed")
            }
            place += 2
            switch scalars[place - 2] {
            case "V": return vowels
            case "C": return consonants
            default: throw Fault(reason: "only {V} and {C} are known")
            }
        }

        private mutating func set() throws(Fault) -> UInt64 {
            var mask: UInt64 = 0
            let isNegated = place < scalars.count && scalars[place] == "^"
            if isNegated { place += 1 }
            while place < scalars.count {
                let scalar = scalars[place]
                place += 1
                switch scalar {
                case "]": return isNegated ? alphabet.anyLetter & ~mask : mask
                case "{": mask |= try named()
                default: mask |= try letter(scalar)
                }
            }
            throw Fault(reason: "'[' is not closed")
        }

        private mutating func notFollowed() throws(Fault) -> UInt64 {
            guard side == .right, place + 1 < scalars.count,
                scalars[place] == "?", scalars[place + 1] == "!"
            else { throw Fault(reason: "only (?!…) is known, and only to the right") }
            place += 2
            guard place < scalars.count, scalars[place] != ")", scalars[place] != "(" else {
                throw Fault(reason: "(?!…) holds one letter or one set")
            }
            let mask = try element()
            guard place < scalars.count, scalars[place] == ")" else {
                throw Fault(reason: "(?!…) holds one letter or one set")
            }
            place += 1
            return (alphabet.anyLetter | SchemeAlphabet.edge) & ~mask
        }

        private func letter(_ scalar: Unicode.Scalar) throws(Fault) -> UInt64 {
            let mask = alphabet.mask(of: [scalar])
            guard mask != 0 else { throw Fault(reason: "'\(scalar)' is no lower-case letter") }
            return mask
        }

        private func check(_ row: [UInt64]) throws(Fault) {
            let inner = side == .left ? row.dropFirst() : row.dropLast()
            guard !inner.contains(where: { $0 & SchemeAlphabet.edge != 0 }) else {
                throw Fault(reason: "an edge stands only at the far end")
            }
            guard !row.isEmpty else { throw Fault(reason: "an alternative is empty") }
        }
    }
}
