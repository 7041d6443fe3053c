/// A speaker that was found, beside the one that was marked.
struct SpeakerMatch {
    let gold: GoldQuote.Speaker
    let found: FoundFragment.Speaker

    private static let longestMention = 120

    /// Whether the very words are one of the marked names.
    var isExact: Bool {
        let marked = names.map { NamePhrase($0).key }
        return ([found.text] + (found.name.map { [$0] } ?? [])).contains { text in
            let key = NamePhrase(text).key
            return marked.contains { $0.utf8.elementsEqual(key.utf8) }
        }
    }

    /// Whether the mention is the marked one: half of both is shared, or they overlap and their
    /// heads end in the same word.
    var isMention: Bool {
        guard gold.mention.range != nil else { return false }
        return ([gold.mention] + gold.more).contains { mention in
            guard let range = mention.range else { return false }
            if range.likeness(to: found.range) >= 0.5 { return true }
            guard range.shared(with: found.range) > 0, found.range.count <= Self.longestMention
            else { return false }
            return NamePhrase(mention.text).endsLike(NamePhrase(found.text))
        }
    }

    /// Whether both are the same person.
    ///
    /// A pronoun that was marked without a name is right by its place; with a name, the name must
    /// be found.
    var isPerson: Bool {
        let isPronoun = gold.kind == "pronoun" || NamePhrase(gold.mention.text).isPronoun
        let hasName = !(gold.name ?? "").isEmpty
        if isPronoun, !hasName { return isMention }
        let candidates = [found.name, found.text].compactMap { $0 }.filter { !$0.isEmpty }
            .map { NamePhrase($0) }.filter { !$0.isPronoun }
        let marked = isPronoun ? names.dropFirst() : names[...]
        for name in marked {
            let phrase = NamePhrase(name)
            if candidates.contains(where: { phrase.isSamePerson(as: $0) }) { return true }
        }
        guard !isPronoun, !candidates.isEmpty, ["role", "org"].contains(gold.kind), isMention,
            let range = gold.mention.range
        else { return false }
        return range.likeness(to: found.range) >= 0.5
    }

    /// The mention, the fullest name, the aliases.
    private var names: [String] {
        [gold.mention.text] + [gold.name].compactMap { $0 }.filter { !$0.isEmpty } + gold.aliases
    }
}
