import Testing

@testable import Tolmach

@Suite struct PolishInflectionTests {
    private let polish: InflectedPairs

    init() throws {
        polish = InflectedPairs(inflection: try #require(ParadigmInflection.load("pl")))
    }

    @Test("knows the forms of a word")
    func forms() {
        let missed = polish.unmatched([
            "prezydent: prezydenta prezydentem prezydencie prezydenci", "sąsiad: sąsiada sąsiadem",
            "doktor: doktora doktorze doktorzy", "rolnik: rolnika rolnikiem rolnicy",
            "chłopiec: chłopca chłopcem chłopcy", "sprzedawca: sprzedawcy sprzedawców",
            "artysta: artysty artystę artyści", "żołnierz: żołnierza żołnierze",
            "Rosjanin: Rosjanie Rosjan", "bank: banku bankiem banki", "stół: stołu stole",
            "mąż: męża mężem", "wróg: wroga wrogów", "ręka: rękę rąk", "noga: nodze nogi",
            "szkoła: szkole szkół", "gazeta: gazecie gazet", "siostra: siostrze",
            "mucha: musze", "granica: granicę granic", "ulica: ulicy ulic",
            "partia: partii partią", "sytuacja: sytuacji sytuacje", "sól: soli solą",
            "wolność: wolności wolnością", "miasto: miasta mieście miast",
            "państwo: państwa państw", "zdanie: zdania zdań zdaniem", "muzeum: muzea muzeów",
            "człowiek: człowieka ludzie ludzi", "dzień: dnia dni", "rok: roku lat",
            "nowy: nowego nowych nowa", "polski: polskiego polskich polska",
            "młody: młodego młodzi", "wojskowy: wojskowych wojskowi", "czytać: czytam czytał",
        ])
        #expect(missed == [])
    }

    @Test("knows the forms of a name")
    func names() {
        let missed = polish.unmatched([
            "Warszawa: Warszawy Warszawie", "Kraków: Krakowa Krakowie", "Nowak: Nowaka Nowakiem",
            "Wiśniewski: Wiśniewskiego Wiśniewskim", "Wiśniewska: Wiśniewskiej Wiśniewską",
            "Praga: Pradze Pragi", "Norwegia: Norwegii Norwegią", "Poznań: Poznania Poznaniu",
        ])
        #expect(missed == [])
    }

    @Test("takes no other word and no other name")
    func others() {
        let wrong = polish.matched([
            "Wiśniewski: Wiśniewska Wiśniewskiej", "Wiśniewska: Wiśniewskiego",
            "polityka: polityków politykiem", "wojna: wojenny wojsko", "minister: ministerstwo",
            "Praga: pragą", "prawo: prawny prawnik", "bank: bankowy bankier",
            "studia: studio", "ambasador: ambasada",
        ])
        #expect(wrong == [])
    }

    @Test("takes any text", arguments: InflectedPairs.hostile)
    func hostile(word: String) {
        #expect(polish.kind(of: word, for: word) == .form)
    }
}
