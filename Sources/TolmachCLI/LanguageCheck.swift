import Tolmach

extension Newsroom {
    /// Every language that quotes are found in, names are written for, or terms are there for.
    var languages: [LanguageTag] {
        let terms = glossary.languages.keys
        return Set(packs.languages + schemes.all.flatMap(\.into) + terms).sorted()
    }

    private static func name(of tag: LanguageTag) -> String {
        (try? ICU.name(of: tag, in: "en")) ?? tag.description
    }

    /// Refuses a tag that stands for no language, with the nearest that do.
    ///
    /// - Throws: `Failure` with code 64.
    func check(_ tags: [LanguageTag]) throws(Failure) {
        let sure = Set((packs.languages + schemes.languages).map(\.primary))
        let tags = tags.filter { !sure.contains($0.primary) }
        guard !tags.isEmpty else { return }
        let known = languages
        for tag in tags where !known.contains(where: { $0.primary == tag.primary }) {
            let name = Self.name(of: tag)
            // ICU gives back the tag itself when it has no name for it; *rus* is *ru*.
            let same = known.first { Self.name(of: $0) == name }
            guard name == tag.description || same != nil else { continue }
            let near =
                same.map { [$0.description] }
                ?? Nearest.names(to: tag.description, in: known.map(\.description))
            throw Failure(
                "there is no language '\(tag)'; the nearest are \(near.joined(separator: ", "))",
                code: 64
            )
        }
    }
}
