import Testing

@testable import Tolmach

@Suite struct GermanInflectionTests {
    private let german = InflectedPairs(inflection: GermanInflection())

    @Test("knows the forms of a word")
    func forms() {
        let missed = german.unmatched([
            "Grenze: Grenzen", "Vertrag: Vertrages Vertrags Verträge Verträgen",
            "Haus: Häuser Häusern",
            "Kind: Kinder Kindern Kindes", "Vater: Väter Vätern", "Präsident: Präsidenten",
            "Ärztin: Ärztinnen", "Ergebnis: Ergebnisse Ergebnissen", "Ministerium: Ministerien",
            "Firma: Firmen", "Virus: Viren", "Kiew: Kiews", "Wahl: Wahlen", "Name: Namen Namens",
            "europäisch: europäische europäischen", "Vereinte: Vereinten",
            "Auswärtiges: Auswärtigen",
        ])
        #expect(missed == [])
    }

    @Test("takes no derivation and no small letter for a noun")
    func others() {
        let wrong = german.matched([
            "Spiel: Spieler", "London: Londoner", "Arbeit: Arbeiter", "Stand: standen",
            "Platz: Platte",
            "Trump: Trümpfe", "Ermittler: Ermittlung", "Geschäft: Geschäftszeit", "Kauf: Käufer",
        ])
        #expect(wrong == [])
    }

    @Test("takes any text", arguments: InflectedPairs.hostile)
    func hostile(word: String) {
        #expect(german.kind(of: word, for: word) == .form)
    }
}
