@testable import Tolmach
import TolmachTestKit

/// Makes glossaries of every shape, with line ends, tabs and signs of formats in their terms.
struct HardGlossary {
    private static let latin = [
        "war", "Kyiv", "é", "e\u{301}", "x1", "a|b", "c\\d", "e\\|f", "g;h", "\"i\"", "j,k", "l\tm",
        "n\no", "p\r\nq", "#r", "s\u{A0}t", "<u>", "&amp;", "😀v", "it’s", "'w", "=x", "y\\", "z ",
    ]
    private static let cyrillic = [
        "війна", "Ґ", "й", "и\u{306}", "ї|є", "а;б", "\"в\"", "г,ґ", "д\tе", "#є", "ж\\", "з’я",
        "1-й", "«и»", "к\u{A0}л",
    ]

    var dice: SeededNumbers

    /// A glossary of up to 12 concepts that every reader would take.
    mutating func make() -> Glossary {
        Glossary(
            (0..<dice.below(12)).map { number in
                var concept = Concept(id: "\(text(Self.latin)) \(number)")
                concept.kind = Concept.Kind.allCases[dice.below(4)]
                concept.domain = perhaps { $0.text(Self.latin) }
                concept.definition = perhaps { $0.text(Self.cyrillic) }
                concept.note = perhaps { $0.text(Self.latin) }
                concept.source = perhaps { $0.text(Self.latin) }
                for tag: LanguageTag in ["en", "uk", "pt-BR"] where dice.chance(3, of: 4) {
                    concept.terms[tag] = terms(tag)
                }
                if concept.terms.isEmpty { concept.terms["en"] = terms("en") }
                return concept
            }
        )
    }

    /// Terms of one language: those for every source first, then those for one.
    private mutating func terms(_ tag: LanguageTag) -> [Term] {
        var texts: Set<String> = []
        let isSimple = dice.chance(1, of: 3)
        let pieces = tag == "uk" ? Self.cyrillic : Self.latin
        let terms = (0...dice.below(4)).compactMap { place -> Term? in
            let text = text(pieces)
            guard texts.insert(text).inserted else { return nil }
            var term = Term(text, status: place == 0 ? .preferred : .admitted)
            guard !isSimple else { return term }
            term.status = Term.Status.allCases[dice.below(5)]
            term.partOfSpeech = perhaps { ["noun", "verb", "adj"][$0.dice.below(3)] }
            term.gender = perhaps { ["m", "f", "n", "mf"][$0.dice.below(4)] }
            term.forms = list(pieces)
            term.exemptions = list(pieces)
            term.isCaseSensitive = dice.chance(1, of: 3)
            term.isExact = dice.chance(1, of: 3)
            term.note = perhaps { $0.text(Self.latin) }
            term.source = perhaps { $0.text(Self.latin) }
            let sources: [LanguageTag] = ["de", "en", "uk"].filter { $0 != tag }
            term.onlyFrom = dice.chance(1, of: 6) ? sources[dice.below(sources.count)] : nil
            return term
        }
        return Self.inOrder(terms)
    }

    /// The terms in the order in which tables keep them.
    static func inOrder(_ terms: [Term]) -> [Term] {
        let sources = Set(terms.compactMap(\.onlyFrom)).sorted()
        return terms.filter { $0.onlyFrom == nil }
            + sources.flatMap { source in terms.filter { $0.onlyFrom == source } }
    }

    private mutating func list(_ pieces: [String]) -> [String] {
        guard dice.chance(1, of: 3) else { return [] }
        return (0...dice.below(3)).map { _ in text(pieces) }
    }

    /// Words with a letter and without white space at the ends.
    private mutating func text(_ pieces: [String]) -> String {
        let words = (0...dice.below(3)).map { _ in pieces[dice.below(pieces.count)] }
        return words.joined(separator: " ").trimmed
    }

    private mutating func perhaps<Item>(_ make: (inout HardGlossary) -> Item) -> Item? {
        dice.chance(1, of: 3) ? make(&self) : nil
    }
}
