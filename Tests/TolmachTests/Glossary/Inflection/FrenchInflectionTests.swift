import Testing

@testable import Tolmach

@Suite struct FrenchInflectionTests {
    private let french = InflectedPairs(inflection: FrenchInflection())

    @Test("knows the forms of a word")
    func forms() {
        let missed = french.unmatched([
            "frontière: frontières", "bureau: bureaux", "journal: journaux", "travail: travaux",
            "réfugié: réfugiée réfugiés réfugiées", "directeur: directrice directrices",
            "national: nationale nationaux nationales", "européen: européenne européennes",
            "premier: première premières", "français: française", "élu: élue élues", "œil: yeux",
            "religieux: religieuse religieuses", "actif: active", "nouveau: nouvelle nouveaux",
        ])
        #expect(missed == [])
    }

    @Test("takes no other word and no masculine for a feminine term")
    func others() {
        let wrong = french.matched([
            "garantie: garanti", "droite: droits", "retraite: retraits", "limite: limité",
            "foi: fois",
            "moi: mois", "fil: fils", "fond: fonds", "vent: vente", "parti: partie", "armé: armée",
            "garde: garder", "investissement: investisseur", "Robert: robert", "mer: mère",
        ])
        #expect(wrong == [])
    }

    @Test("takes any text", arguments: InflectedPairs.hostile)
    func hostile(word: String) {
        #expect(french.kind(of: word, for: word) == .form)
    }
}
