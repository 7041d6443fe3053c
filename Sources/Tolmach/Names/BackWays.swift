internal import Synchronization

/// The inverses of schemes, and the given names behind Latin words, by language.
///
/// A class, because it is held by an atomic reference.
final class BackWays: Sendable {
    let inverses: [String: [SchemeInverse]]
    let givenByLatin: [String: [String: [String]]]
    /// Latin given names that only Russian's way of writing leads to a Ukrainian one.
    let borrowed: Set<String>

    /// Makes the ways back of all schemes from Cyrillic to Latin.
    init(_ schemes: Schemes, _ names: NameData) {
        var inverses: [String: [SchemeInverse]] = [:]
        var byLatin: [String: [String: [String]]] = [:]
        var models: [String: NameModel] = [:]
        for scheme in schemes.all where scheme.from == "Cyrl" && scheme.to == "Latn" {
            let language = scheme.language.primary
            let model = models[language] ?? NameModel(names, language: language)
            models[language] = model
            let table = TableTransliterator(scheme)
            inverses[language, default: []].append(
                SchemeInverse(scheme, table: table, model: model)
            )
            for given in names.given[language].map({ Array($0.values) }) ?? [] {
                guard let latin = try? table.written(given.name) else { continue }
                byLatin[language, default: [:]][NameKey.plain(latin), default: []]
                    .append(given.name)
            }
        }
        for language in inverses.keys {
            for (latin, given) in Self.conventional(names, language) {
                byLatin[language, default: [:]][NameKey.plain(latin), default: []].append(given)
            }
        }
        var borrowed: Set<String> = []
        // A Ukrainian is often written in Russian's way: Andrey for Андрій.
        for given in names.given["ru"].map({ Array($0.values) }) ?? [] {
            guard let sister = given.forms["uk"], names.entry(sister, "uk") != nil else { continue }
            for (latin, russian) in byLatin["ru"] ?? [:] where russian.contains(given.name) {
                guard byLatin["uk"]?[latin] == nil else { continue }
                byLatin["uk"]?[latin] = [sister]
                borrowed.insert(latin)
            }
        }
        self.inverses = inverses
        self.borrowed = borrowed
        givenByLatin = byLatin.mapValues { $0.mapValues { Array(Set($0)).sorted() } }
    }

    /// Latin forms of the given names of `language`: those of their own table, and *Victor* or
    /// *Victoria* of the English and Spanish ones when the form is a name of the language.
    private static func conventional(
        _ names: NameData,
        _ language: String
    ) -> [(latin: String, given: String)] {
        var pairs: [(latin: String, given: String)] = []
        for given in (names.given[language] ?? [:]).values {
            for form in given.forms.values where !NameWords.isCyrillic(form) {
                pairs.append((form, given.name))
            }
        }
        for source in ["en", "es"] {
            for entry in (names.given[source] ?? [:]).values {
                guard let form = entry.forms[language],
                    let given = names.given[language]?[NameKey.folded(form)]
                else { continue }
                pairs.append((entry.name, given.name))
            }
        }
        return pairs
    }
}

/// The ways back, made when they are first asked for.
///
/// A class, so that copies share them; nobody waits for a lock, the first that is ready is kept.
final class LazyBackWays: Sendable {
    private let schemes: Schemes
    private let names: NameData
    private let ready = AtomicLazyReference<BackWays>()

    init(_ schemes: Schemes, _ names: NameData) {
        self.schemes = schemes
        self.names = names
    }

    var ways: BackWays { ready.load() ?? ready.storeIfNil(BackWays(schemes, names)) }
}
