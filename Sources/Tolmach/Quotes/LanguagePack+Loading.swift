internal import Foundation

extension LanguagePacks {
    /// Loads a pack from each folder of `folder`, the `Lexicons` folder of the resources.
    ///
    /// - Throws: `LexiconError` with file and line at the first row that cannot be used.
    /// - Complexity: O(*n*) in the files.
    public static func load(from folder: String) throws(LexiconError) -> LanguagePacks {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw LexiconError(file: folder, line: 0, reason: "cannot be read")
        }
        var packs: [LanguagePack] = []
        for name in names where !name.hasPrefix(".") {
            // Classes and listeners of a language may be there before its rules are.
            guard FileManager.default.fileExists(atPath: "\(folder)/\(name)/words.tsv") else {
                continue
            }
            packs.append(try LanguagePack(folder: "\(folder)/\(name)", language: name))
        }
        return LanguagePacks(packs)
    }
}

extension LanguagePack {
    /// Loads the pack of `language` from its folder, with the given names that schemes know too.
    ///
    /// - Throws: `LexiconError` with file and line at the first row that cannot be used.
    init(folder: String, language name: String) throws(LexiconError) {
        guard let tag = LanguageTag(name) else {
            throw LexiconError(file: folder, line: 0, reason: "its name is no language tag")
        }
        self.init(language: tag)
        var words = LexiconWords()
        try words.readSets(folder + "/words.tsv", &features)
        try words.readRoles(folder + "/roles.tsv")
        try words.readGivenNames(folder + "/given-names.tsv")
        try words.readGivenNames(folder + "/../../Names/given-\(name).tsv")
        cues = try words.readCues(folder + "/cues.tsv")
        for row in try LexiconRows(folder + "/frames.tsv", columns: 2, isOptional: false).rows {
            let parts = row.cells[0].split(separator: " ")
            guard !parts.isEmpty else {
                throw LexiconError(file: row.file, line: row.line, reason: "the frame has no words")
            }
            frames.append(
                Frame(
                    words: parts.map { WordHash.of($0) },
                    lemma: row.cells[0],
                    takesGenitive: row.cells[1] == "gen",
                    speaker: parts.count > 1 ? ["own-first": 0, "own": 1][row.cells[1]] : nil,
                    isBehind: row.cells[1] == "before",
                    isWeak: row.cells[1] == "topic",
                    isAtEdge: row.cells[1] == "edge"
                )
            )
        }
        for row in try LexiconRows(folder + "/phrases.tsv", columns: 2, isOptional: true).rows {
            let parts = row.cells[0].split(separator: " ")
            guard parts.count == 2 else { continue }
            phrases.append((WordHash.of(parts[0]), WordHash.of(parts[1]), row.cells[1]))
        }
        endings = try Self.endings(folder + "/endings.tsv")
        heads = words.heads
        try readMeanings(folder)
        entries = words.entries
        table = WordTable(words.places)
    }
}

extension LanguagePack {
    private static func endings(_ file: String) throws(LexiconError) -> NameEndings {
        var sets: [String: [NameEndings.Change]] = [:]
        for row in try LexiconRows(file, columns: 3, isOptional: true).rows {
            guard NameEndings.names.contains(row.cells[0]) else {
                throw row.unknown("set", row.cells[0], NameEndings.names)
            }
            sets[row.cells[0], default: []].append((row.cells[1], row.cells[2]))
        }
        return NameEndings(sets)
    }
}

/// Gathers what the files of a lexicon say about each word.
private struct LexiconWords {
    var entries: [LanguagePack.Entry] = []
    var places: [UInt64: Int32] = [:]
    var heads = CompoundHeads()
    private var spelled: [UInt64: String] = [:]

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
            }
        }
    }

    /// What the third column of `roles.tsv` may say: the gender of who is meant, several people, a
    /// case that is not the nominative, the office of a place.
    private static let roleMarks: [String: WordFlags] = [
        "m": .male, "f": .female, "group": .collective, "oblique": .oblique, "place": .ofPlace,
    ]

    mutating func readGivenNames(_ file: String) throws(LexiconError) {
        for row in try LexiconRows(file, columns: 2, isOptional: true).rows {
            let isFemale = row.cells[1] == "f"
            // The first file that knows a name says whose it is.
            let known = try flags(of: row.cells[0], row)
            guard !known.has([.givenMale, .givenFemale]) else { continue }
            try add(row.cells[0], isFemale ? .givenFemale : .givenMale, row)
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

    private mutating func add(
        _ word: String,
        _ flag: WordFlags,
        _ row: LexiconRows.Row
    ) throws(LexiconError) {
        entries[try place(of: word, row)].flags.formUnion(flag)
    }

    private mutating func flags(
        of word: String,
        _ row: LexiconRows.Row
    ) throws(LexiconError) -> WordFlags {
        entries[try place(of: word, row)].flags
    }

    private mutating func place(
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
