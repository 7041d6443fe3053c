/// The words that go with a package, for the people who receive it.
enum PackageReadme {
    /// `README.txt` of the package that `manifest` describes.
    static func text(_ manifest: DataPackage) -> String {
        let request = manifest.request
        var lines = [
            "Quote package \(manifest.name)",
            "",
            "\(manifest.title).",
        ]
        if let credit = request.house.credit { lines.append("Credit: \(credit)") }
        if let licence = request.house.licence { lines.append("Licence: \(licence)") }
        lines += ["", "Files:"]
        let width = manifest.files.map(\.path.utf8.count).max() ?? 0
        for file in manifest.files {
            let gap = String(repeating: " ", count: width - file.path.utf8.count + 2)
            lines.append("  \(file.path)\(gap)\(file.writer.format.summary)")
        }
        lines += [
            "",
            "datapackage.json describes every file and column (Frictionless Data Package).",
            "SHA256SUMS holds a checksum of every file: sha256sum -c SHA256SUMS",
            "",
            "How to read them:",
            "- Text is UTF-8; positions count \(unit(request.offsets)) from 0, and the",
            "  end is not included. char_start and char_end count in the article.",
            "- An empty target_text waits for its translation. source_sha256 is over source_text.",
        ]
        if manifest.files.contains(where: { $0.writer is any TabularWriter.Type }) {
            lines += [
                "- CSV has a header line, commas and CR LF line ends; an empty cell is an absent",
                "  value. Words such as NA or null are words: in pandas, keep_default_na=False.",
                "- A list in one cell is joined by |, and a bar inside an item is written \\|.",
                "- mentions of people are start-end positions in the article.",
                "- Positions of a finding with a quote_id count in the quote's source_text, or in",
                "  target_text when side is target.",
            ]
        }
        lines += [
            "",
            "To return translations: fill target_text and leave quote_id and source_text alone.",
        ]
        return lines.map { $0 + "\n" }.joined()
    }

    private static func unit(_ unit: OffsetUnit) -> String {
        switch unit {
        case .utf8: "UTF-8 bytes"
        case .scalar: "Unicode characters (code points)"
        case .utf16: "UTF-16 code units"
        }
    }
}
