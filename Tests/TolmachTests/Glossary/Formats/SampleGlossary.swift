import Tolmach

/// A small glossary with one of everything.
enum SampleGlossary {
    static let glossary: Glossary = {
        var war = Concept(
            id: "war-crime",
            terms: [
                "en": [Term("war crime", partOfSpeech: "noun")],
                "uk": [
                    Term(
                        "воєнний злочин",
                        partOfSpeech: "noun",
                        gender: "m",
                        forms: ["воєнного злочину", "воєнні злочини"]
                    ),
                    Term("військовий злочин", status: .deprecated),
                ],
            ]
        )
        war.domain = "justice"
        war.definition = "A grave breach of the laws of war."
        war.source = "Rome Statute, 1998"
        var kyiv = Concept(
            id: "kyiv",
            kind: .place,
            terms: [
                "en": [
                    Term("Kyiv", isCaseSensitive: true),
                    Term("Kiev", status: .forbidden, forms: ["Kiev’s"], isCaseSensitive: true),
                ],
                "uk": [Term("Київ", gender: "m", isCaseSensitive: true)],
                "es": [Term("Kiev"), Term("Kyiv", status: .admitted, onlyFrom: "uk")],
            ]
        )
        kyiv.note = "The dish is chicken Kiev; \"Kiev\" stays in quotes | and names."
        let ambassador = Concept(
            id: "ambassador",
            terms: [
                "en": [Term("ambassador", exemptions: ["brand ambassador"])],
                "uk": [
                    Term("посол", gender: "m", note: "in office"),
                    Term("послиця", status: .admitted, gender: "f", source: "usage"),
                ],
            ]
        )
        let plain = Concept(
            id: "drone",
            terms: ["en": [Term("drone")], "uk": [Term("дрон"), Term("БПЛА", status: .admitted)]]
        )
        let kept = Concept(
            id: "bbc",
            kind: .organisation,
            terms: [
                "en": [Term("BBC", status: .keep, isCaseSensitive: true, isExact: true)],
                "uk": [Term("BBC", status: .keep, isCaseSensitive: true, isExact: true)],
            ]
        )
        return Glossary([war, kyiv, ambassador, plain, kept])
    }()
}
