/// Tells whether the terms of a text are rendered in its translation, how often, and by which words.
///
/// Made once for a pair of languages; a question costs as much as the two texts are long.
///
/// A term inside a longer one of another concept asks for nothing of its own: who writes *asylum
/// seeker* has not written of *asylum*. In the translation such a word counts only when the longer
/// concept is not one of the source, so that it was not needed there for itself.
public struct TermCoverage: Sendable {
    /// Words of the translation that stand for a concept.
    public struct Hit: Hashable, Sendable {
        /// Where, in UTF-8 bytes of the translation.
        public let span: TextSpan

        /// The words as they stand.
        public let found: String

        /// The term of the glossary.
        public let term: Term

        /// How sure it is.
        public let tier: TermMatch.Tier

        /// How it was found, as matches say it.
        public let key: String
    }

    /// What became of one concept.
    public struct Rendering: Hashable, Sendable {
        /// The answer in one word.
        public enum Verdict: String, Sendable, CaseIterable {
            /// An approved word is there.
            case rendered
            /// Something is there that may be an approved word: ask.
            case likely
            /// No approved word is there.
            case missing
            /// The glossary has no approved word for the concept in this language.
            case unknown
        }

        /// The concept.
        public let concept: Concept.ID

        /// How often the source has it.
        public let inSource: Int

        /// The word that the translation should have.
        public let expected: Term?

        /// The approved words that it has: preferred, admitted and kept ones, sure and likely.
        public internal(set) var approved: [Hit] = []

        /// Words that are to be replaced, where they are sure.
        public internal(set) var deprecated: [Hit] = []

        /// Words that are never to be written, where they are sure.
        public internal(set) var forbidden: [Hit] = []

        /// The answer in one word.
        public var verdict: Verdict {
            if approved.contains(where: { $0.tier == .sure }) { return .rendered }
            if !approved.isEmpty { return .likely }
            return expected == nil ? .unknown : .missing
        }

        /// How many more approved words the translation has than the source has terms; below zero
        /// when it has fewer.
        public var surplus: Int { approved.count - inSource }
    }

    /// The language of the sources.
    public let source: LanguageTag

    /// The language of the translations.
    public let target: LanguageTag

    private let glossary: Glossary
    private let sourceIndex: TermIndex
    private let targetIndex: TermIndex

    /// Makes the indexes of both languages.
    ///
    /// Terms of a pair, as of a column `en>ru`, count for that pair. A term that is kept in every
    /// language is looked for as it is where the target has no word of its own.
    ///
    /// - Parameters:
    ///   - glossary: The glossary.
    ///   - source: The language of the sources.
    ///   - target: The language of the translations.
    /// - Complexity: O(*n*) in the terms of the two languages.
    public init(_ glossary: Glossary, from source: LanguageTag, into target: LanguageTag) {
        self.source = source
        self.target = target
        var completed = Glossary()
        for var concept in glossary.concepts {
            if concept.terms[target] == nil {
                let kept = concept.words(in: target, from: source)
                if !kept.isEmpty { concept.terms[target] = kept }
            }
            completed.add(concept)
        }
        self.glossary = completed
        sourceIndex = TermIndex(glossary, language: source)
        targetIndex = TermIndex(completed, language: target, from: source)
    }

    /// How the concepts of a source are rendered in its translation.
    ///
    /// - Parameters:
    ///   - text: The source.
    ///   - translation: Its translation.
    /// - Returns: One rendering a concept, in the order of the source; then concepts that only the
    ///   translation has, when a word of theirs is deprecated or forbidden.
    /// - Complexity: O(*n*) in the texts, and O(*m* log *m*) in the matches.
    public func renderings(of text: SourceText, in translation: SourceText) -> [Rendering] {
        let matches = sourceIndex.matches(in: text)
        let nesting = TermNesting(matches)
        var counts: [(concept: Concept.ID, count: Int)] = []
        var places: [Concept.ID: Int] = [:]
        for (index, match) in matches.enumerated() where nesting.around[index].isEmpty {
            if let place = places[match.concept] {
                counts[place].count += 1
            } else {
                places[match.concept] = counts.count
                counts.append((match.concept, 1))
            }
        }
        return renderings(of: counts, in: translation)
    }

    /// How concepts that are known to be in a source are rendered in its translation.
    ///
    /// - Parameters:
    ///   - concepts: The concepts and how often the source has each.
    ///   - translation: The translation.
    /// - Returns: As the other function does.
    public func renderings(
        of concepts: [(concept: Concept.ID, count: Int)],
        in translation: SourceText
    ) -> [Rendering] {
        var renderings: [Rendering] = []
        var places: [Concept.ID: Int] = [:]
        for (id, count) in concepts where places[id] == nil {
            places[id] = renderings.count
            renderings.append(empty(id, count))
        }
        let wanted = Set(places.keys)
        let matches = targetIndex.matches(in: translation)
        let nesting = TermNesting(matches)
        for (index, match) in matches.enumerated()
        where nesting.around[index].isDisjoint(with: wanted) {
            let found = String(translation[match.span])
            guard let term = glossary[match.concept]?.term(of: match, found: found, in: target)
            else { continue }
            guard term.status.isApproved || match.tier == .sure else { continue }
            if places[match.concept] == nil {
                guard !term.status.isApproved else { continue }
                places[match.concept] = renderings.count
                renderings.append(empty(match.concept, 0))
            }
            guard let place = places[match.concept] else { continue }
            let hit = Hit(
                span: match.span,
                found: found,
                term: term,
                tier: match.tier,
                key: match.key
            )
            switch term.status {
            case .preferred, .admitted, .keep: renderings[place].approved.append(hit)
            case .deprecated: renderings[place].deprecated.append(hit)
            case .forbidden: renderings[place].forbidden.append(hit)
            }
        }
        return renderings
    }

    private func empty(_ id: Concept.ID, _ count: Int) -> Rendering {
        Rendering(
            concept: id,
            inSource: count,
            expected: glossary[id]?.expected(in: target, from: source)
        )
    }
}
