/// A quotation as people have marked it; positions count Unicode scalars.
public struct GoldQuote: Sendable {
    /// Words that stand in the text.
    public struct Mention: Sendable {
        /// The words.
        public var text: String
        /// Where they stand, where that was marked.
        public var range: Range<Int>?
    }

    /// Who said it.
    public struct Speaker: Sendable {
        /// The words that name the speaker at the quotation.
        public var mention: Mention
        /// What kind of words it is: `name`, `role`, `org` or `pronoun`.
        public var kind: String
        /// The fullest name, where that is known.
        public var name: String?
        /// Other names that are as good.
        public var aliases: [String]
        /// Other mentions that are as good.
        public var more: [Mention]
    }

    /// The words, with or without their marks.
    public var range: Range<Int>

    /// `direct`, `mixed`, or another word that the set sorts its quotations by.
    public var kind: String

    /// Whether finding it and not finding it cost nothing.
    public var isIgnored: Bool

    /// Whether any speaker is right, since the text names none.
    public var takesAnySpeaker: Bool

    /// Who said it; `nil` where nobody is named.
    public var speaker: Speaker?

    /// The word that reports the speech.
    public var cue: Mention?
}

extension GoldQuote {
    /// Reads one entry of `quotes` of an article with `count` scalars.
    init(_ place: JSONPlace, count: Int) throws(JSONFault) {
        range = try Self.range(of: place, count: count, isNeeded: true) ?? 0..<0
        kind = try place.member("kind")?.text() ?? "direct"
        isIgnored = try place.member("ignore")?.flag() ?? false
        takesAnySpeaker = try place.member("att_ignore")?.flag() ?? false
        speaker = try place.member("speaker").map { place throws(JSONFault) in
            try Speaker(place, count: count)
        }
        cue = try place.member("cue").map { place throws(JSONFault) in
            try Mention(place, count: count)
        }
    }

    fileprivate static func range(
        of place: JSONPlace,
        count: Int,
        isNeeded: Bool = false
    ) throws(JSONFault) -> Range<Int>? {
        guard let start = try place.member("start")?.integer(),
            let end = try place.member("end")?.integer()
        else {
            if isNeeded { throw place.fault("lacks 'start' or 'end'") }
            return nil
        }
        guard 0 <= start, start <= end, end <= count else {
            throw place.fault("reaches from \(start) to \(end) in a text of \(count) scalars")
        }
        return start..<end
    }
}

extension GoldQuote.Mention {
    fileprivate init(_ place: JSONPlace, count: Int) throws(JSONFault) {
        text = try place.member("text")?.text() ?? ""
        range = try GoldQuote.range(of: place, count: count)
    }
}

extension GoldQuote.Speaker {
    fileprivate init(_ place: JSONPlace, count: Int) throws(JSONFault) {
        guard place["text"] != nil else { throw place.fault("lacks the key 'text'") }
        mention = try GoldQuote.Mention(place, count: count)
        kind = try place.member("type")?.text() ?? "name"
        name = try place.member("canonical")?.text()
        aliases =
            try place.member("aliases")?.list { item throws(JSONFault) in try item.text() } ?? []
        more =
            try place.member("more")?.list { item throws(JSONFault) in
                try GoldQuote.Mention(item, count: count)
            } ?? []
    }
}

extension JSONPlace {
    /// The value of `key`; `null` is as good as none.
    fileprivate func member(_ key: String) throws(JSONFault) -> JSONPlace? {
        guard case .object = value else { throw fault("is no object") }
        guard let member = self[key], member.value != .null else { return nil }
        return member
    }

    /// `true` or `false`.
    fileprivate func flag() throws(JSONFault) -> Bool {
        guard case .bool(let flag) = value else { throw fault("is neither true nor false") }
        return flag
    }
}
