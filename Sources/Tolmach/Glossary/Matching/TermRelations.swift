internal import Synchronization

/// Tells which words of a glossary a text word may be another form of.
///
/// The keys of a glossary's words cost microseconds each, with a dictionary ten, so they are made
/// when a text first has a word near them: the words lie in buckets by their first letters, and a
/// text word opens those of its own letters and of its keys. What is found never depends on the
/// texts before: a word outside of these buckets is no candidate even if its keys are known.
///
/// A class because every copy of an index shares what was made.
final class TermRelations: Sendable {
    /// What has been made of the keys of the glossary.
    private struct State {
        var buckets: TermBuckets
        var keys = TermKeyTable()
    }

    private let inflection: any Inflection
    private let dictionary: (any StemDictionary)?
    private let state: Mutex<State>

    /// - Complexity: O(*n*) in the words.
    init(
        _ inflection: any Inflection,
        _ vocabulary: TermVocabulary,
        _ language: LanguageTag,
        _ dictionaries: TermDictionaries
    ) {
        self.inflection = inflection
        dictionary =
            dictionaries.has(language) ? DictionaryOnDemand(dictionaries, language) : nil
        state = Mutex(State(buckets: TermBuckets(vocabulary)))
    }

    /// The words of the glossary that share a key with `word` and agree with it, with the kind of
    /// the surest key.
    ///
    /// - Complexity: O(*n*) in the keys and what they find; more when buckets are opened.
    func words(
        for word: InflectedWord,
        _ vocabulary: TermVocabulary
    ) -> [(number: UInt32, kind: TermKey.Kind)] {
        let keys = inflection.keys(of: word, dictionary: dictionary)
        guard !keys.isEmpty else { return [] }
        var found: [(number: UInt32, kind: TermKey.Kind)] = []
        state.withLock { state in
            var near = state.buckets.near(word.folded)
            for key in keys { state.buckets.addNear(key.text, to: &near) }
            for bucket in near {
                state.buckets.open(bucket) { number in
                    let word = vocabulary.word(number)
                    for key in inflection.termKeys(of: word, dictionary: dictionary) {
                        state.keys.add(key, UInt32(number))
                    }
                }
            }
            for key in keys {
                state.keys.forEach(key) { number in
                    if near.contains(state.buckets.bucket(of: number)) {
                        found.append((number, key.kind))
                    }
                }
            }
        }
        return settled(found, word, vocabulary)
    }

    private func settled(
        _ found: [(number: UInt32, kind: TermKey.Kind)],
        _ word: InflectedWord,
        _ vocabulary: TermVocabulary
    ) -> [(number: UInt32, kind: TermKey.Kind)] {
        let sorted = found.sorted { ($0.number, $0.kind) < ($1.number, $1.kind) }
        var settled: [(number: UInt32, kind: TermKey.Kind)] = []
        for (number, kind) in sorted where settled.last?.number != number {
            let known = vocabulary.words[Int(number)]
            guard known.abbreviation.allows(word.capitals),
                inflection.agrees(word, with: vocabulary.word(Int(number)), by: kind)
            else { continue }
            settled.append((number, kind))
        }
        return settled
    }
}

/// A dictionary that is opened when it is first asked.
private struct DictionaryOnDemand: StemDictionary {
    private let dictionaries: TermDictionaries
    private let language: LanguageTag

    init(_ dictionaries: TermDictionaries, _ language: LanguageTag) {
        self.dictionaries = dictionaries
        self.language = language
    }

    func stems(of word: String) -> [String] {
        dictionaries.dictionary(for: language)?.stems(of: word) ?? []
    }
}
