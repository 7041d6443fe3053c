/// Names as bags of words, as scorers of written names count them.
///
/// Composed, case folded, without what stands in brackets, without hyphens and apostrophes; cut
/// at everything that is no letter, digit or low line; numbers alone do not count.
enum AttestedWords {
    /// The words of `text`.
    ///
    /// - Parameters:
    ///   - text: A name.
    ///   - isPlain: Whether accents count for nothing.
    /// - Returns: The words, in order.
    /// - Complexity: O(*n*)
    static func words(of text: String, isPlain: Bool = false) -> [String] {
        var ready = (try? ICU.normalized(text, .nfc)) ?? text
        ready = (try? ICU.folded(ready)) ?? ready
        if isPlain {
            let apart = (try? ICU.normalized(ready, .nfd)) ?? ready
            var view = String.UnicodeScalarView()
            for scalar in apart.unicodeScalars
            where scalar.properties.canonicalCombiningClass == .notReordered {
                view.append(scalar)
            }
            ready = String(view)
        }
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            let isNumber = word.allSatisfy { $0.properties.numericType != nil }
            if !word.isEmpty, !isNumber { words.append(String(word)) }
            word = .init()
        }
        let scalars = Array(ready.unicodeScalars)
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar == "(", let close = scalars[place...].firstIndex(of: ")") {
                end()
                place = close + 1
                continue
            }
            place += 1
            if silent.contains(scalar) { continue }
            let facts = ScalarClass.facts(scalar.value)
            if scalar == "_" || facts.contains(.letter) || facts.contains(.digit) {
                word.append(scalar)
            } else {
                end()
            }
        }
        end()
        return words
    }

    /// The words of a Cyrillic name with ё written as е.
    static func flat(_ text: String) -> [String] {
        words(of: text).map { word in NameKey.mapped(word) { $0 == 0x451 ? 0x435 : $0 } }
    }

    /// How many words two bags have in common.
    static func common(_ left: [String], _ right: [String]) -> Int {
        var bag: [String: Int] = [:]
        for word in left { bag[word, default: 0] += 1 }
        return right.count { word in
            guard let count = bag[word], count > 0 else { return false }
            bag[word] = count - 1
            return true
        }
    }

    private static let silent = Set("'’ʼ`ʹʺ-‐".unicodeScalars)
}
