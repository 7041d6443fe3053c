internal import Foundation
internal import Synchronization

/// The Hunspell dictionaries that term matching may ask.
///
/// A dictionary is opened when it is first asked for and then kept; a value that is shared opens
/// none twice.
public final class TermDictionaries: Sendable {
    /// Those of this machine: in the folders of `DICPATH`, then where Linux systems keep them.
    public static let installed = TermDictionaries(folders: installedFolders)

    /// None: rules alone decide.
    public static let none = TermDictionaries(folders: [])

    /// Where they are looked for.
    public let folders: [String]

    private let opened = Mutex<[LanguageTag: HunspellDictionary?]>([:])

    /// Looks in `folders`, the first that has a pair of files for a language wins.
    public init(folders: [String]) {
        self.folders = folders
    }

    /// Whether there is a dictionary for `language`.
    public func has(_ language: LanguageTag) -> Bool { path(for: language) != nil }

    /// The dictionary for `language`, such as `ru_RU` for `ru`; `nil` when there is none.
    ///
    /// - Complexity: That of opening it the first time, then O(1).
    func dictionary(for language: LanguageTag) -> (any StemDictionary)? {
        guard !folders.isEmpty else { return nil }
        return opened.withLock { opened in
            if let known = opened[language] { return known }
            let found = path(for: language).flatMap(HunspellDictionary.init(path:))
            opened.updateValue(found, forKey: language)
            return found
        }
    }

    /// The path of the pair of files without their endings.
    private func path(for language: LanguageTag) -> String? {
        let names = Self.names(for: language)
        for folder in folders {
            for name in names {
                let path = folder + "/" + name
                if access(path + ".aff", R_OK) == 0, access(path + ".dic", R_OK) == 0 {
                    return path
                }
            }
        }
        // Any region will do: *en_ZA* is English too.
        let start = language.primary + "_"
        for folder in folders {
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            let name = files.sorted().first { $0.hasPrefix(start) && $0.hasSuffix(".aff") }
            guard let name else { continue }
            let path = folder + "/" + name.dropLast(4)
            if access(path + ".dic", R_OK) == 0 { return path }
        }
        return nil
    }

    /// The names that a dictionary for `language` may have, the likeliest first.
    private static func names(for language: LanguageTag) -> [String] {
        let given = language.description.replacing("-", with: "_")
        let region = regions[language.primary].map { ["\(language.primary)_\($0)"] } ?? []
        return [given] + region + [language.primary]
    }

    /// The region whose dictionary is taken for a language without one.
    private static let regions = [
        "be": "BY", "bg": "BG", "cs": "CZ", "da": "DK", "de": "DE", "en": "US", "es": "ES",
        "et": "EE", "fr": "FR", "hu": "HU", "it": "IT", "kk": "KZ", "mk": "MK", "nl": "NL",
        "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sk": "SK", "sr": "RS", "sv": "SE",
        "tr": "TR", "uk": "UA",
    ]

    private static var installedFolders: [String] {
        let environment = ProcessInfo.processInfo.environment
        let given = (environment["DICPATH"] ?? "").split(separator: ":").map(String.init)
        let home = environment["HOME"].map { [$0 + "/.local/share/hunspell"] } ?? []
        return given + home + [
            "/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell/dicts",
            "/usr/share/myspell",
        ]
    }
}
