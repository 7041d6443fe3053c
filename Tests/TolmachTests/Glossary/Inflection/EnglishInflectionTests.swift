import Testing

@testable import Tolmach

@Suite struct EnglishInflectionTests {
    private let english = InflectedPairs(inflection: EnglishInflection())

    @Test("knows the forms of a word")
    func forms() {
        let missed = english.unmatched([
            "embassy: embassies Embassies EMBASSIES", "border: borders", "church: churches",
            "veto: vetoes vetos", "tax: taxes", "movie: movies", "house: houses", "bus: buses",
            "policewoman: policewomen", "spokesperson: spokespeople", "stepchild: stepchildren",
            "wolf: wolves", "midwife: midwives", "crisis: crises", "criterion: criteria",
            "index: indices indexes", "alumnus: alumni", "formula: formulae formulas",
            "bureau: bureaux", "referendum: referenda referendums", "arm: arms", "NGO: NGOs",
            "state: States", "Senator: Senators", "mother-in-law: mothers-in-law",
            "seek: seeks sought seeking", "deport: deported deporting deports",
            "ban: banned banning",
            "deny: denied denies denying", "flee: fled fleeing", "ratify: ratified ratifying",
            "privatize: privatized", "big: bigger biggest", "easy: easier easiest", "safe: safer",
            "good: better best", "organization: organisation organisations", "defense: defence",
        ])
        #expect(missed == [])
    }

    @Test("takes no derivation, no other word and no common noun for a name")
    func others() {
        let wrong = english.matched([
            "immigrant: immigration immigrate", "policy: police polices",
            "police: policies policing",
            "new: news", "news: new", "mean: means", "arms: arm", "customs: custom", "corp: corps",
            "ballistics: ballistic", "report: reporter reporting", "train: training trainer",
            "arm: armed army armies", "unit: united unity", "hearing: hear heard", "court: course",
            "princess: princes", "state: statement stately", "Angel: Angeles angels", "US: us",
            "William: Williams", "AID: AIDS", "Polish: polish", "Robert: Roberts", "for: forest",
            "mod: modest", "crisis: crisp", "wolf: woolf", "president: presidency presidential",
        ])
        #expect(wrong == [])
    }

    @Test("works without its table", arguments: [("embassies", "embassy"), ("guards", "guard")])
    func bare(form: String, term: String) {
        let bare = InflectedPairs(inflection: EnglishInflection(table: InflectionTable()))
        #expect(bare.kind(of: form, for: term) == .rule)
    }

    @Test("takes any text", arguments: InflectedPairs.hostile)
    func hostile(word: String) {
        #expect(english.kind(of: word, for: word) == .form)
        #expect(EnglishInflection().keys(of: InflectedPairs.word(word), dictionary: nil).count < 8)
    }
}
