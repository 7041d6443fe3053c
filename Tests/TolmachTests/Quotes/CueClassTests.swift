import Foundation
import Testing
import Tolmach

/// What a cue tells about the speaker's act.
@Suite struct CueClassTests {
    @Test(
        "tells what the speaker did",
        arguments: [
            ("en", "“We stay here,” Ann Brown insisted.", "stress"),
            ("en", "“We never took money,” the mayor admitted.", "admit"),
            ("en", "“We will pay,” Ann Brown vowed.", "promise"),
            ("en", "“We are late,” Ann Brown went on.", "add"),
            ("ru", "«Мы остаёмся здесь», — предупредила Анна Котова.", "warn"),
            ("ru", "По мнению Ивана Петрова, «там очень холодно и темно».", "think"),
            ("ru", "По словам Ивана Петрова, «там очень холодно и темно».", "say"),
            ("uk", "«Ми лишаємося тут», — пообіцяла Олена Коваль.", "promise"),
            ("es", "«Nos quedamos aquí», reconoció Ana Ruiz.", "admit"),
        ] as [(LanguageTag, String, String)]
    )
    func classes(language: LanguageTag, text: String, kind: String) throws {
        let article = Article(id: "a", language: language, text: SourceText(text))
        var dossier = Dossier(article)
        try QuoteStage(packs: try Repository.packs.get()).run(&dossier)
        #expect(dossier.quotes.map { $0.cue?.kind } == [kind])
    }

    @Test("gives every cue of every lexicon a class that there is")
    func complete() throws {
        let lexicons = Repository.resources + "/Lexicons"
        for name in try FileManager.default.contentsOfDirectory(atPath: lexicons) {
            let folder = "\(lexicons)/\(name)"
            let classes = try rows("\(folder)/cue-classes.tsv")
            let known = Set(classes.map { $0[0] })
            #expect(known.count == classes.count, "\(name): a lemma is there twice")
            for row in classes {
                #expect(CueClass(rawValue: row[1]) != nil, "\(name): no class '\(row[1])'")
            }
            let cues = try rows("\(folder)/cues.tsv") + rows("\(folder)/phrases.tsv")
            let missing = Set(cues.map { $0.count > 2 ? $0[1] : $0.last ?? "" }).subtracting(known)
            #expect(missing.isEmpty, "\(name): cue-classes.tsv lacks \(missing.sorted())")
        }
    }

    /// The rows of a lexicon file under its header; none when there is no file.
    private func rows(_ file: String) throws -> [[String]] {
        guard FileManager.default.fileExists(atPath: file) else { return [] }
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        return lines.dropFirst().filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
