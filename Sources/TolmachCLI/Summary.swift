import Foundation
import Tolmach

/// What `prepare` tells a person: who speaks, how each name is written, terms, findings, places.
struct Summary {
    private static let mostPeople = 30
    private static let mostTerms = 10
    private let report: Report

    init(_ report: Report) { self.report = report }

    /// Prints the summary to stdout.
    func print() {
        if report.dossiers.count == 1, let dossier = report.dossiers.first {
            Console.line(Console.bold(headline(dossier)))
            if let embargo = dossier.article.embargo { Console.line("  embargo until \(embargo)") }
            if !report.explains {
                speakers(dossier)
                terms(dossier)
            }
            explain(dossier)
        } else {
            for dossier in report.dossiers {
                Console.line(headline(dossier))
                explain(dossier)
            }
        }
        for dossier in report.dossiers { findings(dossier) }
        for dossier in report.dossiers { report.markedLines(dossier).forEach { Console.line($0) } }
        packages()
    }

    private func explain(_ dossier: Dossier) {
        guard report.explains else { return }
        ExplanationText(report: report, dossier: dossier).print()
    }

    private func headline(_ dossier: Dossier) -> String {
        let outer = dossier.quotes.filter { $0.depth == 0 }
        let fragments = outer.reduce(0) { $0 + $1.fragments.count }
        let parts = [
            count(outer.count, "quote") + (fragments > outer.count ? " in \(fragments) parts" : ""),
            count(dossier.people.count, "speaker or person named", "speakers and people named"),
            count(dossier.terms.count, "term"), count(dossier.findings.count, "finding"),
        ]
        return "\(dossier.id) (\(language(dossier.article.language))): "
            + parts.joined(separator: ", ")
    }

    /// Who speaks how often, and how each name is written.
    private func speakers(_ dossier: Dossier) {
        var counts: [Person.ID: Int] = [:]
        var unknown = 0
        for quote in dossier.quotes where quote.depth == 0 {
            if let person = quote.speaker?.person {
                counts[person, default: 0] += 1
            } else {
                unknown += 1
            }
        }
        let targets = report.targets(of: dossier)
        var table = TextTable()
        table.add(["quotes", "speaker"] + targets.map(language))
        for person in dossier.people.prefix(Self.mostPeople) {
            let forms = targets.map { target in
                person.names[target].map(form) ?? "–"
            }
            table.add([counts[person.id].map(String.init) ?? "–", title(person)] + forms)
        }
        if unknown > 0 { table.add([String(unknown), "(nobody found)"]) }
        Console.line()
        table.print(hasHeader: true)
        let more = dossier.people.count - Self.mostPeople
        if more > 0 { Console.line("  … and \(more) more") }
    }

    private func title(_ person: Person) -> String {
        let role = person.roles.first.flatMap { $0 == person.name ? nil : $0 }
        return person.name + (role.map { ", \($0)" } ?? "")
    }

    /// A form with how it was arrived at, and the next best one where more than one fits.
    private func form(_ form: NameForm) -> String {
        let other =
            form.origin == .inverse ? form.alternatives.first { $0.origin == .inverse } : nil
        return form.text + (other.map { " or \($0.text)" } ?? "") + " " + note(form)
    }

    private func note(_ form: NameForm) -> String {
        Console.dim("[\(form.scheme ?? form.origin.rawValue)]")
    }

    /// The concepts found most often, and the approved words for them.
    private func terms(_ dossier: Dossier) {
        guard !dossier.terms.isEmpty else { return }
        var counts: [Concept.ID: Int] = [:]
        var order: [Concept.ID] = []
        for term in dossier.terms {
            if counts[term.concept] == nil { order.append(term.concept) }
            counts[term.concept, default: 0] += 1
        }
        let wanted = report.targets(of: dossier)
        var table = TextTable()
        table.add(["found", "term"] + wanted.map(language))
        let first = order.enumerated().sorted { left, right in
            let (more, fewer) = (counts[left.element] ?? 0, counts[right.element] ?? 0)
            return more != fewer ? more > fewer : left.offset < right.offset
        }
        for (_, id) in first.prefix(Self.mostTerms) {
            guard let concept = report.newsroom.glossary[id] else { continue }
            let source = dossier.article.language
            let word = concept.preferred(in: source)?.text ?? id
            let targets = wanted.map { target in
                concept.preferred(in: target, from: source)?.text ?? "–"
            }
            table.add([String(counts[id] ?? 0), word] + targets)
        }
        Console.line()
        table.print(hasHeader: true)
        let more = order.count - Self.mostTerms
        if more > 0 { Console.line("  … and \(more) more in data/terms.csv") }
    }

    private func findings(_ dossier: Dossier) {
        guard !dossier.findings.isEmpty else { return }
        Console.line()
        for finding in dossier.findings {
            let place = report.place(of: finding, in: dossier)?.description ?? dossier.id
            let advice = finding.advice.map { "; \($0)" } ?? ""
            Console.line(
                "\(place): \(finding.severity.rawValue): \(finding.message)\(advice) "
                    + "[\(finding.code)]"
            )
        }
    }

    private func packages() {
        guard !report.paths.isEmpty || !report.templates.isEmpty else { return }
        Console.line()
        for file in report.templates {
            Console.line("\(file)  (fill in an action where something is to change)")
        }
        for path in report.paths {
            let files = try? FileManager.default.subpathsOfDirectory(atPath: path)
            let isPackage = files != nil && !path.hasSuffix(".json")
            let isVersion = path.split(separator: ".").last?.wholeMatch(of: /v\d+/) != nil
            let kept = isVersion ? "  (the one before holds translations and was kept)" : ""
            Console.line(isPackage ? "\(path)/\(kept)" : path)
        }
    }

    private func language(_ tag: LanguageTag) -> String {
        (try? ICU.name(of: tag, in: "en")) ?? tag.description
    }

    private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number) \(number == 1 ? one : many ?? one + "s")"
    }
}
