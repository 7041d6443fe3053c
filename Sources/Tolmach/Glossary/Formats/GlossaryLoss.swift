/// Something a glossary holds that the format it was written in cannot.
public struct GlossaryLoss: Hashable, Sendable, CustomStringConvertible {
    /// What was lost; the raw values are those of the columns in our CSV where there is one.
    public enum Field: String, Sendable, CaseIterable {
        /// The whole concept.
        case concept
        /// The concept's id, or its place among the others.
        case id
        /// Whether it is a person, a place or a body.
        case kind
        /// The subject field.
        case domain
        /// What it means.
        case definition
        /// A word to the translator.
        case note
        /// Who decided.
        case source
        /// A term as a whole.
        case term
        /// Whether the newsroom wants the term.
        case status
        /// Part of speech.
        case partOfSpeech = "pos"
        /// Gender.
        case gender
        /// Inflected forms.
        case forms
        /// Phrases in which the word is not the term.
        case exemptions = "exempt"
        /// Whether capitals count.
        case caseSensitive = "case"
        /// Whether only the forms as written match.
        case exact
        /// The one source language of a term.
        case onlyFrom = "pair"
        /// A word to the translator on one term.
        case termNote = "term-note"
        /// Who decided on one term.
        case termSource = "term-source"
    }

    /// The concept's id.
    public var concept: Concept.ID

    /// The language of the term, when it is about one.
    public var language: LanguageTag?

    /// What was lost.
    public var field: Field

    /// Why the format cannot hold it.
    public var reason: String

    /// Creates a loss.
    public init(
        concept: Concept.ID,
        language: LanguageTag? = nil,
        field: Field,
        reason: String
    ) {
        self.concept = concept
        self.language = language
        self.field = field
        self.reason = reason
    }

    /// The loss in words: `border-guard, uk: gender lost; the format has no place for it`.
    public var description: String {
        let place = [concept, language?.description].compactMap { $0 }.joined(separator: ", ")
        return "\(place): \(field.rawValue) lost; \(reason)"
    }
}
