extension LanguagePack {
    /// Reads what tells more of a quote than its words and its speaker.
    mutating func readMeanings(_ folder: String) throws(LexiconError) {
        cueClasses = try Self.cueClasses(folder + "/cue-classes.tsv")
        for row in try LexiconRows(folder + "/notes.tsv", columns: 1, isOptional: true).rows {
            notes.append(row.cells[0].split(separator: " ").map { WordHash.of($0) })
        }
        origins = try OriginWords(folder + "/origins.tsv")
        for row in try LexiconRows(folder + "/negations.tsv", columns: 1, isOptional: true).rows {
            negations.insert(WordHash.of(row.cells[0]))
        }
        listeners = try ListenerWords(folder + "/listeners.tsv")
    }

    /// What the speaker did, as the event's cue tells it.
    func cueClass(of event: SpeechEvent) -> CueClass {
        cueClasses[event.lemma] ?? CueClass(event.kind)
    }

    /// The classes of `cue-classes.tsv`, by lemma.
    static func cueClasses(_ file: String) throws(LexiconError) -> [String: CueClass] {
        var classes: [String: CueClass] = [:]
        for row in try LexiconRows(file, columns: 2, isOptional: true).rows {
            guard let kind = CueClass(rawValue: row.cells[1]) else {
                throw row.unknown("class", row.cells[1], CueClass.allCases.map(\.rawValue))
            }
            classes[row.cells[0]] = kind
        }
        return classes
    }
}
