import Foundation
import Tolmach

/// The dossiers of an earlier run of the same job.
struct Former {
    let folder: String

    /// `dossiers` with the translations, history and acceptances that the earlier run held, by
    /// segment.
    ///
    /// - Throws: `Failure` when an earlier dossier cannot be read: replacing it would lose work.
    func carriedOver(into dossiers: [Dossier]) throws(Failure) -> [Dossier] {
        var result: [Dossier] = []
        for var dossier in dossiers {
            let path = "\(folder)/dossiers/\(dossier.id).json"
            guard FileManager.default.fileExists(atPath: path) else {
                result.append(dossier)
                continue
            }
            let former = try self.dossier(path)
            let kept = Set(dossier.segments.map(\.id))
            let lost = former.segments.filter { !kept.contains($0.id) && !$0.targets.isEmpty }
            let segments = Dictionary(former.segments.map { ($0.id, $0) }) { first, _ in first }
            for index in dossier.segments.indices {
                guard let known = segments[dossier.segments[index].id] else { continue }
                dossier.segments[index].targets.merge(known.targets) { new, _ in new }
            }
            // Names in languages that this run was not asked for stay, as do an editor's own.
            let names = Dictionary(former.people.map { ($0.name, $0.names) }) { first, _ in first }
            for index in dossier.people.indices {
                guard let known = names[dossier.people[index].name] else { continue }
                dossier.people[index].names.merge(known) { new, old in
                    old.origin == .editor ? old : new
                }
            }
            if dossier.history.isEmpty { dossier.history = former.history }
            for segment in lost { keep(segment, in: &dossier) }
            if dossier.accepted.isEmpty { dossier.accepted = former.accepted }
            result.append(dossier)
        }
        return result
    }

    /// Keeps the translations of a segment whose words the article has no longer: in the history,
    /// and with a finding, so that nobody loses them unseen.
    private func keep(_ segment: Segment, in dossier: inout Dossier) {
        for (language, target) in segment.targets.sorted(by: { $0.key < $1.key }) {
            dossier.history.append(
                Dossier.Event(
                    segment: segment.id,
                    language: language,
                    former: target.text,
                    text: "",
                    from: "prepare",
                    when: dossier.article.published ?? "undated"
                )
            )
            dossier.findings.append(
                Finding(
                    code: "target.source-gone",
                    severity: .warning,
                    message: "the words of segment '\(segment.id)' changed; its translation is in "
                        + "the history",
                    advice: "take over from it what still fits",
                    language: language
                )
            )
        }
    }

    private func dossier(_ path: String) throws(Failure) -> Dossier {
        do {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            return try DossierJSON.dossier(bytes)
        } catch {
            throw Failure("\(path): \(error); move it away before you prepare the article again")
        }
    }
}
