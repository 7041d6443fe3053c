import Tolmach

/// Answers how names are written.
struct NameDesk {
    let newsroom: Newsroom
    /// The language of the text the names stand in; `nil`: by their letters.
    let from: LanguageTag?

    /// The way that `scheme` names, by its id or another project's name for it.
    func way(by scheme: String) throws(Failure) -> NameWay {
        do {
            return .scheme(try newsroom.schemes.named(scheme, orAlias: true))
        } catch {
            throw Failure(error.description, code: 64)
        }
    }

    /// The forms of `name`.
    ///
    /// - Throws: `Failure` in words when there are none.
    func answer(_ name: String, _ way: NameWay) throws(Failure) -> NameAnswer {
        let language = from ?? Self.language(of: name)
        var answer = NameAnswer(name: name, way: way, language: language, forms: [])
        switch way {
        case .into(let target):
            let result = newsroom.nameWriter.form(of: name, from: language, into: target)
            let first = NameAnswer.Form(
                text: result.form.text,
                how: result.form.scheme ?? result.form.origin.rawValue,
                origin: result.form.origin.rawValue,
                scheme: result.form.scheme
            )
            let others = result.form.alternatives.map { other in
                NameAnswer.Form(
                    text: other.text,
                    how: other.scheme ?? other.origin.rawValue,
                    origin: other.origin.rawValue,
                    scheme: other.scheme
                )
            }
            answer.forms = [first] + others
            answer.findings = result.findings
        case .scheme(let scheme):
            do {
                let text = try TableTransliterator(scheme).written(name)
                answer.forms = [.init(text: text, how: scheme.title, scheme: scheme.id)]
            } catch {
                throw Failure("\(error)")
            }
        case .back(let target):
            let candidates = newsroom.nameWriter
                .candidates(behind: name, into: target, from: from)
            answer.forms = candidates.map { candidate in
                .init(
                    text: candidate.text,
                    how: candidate.evidence.contains(.settled)
                        ? candidate.strongest.rawValue
                        : candidate.scheme ?? candidate.strongest.rawValue,
                    scheme: candidate.scheme,
                    evidence: candidate.evidence.map(\.rawValue).sorted(),
                    score: candidate.score
                )
            }
            answer.findings = newsroom.nameWriter.doubts(candidates, target)
            guard !answer.forms.isEmpty else {
                throw Failure("no scheme writes a name in '\(target)' so")
            }
        }
        return answer
    }

    /// `name` in every press style for names of its language, by the languages written for.
    ///
    /// A style without a value for one of the letters is left out.
    func styles(of name: String) -> [NameAnswer] {
        let language = from ?? Self.language(of: name)
        return newsroom.schemes.all
            .filter { $0.language.primary == language.primary && $0.kind == .press }
            .sorted { ($0.into.first ?? "und", $0.id) < ($1.into.first ?? "und", $1.id) }
            .compactMap { try? answer(name, .scheme($0)) }
    }

    /// A row of the table of all styles: languages, form, style, its title.
    func styleRow(_ answer: NameAnswer) -> [String] {
        guard case .scheme(let scheme) = answer.way, let form = answer.forms.first else {
            return []
        }
        let into = scheme.into.map(\.description).joined(separator: " ")
        return [into, form.text, scheme.id, scheme.title]
    }

    /// The steps that led to an answer.
    func explanation(_ answer: NameAnswer) -> NameSteps? {
        switch answer.way {
        case .scheme(let scheme): NameSteps(answer.name, scheme)
        case .into(let target):
            NameSteps(
                newsroom.nameWriter
                    .explanation(of: answer.name, from: answer.language, into: target),
                newsroom.schemes
            )
        case .back:
            // Shown as the scheme writes the first candidate forward again.
            answer.forms.first.flatMap { form in
                form.scheme.flatMap { try? newsroom.schemes.named($0) }
                    .flatMap { NameSteps(form.text, $0) }
            }
        }
    }

    /// Russian for Cyrillic letters (Ukrainian where a letter is only Ukrainian), else English.
    private static func language(of name: String) -> LanguageTag {
        if name.contains(where: { "іїєґІЇЄҐ".contains($0) }) { return "uk" }
        let isCyrillic = name.unicodeScalars.contains {
            ScalarClass.facts($0.value).contains(.cyrillic)
        }
        return isCyrillic ? "ru" : "en"
    }
}
