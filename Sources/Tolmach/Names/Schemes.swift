internal import Foundation

/// All schemes of a folder, by id.
public struct Schemes: Sendable {
    /// The schemes, in the order of their ids.
    public let all: [Scheme]

    private let places: [String: Int]
    private let standards: [Standard]

    /// Which scheme a pair of languages takes when the house names none.
    struct Standard: Hashable, Sendable {
        /// The language of the names.
        let from: String
        /// The language written for; `*` for any.
        let into: String
        let scheme: Scheme.ID
    }

    /// Creates a list from schemes, without defaults for pairs of languages.
    public init(_ schemes: [Scheme]) { self.init(schemes, standards: []) }

    init(_ schemes: [Scheme], standards: [Standard]) {
        all = schemes.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var places: [String: Int] = [:]
        for (place, scheme) in all.enumerated() { places[scheme.id] = place }
        self.places = places
        self.standards = standards
    }

    /// Reads every `*.json` of `folder`, and `standard.tsv`, the defaults for pairs of languages.
    ///
    /// - Throws: `SchemeError` for the first file that cannot be used.
    public static func load(from folder: String) throws(SchemeError) -> Schemes {
        let files = try Folder(folder).files
        var schemes: [Scheme] = []
        for file in files where file.hasSuffix(".json") {
            schemes.append(try Scheme(json: try Folder.bytes(of: file), file: file))
        }
        guard !schemes.isEmpty else {
            throw SchemeError(file: folder, reason: "no scheme here", advice: "add *.json files")
        }
        var standards: [Standard] = []
        for file in files where file.hasSuffix("/standard.tsv") {
            let table = try NameTable(bytes: try Folder.bytes(of: file), file: file)
            for row in table.rows {
                let scheme = try row.required("scheme")
                guard schemes.contains(where: { $0.id == scheme }) else {
                    throw row.fault("no scheme '\(scheme)'", near: schemes.map(\.id), to: scheme)
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
        return Schemes(schemes, standards: standards)
    }

    /// The scheme with `id`.
    ///
    /// - Throws: `SchemeError` that lists the nearest ids.
    /// - Complexity: O(1) when there is one.
    public func named(_ id: Scheme.ID) throws(SchemeError) -> Scheme {
        if let place = places[id] { return all[place] }
        if let owner = all.first(where: { $0.aliases.contains(id) }) {
            throw SchemeError(
                file: "scheme '\(id)'",
                reason: "another project's name for a scheme",
                advice: "write '\(owner.id)'"
            )
        }
        let near = Nearest.names(to: id, in: all.map(\.id)).map { "'\($0)'" }
        throw SchemeError(
            file: "scheme '\(id)'",
            reason: "unknown",
            advice: "the nearest are \(near.joined(separator: ", "))"
        )
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
    /// A scheme that is the default for a language with `*` serves any that uses Latin letters.
    ///
    /// - Complexity: O(*n*) in the pairs that have a default.
    public func standard(
        from: LanguageTag,
        into: LanguageTag,
        house: HouseStyle
    ) -> Scheme? {
        let target =
            house.targets[into] ?? house.targets.first { $0.key.primary == into.primary }?.value
        if let id = target?.names[from]
            ?? target?.names.first(where: { $0.key.primary == from.primary })?.value,
            let place = places[id]
        {
            return all[place]
        }
        let exact = standards.first { $0.from == from.primary && $0.into == into.primary }
        let any =
            Script.of(into) == "Latn"
            ? standards.first { $0.from == from.primary && $0.into == "*" } : nil
        return (exact ?? any).flatMap { places[$0.scheme] }.map { all[$0] }
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
