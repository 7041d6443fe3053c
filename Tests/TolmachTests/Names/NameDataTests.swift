internal import Foundation
import Testing

@testable import Tolmach

@Suite struct NameDataTests {
    @Test("knows enough given names of each language")
    func sizes() throws {
        let data = try NameFiles.names.get()
        #expect((data.given["ru"]?.count ?? 0) >= 80)
        #expect((data.given["en"]?.count ?? 0) >= 150)
        #expect((data.given["es"]?.count ?? 0) >= 60)
        #expect((data.given["uk"]?.count ?? 0) >= 80)
    }

    @Test(
        "has conventional forms and genders",
        arguments: [
            ("Михаил", "ru", "es", "Mijaíl"), ("михаил", "ru", "uk", "Михайло"),
            ("В'ячеслав", "uk", "ru", "Вячеслав"), ("James", "en", "uk", "Джеймс"),
            ("José", "es", "ru", "Хосе"),
        ]
    )
    func forms(name: String, from: String, into: String, form: String) throws {
        let data = try NameFiles.names.get()
        let (from, into) = (try #require(LanguageTag(from)), try #require(LanguageTag(into)))
        #expect(data.conventional(name, from: from, into: into) == form)
        #expect(data.gender(of: name, from) == .masculine)
        #expect(data.conventional("Щукин", from: from, into: into) == nil)
    }

    @Test(
        "has conventional family names, for women too",
        arguments: [
            ("Горбачёв", "ru", "fr", "Gorbatchev"), ("Горбачева", "ru", "en", "Gorbacheva"),
            ("Ельцин", "ru", "de", "Jelzin"), ("Кличко", "uk", "es", nil),
            ("Иванов", "ru", "en", nil),
        ] as [(String, String, String, String?)]
    )
    func families(name: String, from: String, into: String, form: String?) throws {
        let data = try NameFiles.names.get()
        let (from, into) = (try #require(LanguageTag(from)), try #require(LanguageTag(into)))
        #expect(data.conventionalFamily(name, from: from, into: into) == form)
    }

    @Test(
        "reads a ё that print leaves out where it is the only reading",
        arguments: [
            ("Королев", "Королёв"), ("КОРОЛЕВА", nil), ("КИСЕЛЕВ", "КИСЕЛЁВ"), ("Федор", "Фёдор"),
            ("Медведев", nil), ("Левин", nil), ("Королёв", nil),
        ] as [(String, String?)]
    )
    func yo(name: String, read: String?) throws {
        let data = try NameFiles.names.get()
        #expect(data.withYo(name, "ru") == read)
    }

    @Test("writes Cyrillic only in Cyrillic columns and Latin only in the others")
    func scripts() throws {
        for (language, given) in try NameFiles.names.get().given {
            for entry in given.values {
                let isCyrillic = Script.of(try #require(LanguageTag(language))) == "Cyrl"
                #expect(NameWords.isCyrillic(entry.name) == isCyrillic, "\(entry.name)")
                #expect(NameWords.isLatin(entry.name) != isCyrillic, "\(entry.name)")
                for (target, form) in entry.forms {
                    let isTargetCyrillic = Script.of(try #require(LanguageTag(target))) == "Cyrl"
                    #expect(NameWords.isCyrillic(form) == isTargetCyrillic, "\(form)")
                    #expect(NameWords.isLatin(form) != isTargetCyrillic, "\(form)")
                }
            }
        }
    }

    @Test(
        "names the file and the line of a fault",
        arguments: [
            ("name\tgender\nИван\tx\n", "line 2: gender is not 'm', 'f' or 'n'"),
            ("name\tgender\n# note\n\tm\n", "line 3: no 'name'"),
            ("name\nИван\tm\n", "line 2: 2 cells under 1 columns"),
        ]
    )
    func faults(text: String, message: String) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(text.utf8).write(to: folder.appendingPathComponent("given-ru.tsv"))
        let error = try #require(throws: SchemeError.self) {
            try NameData.load(from: folder.path)
        }
        #expect(error.description.hasSuffix("given-ru.tsv: \(message)"))
    }
}
