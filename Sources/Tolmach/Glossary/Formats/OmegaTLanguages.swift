/// The two languages of a list that does not say them in so many words.
enum OmegaTLanguages {
    /// The languages of the options, of a comment in `bytes`, or of the file's name.
    ///
    /// - Throws: `GlossaryError` when none of the three tells.
    static func pair(
        of bytes: [UInt8],
        options: GlossaryReadOptions
    ) throws(GlossaryError) -> (source: LanguageTag, target: LanguageTag) {
        let known = commented(bytes) ?? named(options.file)
        if let source = options.source ?? known?.source,
            let target = options.target ?? known?.target, source != target
        {
            return (source, target)
        }
        throw GlossaryError(
            file: options.file,
            reason: "the list does not say its two languages",
            advice: "name them with --from and --into, or in a name such as glossary.en-uk.txt"
        )
    }

    /// The languages of a line `# languages: en uk` among the first comments.
    private static func commented(_ bytes: [UInt8]) -> (source: LanguageTag, target: LanguageTag)? {
        for line in bytes.prefix(4_096).split(whereSeparator: { CSVScan.isLineEnd($0) }) {
            guard line.first == 0x23 else { return nil }
            guard line.starts(with: OmegaTGlossary.languages.utf8) else { continue }
            let words = String(decoding: line.dropFirst(12), as: UTF8.self).split(separator: " ")
            return pair(words)
        }
        return nil
    }

    /// The languages of a name with a part such as `en-uk`.
    private static func named(_ file: String) -> (source: LanguageTag, target: LanguageTag)? {
        let name = file.split(separator: "/").last ?? ""
        for part in name.split(whereSeparator: { $0 == "." || $0 == "_" || $0 == " " }) {
            if let pair = pair(part.split(separator: "-")) { return pair }
        }
        return nil
    }

    private static func pair(
        _ words: [Substring]
    ) -> (source: LanguageTag, target: LanguageTag)? {
        guard words.count == 2, let source = GlossaryColumn.language(words[0]),
            let target = GlossaryColumn.language(words[1])
        else { return nil }
        return (source, target)
    }
}
