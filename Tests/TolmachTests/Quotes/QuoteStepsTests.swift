#if DEBUG
    import Testing
    import TolmachTestKit

    @testable import Tolmach

    /// The work of the quote rules is linear in the text, whatever stands in it: looks at tokens and
    /// scalars are counted, not time.
    @Suite struct QuoteStepsTests {
        /// How many looks one byte may cost.
        private static let mostPerByte = 200

        private func steps(_ text: String, _ language: LanguageTag) throws -> Int {
            let packs = try Repository.packs.get()
            let article = Article(id: "a", language: language, text: SourceText(text))
            let pipeline = try Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
            let count = StepCount()
            _ = try StepCount.$current.withValue(count) { try pipeline.run(article) }
            return count.total
        }

        @Test("looks no more often at a byte of a longer text", arguments: QuoteHostileTests.shapes)
        func linear(shape: String) throws {
            let place = QuoteHostileTests.shapes.firstIndex(of: shape) ?? 0
            // Two languages a shape keep the test short; each language meets every third shape.
            for offset in [0, 3] {
                let name = FuzzText.languages[(place + offset) % FuzzText.languages.count]
                let language = try #require(LanguageTag(name))
                // Long enough that every bound of the rules is reached in the short text already.
                let text = String(repeating: shape, count: 10_000 / shape.utf8.count)
                let short = try steps(text, language)
                let long = try steps(String(repeating: text, count: 4), language)
                #expect(long <= short * 9 / 2, "\(name): \(short) steps, four times it \(long)")
                #expect(long <= text.utf8.count * 4 * Self.mostPerByte, "\(name): \(long)")
            }
        }

        @Test("looks at news as often as was measured")
        func news() throws {
            let article = try GoldQuotes("ferry-crossing.en").article
            let count = try steps(article.text.string, "en")
            #expect(count <= article.text.count * Self.mostPerByte / 4)
        }
    }
#endif
