internal import Foundation
internal import Synchronization

extension BackTransliterator {
    /// What is needed to lead names back into one language.
    struct Language: Sendable {
        /// A given name that is known, with the languages that write the Latin form so.
        struct Given: Hashable, Sendable {
            var name: String
            var articles: Set<String>
            /// Whether only the way of a sister language leads to it: *Yelena* for Олена.
            var isBorrowed = false
        }

        let inverse: SchemeInverse
        /// Conventional forms: given names by their plain Latin form.
        let byLatin: [String: [Given]]
        /// Given names of the language, folded.
        let given: Set<String>
    }

    /// Makes a language when it is first asked for.
    ///
    /// A class because all copies of a `BackTransliterator` share what was made; the mutex is
    /// held while a language is made, so that it is made once.
    final class Languages: Sendable {
        private struct Store {
            var languages: [String: Language] = [:]
            var costs: [String: SchemeInverse.Costs] = [:]
            var classes: NameClasses??
        }

        private let schemes: Schemes
        private let names: NameData
        private let excluded: Set<String>
        private let store = Mutex(Store())

        init(_ schemes: Schemes, _ names: NameData, excluded: Set<String>) {
            self.schemes = schemes
            self.names = names
            self.excluded = excluded
        }

        func languages(without words: Set<String>) -> Languages {
            Languages(schemes, names, excluded: excluded.union(words))
        }

        /// The language and what its edges cost in articles in `article`.
        func language(_ tag: String, article: String?) -> (Language, SchemeInverse.Costs)? {
            store.withLock { store in
                let language: Language
                if let known = store.languages[tag] {
                    language = known
                } else {
                    guard let made = make(tag) else { return nil }
                    store.languages[tag] = made
                    language = made
                }
                let key = "\(tag) \(article ?? "")"
                if let costs = store.costs[key] { return (language, costs) }
                let costs = language.inverse.costs(article)
                // Tags come from outside: what is kept stays bounded.
                if store.costs.count > 256 { store.costs = [:] }
                store.costs[key] = costs
                return (language, costs)
            }
        }

        /// The name classes, when the data has them.
        func classes() -> NameClasses? {
            store.withLock { store in
                if let known = store.classes { return known }
                let made = names.folder.flatMap { try? NameClasses.open($0 + "/name-classes.bin") }
                store.classes = .some(made)
                return made
            }
        }

        private func make(_ tag: String) -> Language? {
            let sorted = ways(from: tag)
            guard let model = model(tag, sorted) else { return nil }
            var habits: [BackHabit] = []
            if let folder = names.folder {
                let file = folder + "/back-letters.tsv"
                if let bytes = try? Folder.bytes(of: file),
                    let table = try? NameTable(bytes: bytes, file: file)
                {
                    habits = (try? BackHabit.all(table, language: tag)) ?? []
                }
            }
            let inverse = SchemeInverse(sorted, habits: habits, model: model)
            let given = (names.given[tag] ?? [:]).filter { !excluded.contains($0.key) }
            let others = (names.people[tag] ?? [:]).keys.filter { !excluded.contains($0) }
            return Language(
                inverse: inverse,
                byLatin: borrowed(tag, conventional(tag, given, sorted), given),
                given: Set(given.keys).union(others)
            )
        }

        /// The schemes for names of `tag` in Latin letters, press styles first, should there be
        /// more than can be told apart.
        private func ways(from tag: String) -> [Scheme] {
            let own = schemes.all.filter {
                $0.language.primary == tag && $0.from == "Cyrl" && $0.to == "Latn"
            }
            let press = own.filter { $0.kind == .press }
            let others = own.filter { $0.kind != .press }
            // Names of these languages come into the press as Russian has them.
            let isByRussian = press.isEmpty && ["ky", "kk", "mn", "tg", "uz", "tk"].contains(tag)
            return press + (isByRussian ? ways(from: "ru").filter { $0.kind == .press } : [])
                + others
        }

        /// A Ukrainian is often written in Russian's way: *Andrey* for Андрій.
        private func borrowed(
            _ tag: String,
            _ own: [String: [Language.Given]],
            _ given: [String: NameData.Given]
        ) -> [String: [Language.Given]] {
            guard tag == "uk", let russian = names.given["ru"] else { return own }
            var found = own
            for (latin, readings) in conventional("ru", russian, ways(from: "ru"))
            where own[latin] == nil {
                for reading in readings {
                    guard let sister = russian[NameKey.folded(reading.name)]?.forms["uk"],
                        let name = given[NameKey.folded(sister)]?.name
                    else { continue }
                    let borrowed = Language.Given(name: name, articles: [], isBorrowed: true)
                    found[latin, default: []].append(borrowed)
                }
            }
            return found
        }

        private func model(_ tag: String, _ own: [Scheme]) -> NameModel? {
            if let folder = names.folder {
                if let model = try? NameModel.open("\(folder)/letters-\(tag).bin") {
                    return excluded.isEmpty ? model : model.removing(excluded, language: tag)
                }
            }
            guard let first = own.first else { return nil }
            return NameModel(letters: first.alphabet.letters)
        }

        /// Latin forms of the given names of `tag`: those of their own table, those that press
        /// styles write, and *Victor* of other tables when the form is a name of the language.
        private func conventional(
            _ tag: String,
            _ given: [String: NameData.Given],
            _ own: [Scheme]
        ) -> [String: [Language.Given]] {
            var found: [String: [String: Set<String>]] = [:]
            func add(_ latin: String, _ name: String, _ articles: [String]) {
                found[NameKey.plain(latin), default: [:]][name, default: []]
                    .formUnion(articles)
            }
            let tables = own.filter { $0.kind == .press }.map {
                ($0.into.map(\.primary), TableTransliterator($0))
            }
            for entry in given.values {
                for (language, form) in entry.forms where !NameWords.isCyrillic(form) {
                    add(form, entry.name, [language])
                }
                for (articles, table) in tables {
                    if let latin = try? table.written(entry.name) {
                        add(latin, entry.name, articles)
                    }
                }
            }
            for (name, forms) in names.families[tag] ?? [:] where !excluded.contains(name) {
                for (language, form) in forms { add(form, name, [language]) }
            }
            for source in ["en", "es"] {
                for entry in (names.given[source] ?? [:]).values {
                    guard let form = entry.forms[tag], let own = given[NameKey.folded(form)]
                    else { continue }
                    add(entry.name, own.name, [source])
                }
            }
            return found.mapValues { names in
                names.map { Language.Given(name: $0.key, articles: $0.value) }
                    .sorted { $0.name < $1.name }
            }
        }
    }
}
