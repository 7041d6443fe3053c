public import ArgumentParser
public import Tolmach

extension LanguageTag: ExpressibleByArgument {
    /// Takes a language tag from the command line.
    public init?(argument: String) {
        guard let tag = LanguageTag(argument) else { return nil }
        self = tag
    }
}
