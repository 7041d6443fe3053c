internal import Foundation

/// All schemes of a folder, by id.
///
/// A file is read when its scheme is first asked for: a name needs one or two of hundreds.
public struct Schemes: Sendable {
    private let slots: [LazyScheme]
    private let places: [Scheme.ID: Int]
    private let standards: [Standard]
    private let standardPlaces: [String: Int]

    /// Which scheme a pair of languages takes when the house names none.
    struct Standard: Hashable, Sendable {
        /// The language of the names, with its script where it is not the usual one.
        let from: String
        /// The language written for, likewise; `*` for any.
        let into: String
        let scheme: Scheme.ID
    }

    /// Creates a list from schemes, without defaults for pairs of languages.
    public init(_ schemes: [Scheme]) { self.init(schemes.map(LazyScheme.init), standards: []) }

    private init(_ slots: [LazyScheme], standards: [Standard]) {
        let slots = slots.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        self.slots = slots
        self.standards = standards
        places = Self.firstPlaces(of: slots.map(\.id))
        standardPlaces = Self.firstPlaces(of: standards.map { Self.key($0.from, $0.into) })
    }

    private static func firstPlaces(of keys: [String]) -> [String: Int] {
        Dictionary(zip(keys, keys.indices)) { first, _ in first }
    }

    private static func key(_ from: String, _ into: String) -> String { "\(from) \(into)" }

    /// Finds every `*.json` of `folder` and reads `standard.tsv`, the defaults for pairs.
    ///
    /// The files of schemes are read later; `check()` reads all of them.
    ///
    /// - Throws: `SchemeError` when there is no scheme or `standard.tsv` is not sound.
    public static func load(from folder: String) throws(SchemeError) -> Schemes {
        let files = try Folder(folder).files
        let slots = files.filter { $0.hasSuffix(".json") }.map(LazyScheme.init(file:))
        guard !slots.isEmpty else {
            throw SchemeError(file: folder, reason: "no scheme here", advice: "add *.json files")
        }
        let known = Set(slots.map(\.id))
        var standards: [Standard] = []
        for file in files where file.hasSuffix("/standard.tsv") {
            let table = try NameTable(bytes: try Folder.bytes(of: file), file: file)
            for row in table.rows {
                let scheme = try row.required("scheme")
                guard known.contains(scheme) else {
                    throw row.fault("no scheme '\(scheme)'", near: known.sorted(), to: scheme)
                }
                standards.append(
                    Standard(
                        from: try row.required("from"),
                        into: try row.required("into"),
                        scheme: scheme
                    )
                )
            }
        }
        return Schemes(slots, standards: standards)
    }

    /// The schemes whose files are sound, in the order of their ids.
    ///
    /// - Complexity: O(*n*) in the schemes, and the time to read those not yet read.
    public var all: [Scheme] { slots.compactMap { try? $0.scheme() } }

    /// The ids of all schemes, in order; no file is read for it.
    public var ids: [Scheme.ID] { slots.map(\.id) }

    /// The languages that some scheme is the default for; no file is read for it.
    public var languages: [LanguageTag] {
        Set(standards.compactMap { LanguageTag($0.into) }).sorted()
    }

    /// Reads every file that was not read yet.
    ///
    /// - Throws: `SchemeError` for the first file that cannot be used.
    public func check() throws(SchemeError) { for slot in slots { _ = try slot.scheme() } }

    /// The scheme with `id`, or with `id` as its name in another project where `orAlias` says so.
    ///
    /// - Throws: What is wrong with its file; else a `SchemeError` that lists the nearest ids.
    /// - Complexity: O(1) when there is one with that id.
    public func named(
        _ id: Scheme.ID,
        orAlias: Bool = false
    ) throws(SchemeError) -> Scheme {
        if let place = places[id] { return try slots[place].scheme() }
        if let owner = all.first(where: { $0.aliases.contains(id) }) {
            if orAlias { return owner }
            throw SchemeError(
                file: "scheme '\(id)'",
                reason: "another project's name for a scheme",
                advice: "write '\(owner.id)'"
            )
        }
        let near = Nearest.names(to: id, in: ids).map { "'\($0)'" }
        throw SchemeError(
            file: "scheme '\(id)'",
            reason: "unknown",
            advice: "the nearest are \(near.joined(separator: ", "))"
        )
    }

    /// The fast engine of the scheme with `id`, made when it is first asked for.
    ///
    /// - Complexity: O(1) but for the first time.
    func table(_ id: Scheme.ID) -> TableTransliterator? {
        places[id].flatMap { try? slots[$0].table() }
    }

    /// The schemes that write for `language`: those made for it, then those made for any.
    public func into(_ language: LanguageTag) -> [Scheme] {
        let own = all.filter { scheme in
            scheme.into.contains { $0 == language || $0.primary == language.primary }
        }
        guard Script.of(language) == "Latn" else { return own }
        return own + all.filter { $0.into.isEmpty && $0.to == "Latn" }
    }

    /// The scheme for names of one language in another: the house's choice, else the default.
    ///
    /// An id of the house that no scheme has is passed over; reading the house style reports it.
    /// A scheme that is the default for a language with `*` serves any that uses its script.
    ///
    /// - Complexity: O(1), and the time to read a file that was not read yet.
    public func standard(
        from: LanguageTag,
        into: LanguageTag,
        house: HouseStyle
    ) -> Scheme? {
        let target =
            house.targets[into] ?? house.targets.first { $0.key.primary == into.primary }?.value
        if let id = target?.names[from]
            ?? target?.names.first(where: { $0.key.primary == from.primary })?.value,
            let place = places[id], let scheme = try? slots[place].scheme()
        {
            return scheme
        }
        // What is said of a language in a script of its own goes before what is said of it.
        for own in Self.names(of: from) {
            for target in Self.names(of: into) + ["*"] {
                guard let place = standardPlaces[Self.key(own, target)] else { continue }
                let scheme = try? places[standards[place].scheme].map { try slots[$0].scheme() }
                if let scheme, scheme.to == Script.of(into) { return scheme }
            }
        }
        return nil
    }

    private static func names(of language: LanguageTag) -> [String] {
        ["\(language.primary)-\(Script.of(language))", language.primary]
    }
}

/// The scripts that languages are written in.
enum Script {
    /// The script of `language`: its script subtag, else the usual one.
    ///
    /// - Source: CLDR, likely subtags, for the languages of our schemes.
    static func of(_ language: LanguageTag) -> String {
        let parts = language.description.split(separator: "-")
        if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
            return String(script)
        }
        switch language.primary {
        case "ru", "uk", "rue", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "ba", "ce",
            "cv",
            "os", "ab", "av":
            return "Cyrl"
        case "el": return "Grek"
        case "ar", "fa", "ur": return "Arab"
        case "he": return "Hebr"
        case "ka": return "Geor"
        case "hy": return "Armn"
        case "zh": return "Hans"
        case "ja": return "Jpan"
        case "ko": return "Kore"
        default: return "Latn"
        }
    }
}
