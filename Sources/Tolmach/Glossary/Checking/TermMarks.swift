/// Finds brackets and quotation marks without their partner, and signs that end a sentence.
struct TermMarks: GlossaryTermCheck {
    static let unbalanced = GlossaryFindingKind(
        "unbalanced-mark",
        .warning,
        "a bracket or quotation mark of a term has no partner",
        advice: "write the other one, or delete it"
    )
    static let endMark = GlossaryFindingKind(
        "end-mark",
        .warning,
        "a term ends in a comma, colon, semicolon or full stop",
        advice: "delete the sign"
    )
    static let kinds = [unbalanced, endMark]

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
        ")": "(", "]": "[", "}": "{",
    ]
    /// Marks that open or close by language, so only their number tells.
    private static let marks: [[Unicode.Scalar]] = [
        ["\""], ["„", "“", "”"], ["«", "»"], ["‹", "›"],
    ]

    func check(_ term: CheckedTerm, _ report: inout GlossaryReport) {
        for text in term.texts {
            if let mark = Self.lone(text) {
                report.add(Self.unbalanced, term, "'\(mark)' in '\(text)' has no partner")
            }
        }
        if let sign = Self.end(of: term.term.text) {
            report.add(Self.endMark, term, "'\(term.term.text)' ends in '\(sign)'")
        }
    }

    /// The first mark without a partner.
    private static func lone(_ text: String) -> Unicode.Scalar? {
        var open: [Unicode.Scalar] = []
        var counts = [Int](repeating: 0, count: marks.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "(", "[", "{": open.append(scalar)
            case ")", "]", "}":
                guard open.popLast() == brackets[scalar] else { return scalar }
            default:
                guard scalar == "\"" || scalar.value >= 0xAB,
                    let kind = marks.firstIndex(where: { $0.contains(scalar) })
                else { continue }
                counts[kind] += 1
            }
        }
        if let bracket = open.last { return bracket }
        return counts.firstIndex { $0 % 2 != 0 }.flatMap { kind in
            text.unicodeScalars.first { marks[kind].contains($0) }
        }
    }

    /// The sign at the end that belongs to no term.
    ///
    /// A dot belongs to an abbreviation: after one letter, after another dot, or after at most five
    /// letters, as in *U.S.*, *EE. UU.*, *Gov.*
    private static func end(of text: String) -> Unicode.Scalar? {
        guard let last = text.unicodeScalars.last else { return nil }
        switch last {
        case ",", ";", ":", "…", "،", "。": return last
        case ".":
            let body = text.unicodeScalars.dropLast()
            if body.last == "." { return last }
            let word = body.reversed().prefix {
                ScalarClass.facts($0.value).contains(.letter) || $0 == "."
            }
            return word.count <= 5 || word.contains(".") ? nil : last
        default: return nil
        }
    }
}
