import Tolmach

/// Hostile texts at four sizes: the time per byte must not grow with the size.
func measureHostile(_ newsroom: Newsroom) throws {
    let pipeline = try newsroom.pipeline(into: ["ru"])
    let kinds: [(String, String)] = [
        ("one endless line of words", "word and another "),
        ("unclosed quotation marks", "“a "),
        ("unclosed guillemets", "«б "),
        ("single marks and blanks", "‘a b’ c ' "),
        ("names without an end", "Ivan Petrov "),
        ("dashes of dialogue", "— да, — сказал он "),
        ("brackets", "“[a "),
        ("empty paragraphs", "\n\n"),
        ("bidi controls", "\u{202E}a\u{202C} "),
    ]
    print("hostile text: ns a byte at four sizes (flat = linear)")
    row("text", "80 KB", "400 KB", "2 MB", "8 MB", "8 MB / 80 KB")
    for (name, unit) in kinds {
        var rates: [Double] = []
        for size in [80_000, 400_000, 2_000_000, 8_000_000] {
            let text = String(repeating: unit, count: size / unit.utf8.count)
            let article = Article(id: "hostile", language: "en", text: SourceText(text))
            let time = try median(3) { _ = try pipeline.run(article) }
            rates.append(time.seconds * 1e9 / Double(text.utf8.count))
        }
        row(
            name,
            rates[0].text(),
            rates[1].text(),
            rates[2].text(),
            rates[3].text(),
            (rates[3] / rates[0]).text(2)
        )
    }
}
