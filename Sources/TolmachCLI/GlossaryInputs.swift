import Tolmach

/// The glossaries that a command is given: files, or stdin for `-`.
struct GlossaryInputs {
    /// The format that the user named.
    let format: String?
    let from: LanguageTag?
    let into: [LanguageTag]

    /// Reads `paths`, a later one overriding the concepts of an earlier one.
    ///
    /// - Throws: `Failure` for a file that cannot be read or used at all, and when no concept of
    ///   any file can be used.
    func read(_ paths: [String]) throws -> Glossary.Loaded {
        let chosen = try format.map { try GlossaryFormats.chosen($0) }
        var loaded: Glossary.Loaded?
        for path in paths {
            let bytes = try Inputs.bytes(of: path)
            let options = GlossaryReadOptions(
                file: path == "-" ? "stdin" : path,
                source: from,
                target: into.count == 1 ? into[0] : nil
            )
            let next =
                try chosen.map { try $0.init().read(bytes, options: options) }
                ?? GlossaryFormats.read(bytes, options: options)
            if loaded == nil { loaded = next } else { loaded?.override(with: next) }
        }
        guard let loaded else { throw Failure("no glossary to read", code: 64) }
        if loaded.glossary.concepts.isEmpty, let problem = loaded.problems.first {
            for problem in loaded.problems.dropFirst() { Console.say(problem.warning) }
            throw Failure(problem.description)
        }
        return loaded
    }
}

/// Losses of one kind, counted.
struct LossTally {
    private let field: GlossaryLoss.Field
    private let reason: String
    private var count = 0
    private var concepts: Set<Concept.ID> = []
    private var first: Concept.ID = ""
    private var languages: Set<LanguageTag> = []

    /// The tallies of `losses`, in the order in which their kinds come first.
    static func tallies(of losses: [GlossaryLoss]) -> [LossTally] {
        var tallies: [LossTally] = []
        var places: [String: Int] = [:]
        for loss in losses {
            let key = "\(loss.field.rawValue) \(loss.reason)"
            let place = places[key] ?? tallies.count
            if place == tallies.count {
                places[key] = place
                tallies.append(LossTally(field: loss.field, reason: loss.reason))
            }
            tallies[place].add(loss)
        }
        return tallies
    }

    private init(field: GlossaryLoss.Field, reason: String) {
        self.field = field
        self.reason = reason
    }

    private mutating func add(_ loss: GlossaryLoss) {
        if count == 0 { first = loss.concept }
        count += 1
        concepts.insert(loss.concept)
        if let language = loss.language { languages.insert(language) }
    }

    /// Such as `gender lost 3 times (en, uk; first in 'border-guard'); there is no place for it`.
    var description: String {
        let times = count == 1 ? "once" : "\(count) times"
        let tags = languages.sorted().map(\.description).joined(separator: ", ")
        let place = "first in '\(first)'"
        let places = count == 1 ? "'\(first)'" : place
        let inside = tags.isEmpty ? places : "\(tags); \(places)"
        return "\(field.rawValue) lost \(times) (\(inside)); \(reason)"
    }
}

extension GlossaryLoss {
    /// The loss as `--json` lists it.
    var value: JSONValue {
        .object([
            ("concept", .string(concept)), ("language", .text(language?.description)),
            ("field", .string(field.rawValue)), ("reason", .string(reason)),
        ])
    }
}

extension GlossaryProblem {
    /// The problem as `--json` lists it.
    var value: JSONValue {
        .object([
            ("code", .string(code)), ("file", .string(file)), ("line", .integer(line)),
            ("column", .integer(column)), ("reason", .string(reason)),
            ("advice", .string(advice)),
        ])
    }
}
