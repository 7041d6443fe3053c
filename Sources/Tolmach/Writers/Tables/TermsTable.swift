/// The concepts that the articles use, with every word the house has for them.
///
/// A concept has a row for each target word, the approved one first and then those that are
/// admitted, deprecated or forbidden; it has one row without a target word when there is none.
struct TermsTable: Table {
    static let name = "terms"
    static let summary = "One row a target word of each glossary term that the articles use."
    static let fields: [Field] = [
        Field("term_id", required: true), Field("source_term"), Field("target_term"),
        Field("status", words: Term.Status.allCases.map(\.rawValue)), Field("pos"),
        Field("definition"),
    ]
    static let primaryKey = ["term_id", "target_term"]

    private let request: WriteRequest
    private var hits: Set<Concept.ID> = []

    init(_ request: WriteRequest) { self.request = request }

    mutating func rows(of dossier: Dossier) -> [[String]] {
        for match in dossier.terms { hits.insert(match.concept) }
        return []
    }

    func lastRows() -> [[String]] {
        hits.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.flatMap(rows(of:))
    }

    private func rows(of id: Concept.ID) -> [[String]] {
        guard let concept = request.glossary[id] else { return [[id, "", "", "", "", ""]] }
        let source =
            concept.preferred(in: request.source, from: request.source)
            ?? concept.terms[request.source]?.first
        let definition = concept.definition ?? ""
        let targets = concept.words(in: request.target, from: request.source)
        guard !targets.isEmpty else {
            let pos = source?.partOfSpeech ?? ""
            return [[id, source?.text ?? "", "", "", pos, definition]]
        }
        return targets.map { term in
            let pos = term.partOfSpeech ?? source?.partOfSpeech ?? ""
            return [id, source?.text ?? "", term.text, term.status.rawValue, pos, definition]
        }
    }
}
