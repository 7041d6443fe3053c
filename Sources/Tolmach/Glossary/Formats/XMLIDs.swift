/// Ids of concepts as XML wants them: names without colons, each once.
struct XMLIDs {
    private var used: Set<String>
    private var number = 0

    /// Ids beside the `known` ones of the concepts, which none that is made equals.
    init(_ known: [String]) { used = Set(known) }

    /// The id itself when it is such a name, else a new one.
    ///
    /// - Complexity: O(*n*) in the id.
    mutating func id(for id: String) -> String {
        if Self.isName(id) { return id }
        repeat { number += 1 } while !used.insert("c\(number)").inserted
        return "c\(number)"
    }

    /// Whether every edition of XML takes `id` for a name; letters of few scripts are looked at.
    static func isName(_ id: String) -> Bool {
        func isLetter(_ value: UInt32) -> Bool {
            switch value {
            case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131: true
            case 0x400...0x481, 0x490...0x4C4: true
            default: false
            }
        }
        guard let first = id.unicodeScalars.first, isLetter(first.value) else { return false }
        return id.unicodeScalars.allSatisfy { scalar in
            isLetter(scalar.value) || (0x30...0x39).contains(scalar.value)
                || scalar == "-" || scalar == "."
        }
    }
}
