import Tolmach

/// Each stage of the main line over English news text, beside ICU's break iteration over the same
/// text as the peer: the least that a program which cuts text with ICU has to pay.
func measureLine(_ newsroom: Newsroom, text: String) throws {
    let targets: [LanguageTag] = ["ru", "es"]
    let articles = 64
    let bytes = Array(text.utf8)
    let size = Double(bytes.count * articles) / 1e6
    let hints = ReadHints(fileName: "bench.en.txt", language: "en")
    print("the main line: \(articles) × \(bytes.count) bytes of English news, one core")
    row("step", "ms", "MB/s")

    func report(_ name: String, _ time: Duration) {
        row(name, (time.seconds * 1_000).text(), (size / time.seconds).text())
    }

    let source = SourceText(text)
    let words = try median {
        for _ in 0..<articles {
            _ = try TextBreaks.spans(of: .words, in: source, language: "en")
        }
    }
    report("peer: ICU word breaks", words)

    let read = try median {
        for _ in 0..<articles { _ = try TextReader().read(bytes, hints: hints) }
    }
    report("read", read)
    var dossier = try TextReader().read(bytes, hints: hints)[0]
    for stage in Stages.all(newsroom, into: targets) {
        let before = dossier
        let time = try median {
            for _ in 0..<articles {
                var copy = before
                try stage.run(&copy)
            }
        }
        report(type(of: stage).name, time)
        try stage.run(&dossier)
    }
    let done = dossier
    let write = try median {
        for _ in 0..<articles { _ = try jsonSize(done) }
    }
    report("write dossier.json", write)

    let packages = try median {
        _ = try packageSize(done, articles, newsroom, targets[0])
    }
    report("write CSV and JSON of a package", packages)

    let pipeline = try newsroom.pipeline(into: targets)
    let whole = try median {
        for _ in 0..<articles {
            var dossier = try TextReader().read(bytes, hints: hints)[0]
            try pipeline.run(&dossier)
            _ = try jsonSize(dossier)
        }
    }
    report("read to JSON, whole line", whole)
    let ratio = words.seconds / whole.seconds
    print("whole line / ICU word breaks: \(ratio.text(2)) × its speed")
}

/// The size of all files that the standard formats give for one language pair and `count` dossiers.
func packageSize(
    _ dossier: Dossier,
    _ count: Int,
    _ newsroom: Newsroom,
    _ target: LanguageTag
) throws -> Int {
    let request = WriteRequest(
        source: dossier.article.language,
        target: target,
        house: newsroom.house.style,
        glossary: newsroom.glossary
    )
    return try Writers.wanted([]).reduce(0) { size, writer in
        try size + writer.file(Array(repeating: dossier, count: count), for: request).count
    }
}

/// The size of `dossier` as one line of JSON.
func jsonSize(_ dossier: Dossier) throws -> Int {
    var size = 0
    var sink = ByteSink { size += $0.count }
    var writer = DossierWriter(WriteRequest(source: dossier.article.language, target: "ru"))
    try writer.write(dossier, to: &sink)
    try sink.flush()
    return size
}
