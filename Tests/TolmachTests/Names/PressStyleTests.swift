import Testing

@testable import Tolmach

@Suite struct PressStyleTests {
    /// The languages that a newsroom writes for, beside those of the names.
    private static let targets = [
        "en", "es", "fr", "de", "pl", "cs", "sk", "it", "nl", "fi", "sv", "nb", "nn", "da", "et",
        "hu", "ro", "pt",
    ]

    @Test("has a scheme for names of each language in each target", arguments: targets)
    func pairs(target: String) throws {
        let schemes = try NameFiles.schemes.get()
        let into = try #require(LanguageTag(target))
        for from in ["ru", "uk", "be", "bg", "sr", "mk"] as [LanguageTag] {
            let scheme = schemes.standard(from: from, into: into, house: HouseStyle())
            #expect(scheme?.language.primary == from.primary)
        }
    }

    @Test(
        "has a scheme between the Cyrillic alphabets",
        arguments: [
            ("uk", ["ru", "be", "bg", "sr", "mk"]), ("ru", ["uk", "be", "bg", "sr", "mk"]),
            ("be", ["ru", "uk"]), ("bg", ["ru", "uk"]), ("sr", ["ru", "uk"]), ("mk", ["ru", "uk"]),
        ]
    )
    func cyrillicPairs(from: String, into: [String]) throws {
        let schemes = try NameFiles.schemes.get()
        let source = try #require(LanguageTag(from))
        for text in into {
            let target = try #require(LanguageTag(text))
            let scheme = schemes.standard(from: source, into: target, house: HouseStyle())
            #expect(scheme?.id == "\(from)-\(text)")
        }
    }

    @Test("covers every rule of a press style by an example", arguments: NameFiles.all)
    func covered(scheme: Scheme) throws {
        guard scheme.kind == .press, scheme.from == "Cyrl" else { return }
        let table = TableTransliterator(scheme)
        var used: Set<String> = []
        for example in scheme.examples {
            used.formUnion(try table.explained(example.name).map(\.rule))
        }
        let unused = scheme.rules.indices.map { "rules[\($0)]" }.filter { !used.contains($0) }
        #expect(unused.isEmpty)
    }

    @Test(
        "writes well-known names as the country's papers do",
        arguments: [
            ("de-duden", "Анатолий Аксаков", "Anatoli Aksakow"),
            ("de-duden", "Алексей Навальный", "Alexei Nawalny"),
            ("fr", "Евгений Пригожин", "Evgueni Prigojine"),
            ("fr", "Алексей Навальный", "Alexeï Navalny"),
            ("fr-wikipedia", "Екатеринбург", "Iekaterinbourg"),
            ("es-rae", "Фёдор Алфёров", "Fiódor Alfiórov"),
            ("es-rae", "Сергей Толстой", "Serguéi Tolstói"),
            ("pl-pwn", "Светлана Савицкая", "Swietłana Sawicka"),
            ("cs", "Валентина Терешкова", "Valentina Těreškovová"),
            ("cs", "Ирина Роднина", "Irina Rodninová"),
            ("sk", "Светлана Савицкая", "Svetlana Savická"),
            ("hu", "Владимир Путин", "Vlagyimir Putyin"),
            ("lv", "Дмитрий Медведев", "Dmitrijs Medvedevs"),
            ("lt", "Андрей Луговой", "Andrejus Lugovojus"),
            ("ca", "Михаил Горбачёв", "Mikhail Gorbatxov"),
            ("da-sprognaevnet", "Жуков", "Sjukov"),
            ("uk-press", "Тетяна Зеленська", "Tetiana Zelenska"),
            ("tr", "Игорь Иванов", "İgor İvanov"),
            ("eu", "Дмитрий Шостакович", "Dmitri Xostakovitx"),
            ("mk-et", "Ѓорче Петров", "Ǵorče Petrov"),
            ("uk-press", "Мустафа Джемілєв", "Mustafa Dzhemilev"),
            ("uk-press", "Сергій Льовочкін", "Serhiy Lyovochkin"),
            ("uk-press", "Сергій Коломойський", "Serhiy Kolomoisky"),
            ("uk-de", "Віталій Кличко", "Witalij Klytschko"),
            ("uk-pl", "Володимир Зеленський", "Wołodymyr Zełenski"),
            ("uk-fr", "Михайло Зеленський", "Mykhaïlo Zelensky"),
            ("uk-cs", "Арсеній Яценюк", "Arsenij Jaceňuk"),
            ("uk-et", "Юлія Тимошенко", "Julija Tõmošenko"),
            ("uk-fi", "Сергій Хмельницький", "Serhi H’melnytskyi"),
            ("uk-sv", "Запоріжжя", "Zaporizjzja"),
            ("be-press", "Святлана Ціханоўская", "Sviatlana Tsikhanouskaya"),
            ("bg-fr", "Георги Първанов", "Gueorgui Parvanov"),
            ("bg-ro", "Георги Първанов", "Gheorghi Părvanov"),
            ("mk-pl", "Љубчо Георгиевски", "Lubczo Georgiewski"),
        ]
    )
    func latin(id: String, name: String, written: String) throws {
        #expect(try Self.table(id).written(name) == written)
    }

    @Test(
        "writes the endings and letters of another Cyrillic alphabet",
        arguments: [
            ("uk-ru", "Валерій Залужний", "Валерий Залужный"),
            ("uk-ru", "Васильківський", "Васильковский"),
            ("uk-ru", "В’ячеслав Лук’яненко", "Вячеслав Лукьяненко"),
            ("ru-uk", "Прокофьев", "Прокоф’єв"), ("ru-uk", "Песков", "Пєсков"),
            ("ru-uk", "Дмитрий Чайковский", "Дмитрій Чайковський"),
            ("be-ru", "Лукашэнка Ціханоўская", "Лукашенко Тихановская"),
            ("ru-be", "Горбачёв", "Гарбачоў"), ("bg-ru", "Първанов", "Пырванов"),
            ("bg-uk", "Пеевски", "Пеєвський"), ("sr-ru", "Ђоковић", "Джокович"),
            ("sr-uk", "Јелена Јанковић", "Єлена Янкович"), ("mk-ru", "Груевски", "Груевский"),
            ("ru-bg", "Хрущёв", "Хрушчов"), ("ru-sr", "Казань", "Казањ"),
            ("ru-mk", "Ильюшин", "Илјушин"), ("uk-sr", "Ющенко", "Јушченко"),
        ]
    )
    func cyrillic(id: String, name: String, written: String) throws {
        #expect(try Self.table(id).written(name) == written)
    }

    @Test(
        "leads Serbian from one alphabet to the other and back",
        arguments: [
            ("Љубица Његуш Џајић", "Ljubica Njeguš Džajić"), ("ЊЕГОШ", "NJEGOŠ"),
            ("Инјекција", "Injekcija"), ("Конјугација", "Konjugacija"), ("Танјуг", "Tanjug"),
            ("Надживети", "Nadživeti"), ("Поджупан", "Podžupan"), ("С́еклоћа", "Śekloća"),
        ]
    )
    func serbian(cyrillic: String, latin: String) throws {
        #expect(try Self.table("sr-latin").written(cyrillic) == latin)
        #expect(try Self.table("sr-cyrillic").written(latin) == cyrillic)
    }

    private static func table(_ id: String) throws -> TableTransliterator {
        TableTransliterator(try NameFiles.schemes.get().named(id))
    }
}
