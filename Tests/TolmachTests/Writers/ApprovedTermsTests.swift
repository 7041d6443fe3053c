import Testing

@testable import Tolmach

@Suite struct ApprovedTermsTests {
    private func terms(_ source: LanguageTag) -> ApprovedTerms {
        func concept(_ id: String, _ en: String, _ ru: String, isName: Bool = false) -> Concept {
            Concept(id: id, terms: ["en": [Term(en, isCaseSensitive: isName)], "ru": [Term(ru)]])
        }
        let glossary = Glossary([
            concept("dhs", "Department of Homeland Security", "министерство", isName: true),
            concept("spokesperson", "spokesperson", "представитель"),
            concept("police", "police", "полиция"), concept("lawyer", "lawyer", "адвокат"),
            concept("idp", "displaced person", "переселенцев"),
        ])
        let target: LanguageTag = source == "en" ? "ru" : "en"
        return ApprovedTerms(WriteRequest(source: source, target: target, glossary: glossary))
    }

    @Test(
        "finds the head of an office, not the body or the people in it",
        arguments: [
            ("en", "Department of Homeland Security spokesperson", "представитель"),
            ("en", "spokesperson for the police", "представитель"),
            ("en", "human rights Lawyer", "адвокат"), ("en", "the spokesperson", "представитель"),
            ("ru", "адвокат переселенцев", "lawyer"), ("en", "baker", nil),
        ] as [(LanguageTag, String, String?)]
    )
    func heads(source: LanguageTag, role: String, expected: String?) {
        #expect(terms(source).target(ofRole: role) == expected)
    }

    @Test("takes a body only as a whole")
    func wholes() {
        let body = terms("en").target(ofWhole: "the department of homeland security")
        #expect(body == "министерство")
        #expect(terms("en").target(ofWhole: "homeland security") == nil)
    }
}
