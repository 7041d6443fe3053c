import TolmachTestKit

@testable import Tolmach

/// Glossaries that use every field, with texts that formats find hard to hold.
struct RandomGlossary {
    private var numbers: SeededNumbers
    private let languages: [LanguageTag]
    private var count = 0

    /// A source of glossaries in `languages`.
    init(_ numbers: SeededNumbers, languages: [LanguageTag]) {
        self.numbers = numbers
        self.languages = languages
    }

    /// A glossary of a few concepts.
    mutating func glossary() -> Glossary {
        Glossary((0..<(1 + numbers.below(5))).map { _ in concept() })
    }

    private mutating func concept() -> Concept {
        count += 1
        let ids = [
            "term-\(count)", "\(count)", "c\(count)", "a b \(count)", "Їжак-\(count)", "é:\(count)",
        ]
        var concept = Concept(id: ids[numbers.below(ids.count)])
        concept.kind = Concept.Kind.allCases[numbers.below(4)]
        concept.domain = maybe("law")
        concept.definition = maybe("What it is")
        concept.note = numbers.chance(1, of: 8) ? "tolmach.kind: person" : maybe("Mind")
        concept.source = maybe("Law 1")
        for language in languages where numbers.chance(4, of: 5) {
            concept.terms[language] = (0..<(1 + numbers.below(4))).map { _ in term(in: language) }
        }
        if concept.terms.isEmpty { concept.terms[languages[0]] = [term(in: languages[0])] }
        return concept
    }

    private mutating func term(in language: LanguageTag) -> Term {
        let isCyrillic = !Scripts.writesLatin(language)
        var term = Term(words(isCyrillic))
        term.status = Term.Status.allCases[numbers.below(5)]
        term.partOfSpeech = [nil, "noun", "properNoun", "verb phrase"][numbers.below(4)]
        term.gender = [nil, "m", "f", "n", "mf"][numbers.below(5)]
        term.forms = (0..<numbers.below(3)).map { _ in words(isCyrillic) }
        term.exemptions = (0..<numbers.below(3)).map { _ in words(isCyrillic) }
        term.isCaseSensitive = numbers.chance(1, of: 3)
        term.isExact = numbers.chance(1, of: 3)
        let others = languages.filter { $0 != language }
        if numbers.chance(1, of: 4) { term.onlyFrom = others[numbers.below(others.count)] }
        term.note = maybe("On this word")
        term.source = maybe("Law 2")
        return term
    }

    private static let cyrillic = [
        "їжак", "п’ять", "слово", "Ёж", "а; б", "в | г", "д \\ е", "«ж»",
    ]
    private static let latin = ["war", "l'été", "a; b", "c | d", "e \\ f", "<b>", "x & y", "\"q\""]

    private mutating func words(_ isCyrillic: Bool) -> String {
        count += 1
        let words = isCyrillic ? Self.cyrillic : Self.latin
        return words[numbers.below(words.count)] + " \(count)"
    }

    private static let ends = [
        "", "", ", once", " <i>&amp;</i>", " ]]> --", " \"q\" 'r'", "\nand more", "\n  indented",
        " \u{1}", " \u{FFFE}", "\tтак", " \u{1F994}", "; \\ |", "\r\nend",
    ]

    private mutating func maybe(_ text: String) -> String? {
        numbers.chance(1, of: 2) ? text + Self.ends[numbers.below(Self.ends.count)] : nil
    }
}
