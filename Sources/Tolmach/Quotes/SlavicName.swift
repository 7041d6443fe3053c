/// What the endings of Russian and Ukrainian names tell.
///
/// - Source: the declensions of personal names in any grammar of the two languages; indeclinable
///   surnames stay as they are.
enum SlavicName {
    private static let patronymics = [
        "ович", "евич", "йович", "ьович", "овна", "евна", "івна", "ївна", "ична", "овича", "евича",
        "йовича", "овны", "евны", "івни", "ївни", "ичны",
    ]

    /// Endings of surnames in any case, longest first.
    private static let endings = [
        "ского", "скому", "ским", "ском", "ской", "скую", "ского", "ського", "ському", "ським",
        "ською", "ської", "ській", "овой", "евой", "иной", "ової", "евої", "ого", "ому", "ему",
        "ові", "еві", "єві", "ої", "ою", "ой", "ей", "ий", "ый", "ій", "ая", "ую", "ым", "им", "ом",
        "ем", "єм", "ою", "ею", "а", "я", "у", "ю", "ы", "и", "е", "о", "і", "ї", "ь", "й",
    ]

    /// Whether `word`, in lower case, is a patronymic.
    static func isPatronymic(_ word: String) -> Bool {
        word.count > 5 && patronymics.contains { word.hasSuffix($0) }
    }

    /// What all cases of a surname share, enough to tell people of one article apart.
    static func stem(_ surname: String) -> String {
        let word = surname.lowercased().replacing("ё", with: "е")
        let adjectives: [(String, String)] = [
            ("ской", "ск"), ("ская", "ск"), ("ский", "ск"), ("ского", "ск"), ("ська", "ськ"),
            ("ської", "ськ"), ("ський", "ськ"), ("ського", "ськ"), ("овой", "ов"), ("евой", "ев"),
            ("иной", "ин"), ("ової", "ов"),
        ]
        for (ending, kept) in adjectives where word.hasSuffix(ending) {
            return word.dropLast(ending.count) + kept
        }
        for ending in endings where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    /// The gender that a full name's endings show.
    static func gender(_ words: [String], masculineA: (String) -> Bool) -> Person.Gender? {
        guard let first = words.first?.lowercased(), let last = words.last?.lowercased() else {
            return nil
        }
        for word in words.dropFirst() {
            let word = word.lowercased()
            if isPatronymic(word) { return word.hasSuffix("ч") ? .masculine : .feminine }
        }
        let feminine = ["ова", "ева", "ёва", "єва", "ина", "ая", "ська", "цька"]
        let masculine = ["ов", "ев", "ёв", "єв", "ин", "ский", "цкий", "ський", "цький"]
        if words.count > 1 {
            if first.hasSuffix("а") || first.hasSuffix("я") {
                return masculineA(first) ? .masculine : .feminine
            }
            if ["любовь", "любов"].contains(first) { return .feminine }
            return .masculine
        }
        if feminine.contains(where: last.hasSuffix) { return .feminine }
        return masculine.contains(where: last.hasSuffix) ? .masculine : nil
    }

    /// A full name of two or three words in the genitive, in the nominative.
    ///
    /// A single surname stays: without a given name its gender is not known.
    static func nominative(_ words: [String], isUkrainian: Bool) -> [String] {
        guard words.count > 1, let given = words.first else { return words }
        let isFeminine = ["ы", "и", "ії", "і", "ви"].contains(where: given.hasSuffix)
        return words.enumerated().map { index, word in
            if index == 0 { return Self.given(word, isFeminine, isUkrainian) }
            if isPatronymic(word.lowercased()) { return patronymic(word) }
            return surname(word, isFeminine)
        }
    }

    private static func given(_ word: String, _ isFeminine: Bool, _ isUkrainian: Bool) -> String {
        let irregular = [
            "Павла": isUkrainian ? "Павло" : "Павел", "Петра": isUkrainian ? "Петро" : "Пётр",
            "Льва": "Лев", "Любови": "Любовь", "Любові": "Любов", "Марка": "Марк",
        ]
        if let whole = irregular[word] { return whole }
        let endings: [(String, String)] =
            isFeminine
            ? [
                ("ии", "ия"), ("ії", "ія"), ("ги", "га"), ("ки", "ка"), ("хи", "ха"), ("жи", "жа"),
                ("ши", "ша"), ("ы", "а"), ("и", isUkrainian ? "а" : "я"), ("і", "я"),
            ]
            : [
                ("ия", "ий"), ("ія", "ій"), ("ря", isUkrainian ? "р" : "рь"), ("ля", "ль"),
                ("я", "й"), ("а", ""),
            ]
        return replaced(word, endings)
    }

    private static func patronymic(_ word: String) -> String {
        replaced(word, [("вича", "вич"), ("вны", "вна"), ("вни", "вна"), ("чны", "чна")])
    }

    private static func surname(_ word: String, _ isFeminine: Bool) -> String {
        let endings: [(String, String)] =
            isFeminine
            ? [
                ("ской", "ская"), ("цкой", "цкая"), ("ської", "ська"), ("цької", "цька"),
                ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"),
                ("ової", "ова"), ("евої", "ева"), ("іної", "іна"),
            ]
            : [
                ("ского", "ский"), ("цкого", "цкий"), ("ського", "ський"), ("цького", "цький"),
                ("ого", "ый"), ("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("ина", "ин"),
                ("ича", "ич"), ("ука", "ук"), ("юка", "юк"), ("яка", "як"), ("ака", "ак"),
                ("ика", "ик"), ("еля", "ель"), ("ера", "ер"), ("ана", "ан"), ("она", "он"),
            ]
        return replaced(word, endings)
    }

    private static func replaced(_ word: String, _ endings: [(String, String)]) -> String {
        for (ending, other) in endings where word.hasSuffix(ending) && word.count > ending.count {
            return word.dropLast(ending.count) + other
        }
        return word
    }
}
