/// One decision of an editor about the quotes and people of an article.
///
/// No extractor is perfect, and an editor has the last word. A dossier carries the edits that it
/// was given; ``EditStage`` carries them out and notes on each what came of it.
public struct Edit: Hashable, Sendable {
    /// What is to be done.
    public enum Action: String, Sendable, CaseIterable {
        /// Makes a quote of words that were not found.
        case add
        /// Takes a quote out that is none.
        case drop
        /// Makes two quotes of one.
        case split
        /// Makes one quote of two.
        case join
        /// Says who speaks.
        case speaker
        /// Says what form a quote has.
        case form
        /// Writes a person's name for one target language.
        case name
    }

    /// What it is about: the id of a quote's segment, of a quote that is nested, or of a person;
    /// empty for `add`.
    public let subject: String

    /// What is to be done.
    public let action: Action

    /// What the action needs, as the file has it.
    public let value: String

    /// Who decided.
    public var by: String?

    /// The reason.
    public var why: String?

    /// The file it came from.
    public let file: String?

    /// Its line there, from 1.
    public let line: Int?

    /// The quotes that it made or changed; none when it could not be carried out.
    public var quotes: [Quote.ID] = []

    /// The person that it named.
    public var person: Person.ID?

    /// The quotes that it changed or took out, as they were before.
    public var former: [Quote] = []

    /// The value, understood.
    let change: EditChange

    /// Creates an edit that is still to be carried out.
    ///
    /// - Parameters:
    ///   - action: What is to be done.
    ///   - subject: The id of the quote or person.
    ///   - value: What the action needs: `start-end` in Unicode scalars of the article's text for
    ///     `add`, an offset in the same unit for `split` (for both, words in quotation marks do as
    ///     well), the other quote's id for `join`, a name for `speaker`, a form for `form`, and
    ///     `ru=…` for `name`.
    ///   - by: Who decided.
    ///   - why: The reason.
    ///   - file: The file it comes from, for messages.
    ///   - line: Its line there.
    /// - Throws: `EditError` when the value is none that the action can use.
    public init(
        _ action: Action,
        of subject: String = "",
        value: String = "",
        by: String? = nil,
        why: String? = nil,
        file: String? = nil,
        line: Int? = nil
    ) throws(EditError) {
        do throws(EditChange.Fault) {
            change = try EditChange(action, of: subject, value: value)
        } catch {
            throw EditError(file: file, line: line, reason: error.reason, advice: error.advice)
        }
        self.action = action
        self.subject = subject
        self.value = value
        self.by = by
        self.why = why
        self.file = file
        self.line = line
    }

    /// Whether it could be carried out.
    public var isDone: Bool { !quotes.isEmpty || !former.isEmpty || person != nil }

    /// Whether it makes quotes or takes them out, and does not only change what is known of one.
    var isStructural: Bool {
        switch action {
        case .add, .drop, .split, .join: true
        case .speaker, .form, .name: false
        }
    }

    /// The same edit, with nothing carried out yet.
    var undone: Edit {
        var edit = self
        (edit.quotes, edit.person, edit.former) = ([], nil, [])
        return edit
    }
}

/// Edits that cannot be read.
public struct EditError: Error, Hashable, CustomStringConvertible {
    /// The file, when they came from one.
    public var file: String?

    /// The line, from 1.
    public var line: Int?

    /// What is wrong.
    public var reason: String

    /// The way out.
    public var advice: String

    /// The error in words: `file:line: reason; advice`.
    public var description: String {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        return (place.isEmpty ? "" : place + ": ") + "\(reason); \(advice)"
    }
}
