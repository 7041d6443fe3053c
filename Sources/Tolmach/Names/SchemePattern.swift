/// A context of a scheme file in words, for people who read the scheme as a table.
///
/// The notation is that of `SchemeContext`; a pattern that does not follow it comes out as it is.
public struct SchemePattern: Hashable, Sendable {
    /// Which side of the letters a context describes.
    public enum Side: Sendable {
        /// What stands before.
        case left
        /// What stands after.
        case right
    }

    /// The context in words, such as `at the start of a word or behind a vowel`.
    public let words: String

    /// Puts `pattern` into words.
    ///
    /// - Complexity: O(*n*) in the pattern.
    public init(_ pattern: String, side: Side) {
        let alternatives = pattern.split(separator: "|", omittingEmptySubsequences: false)
        var phrases: [String] = []
        var plain: [String] = []
        for alternative in alternatives {
            switch Self.elements(of: alternative) {
            case ["the start"]?: phrases.append("at the start of a word")
            case ["the end"]?: phrases.append("at the end of a word")
            case let parts?:
                if parts.count == 1, parts[0].hasPrefix("not ") {
                    phrases.append("not before " + parts[0].dropFirst(4))
                } else {
                    plain.append(Self.row(parts))
                }
            case nil: plain.append(String(alternative))
            }
        }
        if !plain.isEmpty {
            phrases.append((side == .left ? "behind " : "before ") + Self.either(plain))
        }
        words = phrases.joined(separator: " or ")
    }

    /// Things that stand one after the other; an edge is part of the phrase.
    private static func row(_ parts: [String]) -> String {
        parts.map { part in
            switch part {
            case "the start": "the start of a word"
            case "the end": "the end of the word"
            case _ where part.hasPrefix("not "): "anything but \(part.dropFirst(4))"
            default: part
            }
        }.joined(separator: " and then ")
    }

    private static func elements(of pattern: Substring) -> [String]? {
        var parts: [String] = []
        var rest = pattern
        while let sign = rest.popFirst() {
            switch sign {
            case "^": parts.append("the start")
            case "$": parts.append("the end")
            case ".": parts.append("a letter")
            case "{":
                guard let name = Self.named(&rest) else { return nil }
                parts.append(name)
            case "[":
                guard let set = Self.set(&rest) else { return nil }
                parts.append(set)
            case "(":
                guard rest.hasPrefix("?!"), let end = rest.firstIndex(of: ")") else { return nil }
                guard let inner = elements(of: rest[..<end].dropFirst(2)), inner.count == 1 else {
                    return nil
                }
                parts.append("not " + inner[0])
                rest = rest[rest.index(after: end)...]
            case "*", "+":
                guard let last = parts.popLast() else { return nil }
                parts.append(sign == "*" ? "any number of: \(last)" : "one or more of: \(last)")
            default: parts.append(String(sign))
            }
        }
        return parts.isEmpty ? nil : parts
    }

    private static func named(_ rest: inout Substring) -> String? {
        guard let letter = rest.popFirst(), rest.popFirst() == "}" else { return nil }
        switch letter {
        case "V": return "a vowel"
        case "C": return "a consonant"
        default: return nil
        }
    }

    private static func set(_ rest: inout Substring) -> String? {
        let isNegated = rest.first == "^"
        if isNegated { rest.removeFirst() }
        var items: [String] = []
        while let sign = rest.popFirst(), sign != "]" {
            guard sign == "{" else {
                items.append(String(sign))
                continue
            }
            guard let name = named(&rest) else { return nil }
            items.append(name)
        }
        let list = either(items)
        return isNegated ? "a letter other than \(list)" : list
    }

    private static func either(_ items: [String]) -> String {
        guard items.count > 1, let last = items.last else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension Scheme {
    /// The letters in the order of the alphabet, each with its value.
    ///
    /// - Source: the order of the Russian alphabet, the letters of its sisters beside those they
    ///   stand beside in theirs; any other by its code point.
    public var alphabetical: [(letter: String, value: String)] {
        let order = "абвгґдђѓеѐёєжзѕиѝіїйјклљмнњопрстћќуўфхцчџшщъыьѣэюяѳѵ"
        var places: [Character: Int] = [:]
        for (place, letter) in order.enumerated() { places[letter] = place }
        func key(_ text: String) -> (Int, String) {
            (text.first.flatMap { places[$0] } ?? order.count, text)
        }
        return letters.map { ($0.key, $0.value) }.sorted { key($0.0) < key($1.0) }
    }

    /// The first example in which each rule is used, by the rule's place.
    ///
    /// - Complexity: O(*n*) in the letters of the examples.
    public var exampleByRule: [Int: Example] {
        let table = TableTransliterator(self)
        var found: [Int: Example] = [:]
        for example in examples {
            for step in (try? table.explained(example.name)) ?? []
            where step.rule.hasPrefix("rules[") {
                guard let place = Int(step.rule.dropFirst(6).dropLast()) else { continue }
                found[place] = found[place] ?? example
            }
        }
        return found
    }
}
