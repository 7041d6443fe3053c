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
        endings = try Self.endings(folder + "/endings.tsv")
        try words.readRoles(folder + "/roles.tsv")
        try words.readGivenNames(folder + "/given-names.tsv", endings)
        try words.readGivenNames(folder + "/../../Names/given-\(name).tsv", endings)
        try words.addForms()
        cues = try words.readCues(folder + "/cues.tsv")
        for row in try LexiconRows(folder + "/frames.tsv", columns: 2, isOptional: false).rows {
            let parts = row.cells[0].split(separator: " ")
            guard !parts.isEmpty else {
                throw LexiconError(file: row.file, line: row.line, reason: "the frame has no words")
            }
            try words.add(String(parts[0]), .opensFrame, row)
            frames.append(
                Frame(
                    words: parts.map { WordHash.of($0) },
                    lemma: row.cells[0],
                    isOblique: !["nom", "own"].contains(row.cells[1]),
                    needsName: row.cells[1].hasPrefix("name-"),
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
            try words.noteOpener(String(parts[0]), row)
            phrases.append((WordHash.of(parts[0]), WordHash.of(parts[1]), row.cells[1]))
        }
        heads = words.heads
        confidences = try Confidences(folder + "/confidence.tsv")
        try readMeanings(folder)
        nominatives = words.nominatives
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
