/// Finds spaces and invisible signs that got into a term by accident.
struct StraySpaces: GlossaryTermCheck {
    static let outerSpace = GlossaryFindingKind(
        "outer-space",
        .note,
        "a term has white space at its start or end, which does not count",
        advice: "delete it"
    )
    static let straySpace = GlossaryFindingKind(
        "stray-space",
        .warning,
        "a term holds two spaces in a row, a tab, a line break, a no-break space or an invisible sign",
        advice: "write one ordinary space, or delete the sign"
    )
    static let kinds = [outerSpace, straySpace]

    func check(_ term: CheckedTerm, _ report: inout GlossaryReport) {
        if term.place.hasOuterBlanks {
            report.add(Self.outerSpace, term, "'\(term.term.text)' has white space around it")
        }
        for text in term.texts {
            guard let (sign, position) = Self.stray(text) else { continue }
            report.add(Self.straySpace, term, "'\(text)' has \(sign) at sign \(position)")
        }
    }

    /// The first sign that does not belong, and its position in scalars, from 1.
    private static func stray(_ text: String) -> (sign: String, position: Int)? {
        var former: Unicode.Scalar = "a"
        for (place, scalar) in text.unicodeScalars.enumerated() {
            defer { former = scalar }
            if scalar.value >= 0x21, scalar.value < 0x7F { continue }
            if let sign = name(scalar, after: former) { return (sign, place + 1) }
        }
        return nil
    }

    private static func name(_ scalar: Unicode.Scalar, after former: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x20: former == " " ? "two spaces" : nil
        case 0x09: "a tab"
        case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "a line break"
        case 0xA0, 0x202F: "a no-break space (\(scalar.number))"
        case 0xAD: "a soft hyphen (\(scalar.number))"
        case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: "an unusual space (\(scalar.number))"
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
            "an invisible sign (\(scalar.number))"
        case 0x00...0x1F, 0x7F...0x9F: "a control sign (\(scalar.number))"
        default: nil
        }
    }
}
