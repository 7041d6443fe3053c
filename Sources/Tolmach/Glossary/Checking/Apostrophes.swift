/// Finds signs that stand for an apostrophe by mistake, and files that use two kinds.
struct Apostrophes: GlossaryCheck {
    static let wrong = GlossaryFindingKind(
        "wrong-apostrophe",
        .warning,
        "an accent, prime or opening quotation mark stands for an apostrophe",
        advice: "write ’ (U+2019)"
    )
    static let mixed = GlossaryFindingKind(
        "mixed-apostrophes",
        .note,
        "a term uses another kind of apostrophe than most of its file in that language",
        advice: "use one kind: what is given out should look the same everywhere"
    )
    static let kinds = [wrong, mixed]

    private struct Sheet: Hashable {
        var file: String
        var language: LanguageTag
    }

    func check(_ sheets: GlossarySheets, _ report: inout GlossaryReport) {
        var counts: [Sheet: [Unicode.Scalar: Int]] = [:]
        var used: [(term: CheckedTerm, kind: Unicode.Scalar)] = []
        for entry in sheets.entries {
            for language in entry.languages {
                for placed in entry.terms(in: language) {
                    guard let kind = Self.apostrophe(in: placed.term.text) else { continue }
                    guard Self.isRight(kind) else {
                        report.add(
                            Self.wrong,
                            placed,
                            "'\(placed.term.text)' has \(kind.number) for an apostrophe"
                        )
                        continue
                    }
                    let sheet = Sheet(file: placed.place.file, language: language)
                    counts[sheet, default: [:]][kind, default: 0] += 1
                    used.append((placed, kind))
                }
            }
        }
        for (placed, kind) in used {
            let kinds = counts[Sheet(file: placed.place.file, language: placed.language)] ?? [:]
            let usual = kinds.max { ($0.value, $0.key.value) < ($1.value, $1.key.value) }
            guard let usual, usual.key != kind else { continue }
            report.add(
                Self.mixed,
                placed,
                "'\(placed.term.text)' has the apostrophe \(kind.number), most of "
                    + "'\(placed.language)' in the file \(usual.key.number)"
            )
        }
    }

    private static func isRight(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "’" || scalar == "\u{2BC}"
    }

    /// The first sign between two letters that is, or stands for, an apostrophe.
    private static func apostrophe(in text: String) -> Unicode.Scalar? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 2 else { return nil }
        for place in 1..<(scalars.count - 1) {
            switch scalars[place].value {
            case 0x27, 0x2019, 0x2BC, 0x60, 0xB4, 0x2B9, 0x2032, 0x2018, 0x201B: break
            default: continue
            }
            let sides = [scalars[place - 1], scalars[place + 1]]
            if sides.allSatisfy({ ScalarClass.facts($0.value).contains(.letter) }) {
                return scalars[place]
            }
        }
        return nil
    }
}
