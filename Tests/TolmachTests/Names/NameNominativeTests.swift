import Testing

@testable import Tolmach

/// Declines names of common kinds, written apart from the tables as an oracle for them.
///
/// - Source: the grammars of Russian and Ukrainian.
private enum Declined {
    static let cases = ["genitive", "dative", "accusative", "instrumental"]

    /// Names that lose or change a vowel; the tables have them word by word.
    private static let fleeting: Set<String> = ["Лев", "Пётр", "Павел", "Федір", "Яків", "Сидір"]

    /// The four cases of a Russian man's and woman's name of a common kind.
    static func russian(_ name: String, isFeminine: Bool, isFamily: Bool) -> [String]? {
        if fleeting.contains(name) { return nil }
        func with(_ cut: Int, _ endings: [String]) -> [String] {
            endings.map { String(name.dropLast(cut)) + $0 }
        }
        if isFeminine {
            if ["ова", "ева", "ёва", "ина"].contains(where: name.hasSuffix), name.count > 5 {
                return with(1, ["ой", "ой", "у", "ой"])
            }
            if name.hasSuffix("ская") { return with(2, ["ой", "ой", "ую", "ой"]) }
            if name.hasSuffix("ия") { return with(1, ["и", "и", "ю", "ей"]) }
            if ["га", "ка", "ха", "жа", "ша"].contains(where: name.hasSuffix) {
                return with(1, ["и", "е", "у", "ой"])
            }
            if name.hasSuffix("а") { return with(1, ["ы", "е", "у", "ой"]) }
            return nil
        }
        if isFamily, ["ов", "ев", "ёв", "ин"].contains(where: name.hasSuffix) {
            return with(0, ["а", "у", "а", "ым"])
        }
        if ["ский", "цкий", "кий"].contains(where: name.hasSuffix) {
            return with(2, ["ого", "ому", "ого", "им"])
        }
        if name.hasSuffix("ый") { return with(2, ["ого", "ому", "ого", "ым"]) }
        if name.hasSuffix("ий") { return with(2, ["ия", "ию", "ия", "ием"]) }
        if name.hasSuffix("й") { return with(1, ["я", "ю", "я", "ем"]) }
        if "бвдзмнрст".contains(name.suffix(1)) { return with(0, ["а", "у", "а", "ом"]) }
        return nil
    }

    static func ukrainian(_ name: String, isFeminine: Bool, isFamily: Bool) -> [String]? {
        if fleeting.contains(name) || name.contains("’") { return nil }
        func with(_ cut: Int, _ endings: [String]) -> [String] {
            endings.map { String(name.dropLast(cut)) + $0 }
        }
        if isFeminine {
            if ["ова", "ева", "єва", "іна"].contains(where: name.hasSuffix), name.count > 5 {
                return with(1, ["ої", "ій", "у", "ою"])
            }
            if name.hasSuffix("ська") { return with(1, ["ої", "ій", "у", "ою"]) }
            if name.hasSuffix("енко") { return with(0, ["", "", "", ""]) }
            if name.hasSuffix("ія") { return with(1, ["ї", "ї", "ю", "єю"]) }
            if name.hasSuffix("на") || name.hasSuffix("ра") || name.hasSuffix("да") {
                return with(1, ["и", "і", "у", "ою"])
            }
            return nil
        }
        if name.hasSuffix("енко") { return with(1, ["а", "у", "а", "ом"]) }
        if name.hasSuffix("ський") { return with(2, ["ого", "ому", "ого", "им"]) }
        if isFamily, ["ов", "ев", "єв", "ін"].contains(where: name.hasSuffix) {
            return with(0, ["а", "у", "а", "им"])
        }
        if name.hasSuffix("чук") { return with(0, ["а", "у", "а", "ом"]) }
        if name.hasSuffix("ій") { return with(1, ["я", "єві", "я", "єм"]) }
        if "бвдзмнрст".contains(name.suffix(1)), !name.hasSuffix("ор") {
            return with(0, ["а", "у", "а", "ом"])
        }
        return nil
    }
}

@Suite struct NameNominativeTests {
    private struct Share {
        var right = 0
        var all = 0
        var wrong: [String] = []
        var value: Double { Double(right) / Double(max(1, all)) }
    }

    /// How many names, given and family, are restored from their cases.
    private func restored(_ language: LanguageTag, isAlone: Bool) throws -> Share {
        let names = try NameFiles.names.get()
        let reader = try NameFiles.plainWriter.get().reader
        let decline = language == "ru" ? Declined.russian : Declined.ukrainian
        let given = (names.given[language.primary] ?? [:]).values.sorted { $0.name < $1.name }
        let families = names.surnames[language.primary] ?? []
        var share = Share()
        for (place, person) in given.enumerated() where person.gender != nil {
            let isFeminine = person.gender == .feminine
            guard let givenForms = decline(person.name, isFeminine, false) else { continue }
            for step in 0..<6 {
                let family = families[(place * 7 + step * 31) % families.count]
                guard let familyForms = decline(family, isFeminine, true) else { continue }
                let index = (place + step) % Declined.cases.count
                var trace: NameExplanation?
                let name =
                    isAlone ? familyForms[index] : "\(givenForms[index]) \(familyForms[index])"
                let wanted = isAlone ? family : "\(person.name) \(family)"
                let reading = reader.reading(
                    of: name,
                    article: language,
                    gender: isAlone ? person.gender : nil,
                    trace: &trace
                )
                share.all += 1
                let isRight =
                    reading.text == wanted
                    || (!reading.doubts.isEmpty && reading.alternatives.contains(wanted))
                if isRight { share.right += 1 } else { share.wrong.append(name) }
            }
        }
        return share
    }

    @Test("restores whole names of the tables from their cases, or tells the doubt")
    func whole() throws {
        for language: LanguageTag in ["ru", "uk"] {
            let share = try restored(language, isAlone: false)
            #expect(share.all > 200)
            #expect(share.value > 0.97, "\(language) \(share.value): \(share.wrong.prefix(20))")
        }
    }

    @Test("restores family names alone where the gender is known")
    func alone() throws {
        for language: LanguageTag in ["ru", "uk"] {
            let share = try restored(language, isAlone: true)
            #expect(share.all > 200)
            #expect(share.value > 0.93, "\(language) \(share.value): \(share.wrong.prefix(20))")
        }
    }

    @Test("declines the nominative of every reading back to the word")
    func verified() throws {
        let cases = try #require(try NameFiles.names.get().cases["ru"])
        let word = Array("шлячкову".unicodeScalars)
        let readings = cases.readings(of: word, as: .surname)
        let names = Set(readings.map { "\($0.name) \($0.gender.rawValue) \($0.grammaticalCase)" })
        #expect(names.contains("шлячков m dative"))
        #expect(names.contains("шлячкова f accusative"))
        #expect(!names.contains { $0.hasPrefix("шлячков f") })
    }
}
