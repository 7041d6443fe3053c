/// A scheme as rules of an ICU transform.
///
/// ICU's left context sees text that is already converted, so the rules work in three passes:
/// mark the case of each letter (`Щ` → `Щ` + mark), mark the rule that holds at each letter
/// (letter + mark + rule) while every letter still stands, and at last replace the marks.
/// Marks are private-use characters, which names may not hold.
struct SchemeRules {
    private static let firstRule: UInt32 = 0xE100
    private let scheme: Scheme

    init(_ scheme: Scheme) { self.scheme = scheme }

    /// The rules, one a line.
    var text: String {
        var lines = [
            "$l = [:L:] ;", "$big = [[:L:]-[:Ll:]] ;", "$upper = [[:Lu:][:Lt:]] ;",
            "$m = [\\uE001-\\uE003] ;", "$t = [\\uE010-\\uF8FF] ;",
            "# Case: E001 lower, E002 capital, E003 a word in capitals",
            "\\uE003 { ($big) > $1 \\uE003 ;",
            "[^$l$m] { ($big) } $big+ [^$l] > $1 \\uE003 ;",
            "($upper) > $1 \\uE002 ;",
            "($l) > $1 \\uE001 ;",
            ":: Null ;",
        ]
        lines.append("# Which rule holds at each letter")
        for (place, entry) in scheme.entries.enumerated() { lines += rules(entry, place) }
        lines.append("($l $m) > $1 \\uE011 ;")
        lines.append(":: Null ;")
        lines.append("# What each rule writes")
        for (place, entry) in scheme.entries.enumerated() {
            let mark = Self.escaped(Self.firstRule + UInt32(place))
            if entry.out.isEmpty, entry.source.count == 1 {
                // The next letter takes the capital over.
                lines.append("$l \\uE002 \(mark) ($l) \\uE001 > | $1 \\uE002 ;")
            }
            lines.append("$l \\uE001 \(mark) > \(Self.quoted(entry.out)) ;")
            lines.append("$l \\uE002 \(mark) > \(Self.quoted(entry.title)) ;")
            lines.append("$l \\uE003 \(mark) > \(Self.quoted(entry.caps)) ;")
        }
        lines.append("$l $m \\uE010 > ;")
        lines.append("($l) $m \\uE011 > $1 ;")
        return lines.joined(separator: "\n")
    }

    private func rules(_ entry: Scheme.Entry, _ place: Int) -> [String] {
        let mark = Self.escaped(Self.firstRule + UInt32(place))
        let key = entry.source.map { "(\(both([$0])) $m)" }.joined(separator: " ")
        let out = entry.source.indices.map { "$\($0 + 1) \($0 == 0 ? mark : "\\uE010")" }
            .joined(separator: " ")
        let lefts = entry.left.alternatives.isEmpty ? [[]] : entry.left.alternatives
        let rights = entry.right.alternatives.isEmpty ? [[]] : entry.right.alternatives
        return lefts.flatMap { left in
            rights.map { right in
                let before = left.map { "\(set($0, isLeft: true)) " }.joined()
                let after = right.map { " \(set($0, isLeft: false))" }.joined()
                return "\(before.isEmpty ? "" : before + "{ ")\(key)"
                    + "\(after.isEmpty ? "" : " }" + after) > \(out) ;"
            }
        }
    }

    /// A set of letters, or an edge, as ICU sees it beside a match: letters to the left carry
    /// two marks, letters to the right one.
    private func set(_ mask: UInt64, isLeft: Bool) -> String {
        let known = scheme.alphabet.letters(in: mask)
        let hasForeign = mask & SchemeAlphabet.foreign != 0
        if mask == SchemeAlphabet.edge { return isLeft ? "[^$l$m$t]" : "[^$l]" }
        if mask & SchemeAlphabet.edge != 0 {
            let missing = scheme.alphabet.letters.filter { !known.contains($0) }
            return hasForeign ? "[^\(both(missing))]" : "[[^$l]\(both(known))]"
        }
        let missing = scheme.alphabet.letters.filter { !known.contains($0) }
        let letters = hasForeign ? "[$l-[\(both(missing))]]" : both(known)
        return letters + (isLeft ? " $m $t" : " $m")
    }

    private func both(_ letters: [Unicode.Scalar]) -> String {
        let forms = letters.flatMap { letter -> [String] in
            let upper = ScalarClass.uppercased(letter.value)
            return [Self.shown(letter.value)]
                + (upper == letter.value ? [] : [Self.shown(upper)])
        }
        return "[" + forms.joined() + "]"
    }

    private static func escaped(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return scalar > 0xFFFF
            ? "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// A letter as it stands, anything else as an escape.
    private static func shown(_ scalar: UInt32) -> String {
        guard ScalarClass.facts(scalar).contains(.letter), let letter = Unicode.Scalar(scalar)
        else { return escaped(scalar) }
        return String(letter)
    }

    private static func quoted(_ text: String) -> String {
        text.unicodeScalars.map { shown($0.value) }.joined()
    }
}
