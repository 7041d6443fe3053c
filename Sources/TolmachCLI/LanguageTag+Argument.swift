public import ArgumentParser
public import Tolmach

extension LanguageTag: ExpressibleByArgument {
    /// Takes a language tag from the command line.
    public init?(argument: String) {
        // The language itself is written in small letters: RU is ru, zh-Hant stays.
        let parts = argument.split(separator: "-", maxSplits: 1).map(String.init)
        let small = ([parts.first?.lowercased() ?? ""] + parts.dropFirst()).joined(separator: "-")
        guard let tag = LanguageTag(small) else { return nil }
        self = tag
    }
}

extension Scheme.Kind: ExpressibleByArgument {}
