/// Gathers what the files of a lexicon say about each word.
struct LexiconWords {
    var entries: [LanguagePack.Entry] = []
    var places: [UInt64: Int32] = [:]
    var heads = CompoundHeads()
    var nominatives: [UInt64: String] = [:]
    private var spelled: [UInt64: String] = [:]
    /// The case forms that were read, to be added at the end.
    var forms: [Form] = []

    mutating func readSets(
        _ file: String,
        _ features: inout LanguagePack.Features
    ) throws(LexiconError) {
        for row in try LexiconRows(file, columns: 2, isOptional: false).rows {
            let words = row.cells[1].split(separator: " ").map(String.init)
            if row.cells[0] == "features" {
                for word in words {
                    guard let feature = LanguagePack.Features.names[word] else {
                        throw row.unknown("feature", word, LanguagePack.Features.names.keys)
                    }
                    features.insert(feature)
                }
                continue
            }
            guard let flag = WordFlags.sets[row.cells[0]] else {
                throw row.unknown("set", row.cells[0], WordFlags.sets.keys)
            }
            for word in words { try add(word, flag, row) }
        }
    }

    mutating func readRoles(_ file: String) throws(LexiconError) {
        let kinds: [String: WordFlags] = [
            "role": .role, "honorific": .honorific, "org": .organisation,
        ]
        for row in try LexiconRows(file, columns: 2, isOptional: false).rows {
            guard let flag = kinds[row.cells[1]] else {
                throw row.unknown("kind", row.cells[1], kinds.keys)
            }
            var flags = flag
            for mark in row.cells.count > 2 ? row.cells[2].split(separator: " ") : [] {
                guard let more = Self.roleMarks[String(mark)] else {
                    throw row.unknown("mark", String(mark), Self.roleMarks.keys)
                }
                flags.formUnion(more)
            }
            if row.cells[0].hasPrefix("-") {
                heads.add(row.cells[0].dropFirst(), flags)
            } else {
                try add(row.cells[0], flags, row)
                addForms(of: row, flags)
            }
        }
    }

    /// What the third column of `roles.tsv` may say: the gender of who is meant, several people, a
    /// case that is not the nominative, the office of a place.
    private static let roleMarks: [String: WordFlags] = [
        "m": .male, "f": .female, "group": .collective, "oblique": .oblique, "place": .ofPlace,
    ]

    mutating func readGivenNames(
        _ file: String,
        _ endings: NameEndings
    ) throws(LexiconError) {
        for row in try LexiconRows(file, columns: 2, isOptional: true).rows {
            let name = row.cells[0]
            let isFemale = row.cells[1] == "f"
            // The first file that knows a name says whose it is.
            let known = try flags(of: name, row)
            guard !known.has([.givenMale, .givenFemale]) else { continue }
            let flag = isFemale ? WordFlags.givenFemale : .givenMale
            try add(name, flag, row)
            if row.cells.count > 2, row.cells[2] == "oblique" { try add(name, .oblique, row) }
            for form in endings.forms(ofGivenName: name, isFemale: isFemale) {
                forms.append(Form(word: form, lemma: name, flag: flag, row: row, isPlural: false))
            }
        }
    }

    mutating func readCues(_ file: String) throws(LexiconError) -> [CueForm] {
        var cues: [CueForm] = []
        for row in try LexiconRows(file, columns: 6, isOptional: false).rows {
            let cells = row.cells
            guard let tense = CueForm.Tense(rawValue: cells[2]) else {
                throw row.unknown("tense", cells[2], ["past", "pres", "ger", "part", "inf"])
            }
            guard let kind = CueForm.Kind(rawValue: cells[5]) else {
                throw row.unknown("class", cells[5], CueForm.Kind.allCases.map(\.rawValue))
            }
            let lemma = places[WordHash.of(cells[1])].map { entries[Int($0)].flags } ?? []
            let particles = cells.count > 6 ? cells[6].split(separator: " ") : []
            let cue = CueForm(
                lemma: cells[1],
                tense: tense,
                gender: Person.Gender(rawValue: cells[3]),
                isPlural: cells[4].hasPrefix("pl"),
                kind: kind,
                isFirstPerson: cells[4].hasSuffix("1"),
                takesListener: lemma.has(.tell),
                particles: particles.map { WordHash.of($0) }
            )
            let place = try place(of: cells[0], row)
            // A form of two verbs counts as the one that is the stronger sign of speech.
            let former = entries[place].cue
            guard former < 0 || kind < cues[Int(former)].kind else { continue }
            entries[place].cue = Int16(clamping: cues.count)
            cues.append(cue)
        }
        return cues
    }

    /// Notes that a cue of two words begins with `word`.
    mutating func noteOpener(_ word: String, _ row: LexiconRows.Row) throws(LexiconError) {
        entries[try place(of: word, row)].opensPhrase = true
    }

    mutating func add(
        _ word: String,
        _ flag: WordFlags,
        _ row: LexiconRows.Row
    ) throws(LexiconError) {
        entries[try place(of: word, row)].flags.formUnion(flag)
    }

    mutating func flags(
        of word: String,
        _ row: LexiconRows.Row
    ) throws(LexiconError) -> WordFlags {
        entries[try place(of: word, row)].flags
    }

    mutating func place(
        of word: String,
        _ row: LexiconRows.Row
    ) throws(LexiconError) -> Int {
        let key = WordHash.of(word)
        if let place = places[key] {
            guard spelled[key].map(WordHash.letters) == WordHash.letters(word) else {
                throw LexiconError(
                    file: row.file,
                    line: row.line,
                    reason: "'\(word)' has the same hash as another word; leave one out"
                )
            }
            return Int(place)
        }
        places[key] = Int32(entries.count)
        spelled[key] = word
        entries.append(LanguagePack.Entry())
        return entries.count - 1
    }
}
