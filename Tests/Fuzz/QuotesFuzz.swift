import Foundation

/// What libFuzzer calls with each input: the quote and people stages must neither trap nor give a
/// span that is none.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let fuzz = FuzzText(UnsafeBufferPointer(start: data, count: size))
    guard let tag = LanguageTag(fuzz.language) else { fatalError("no tag: \(fuzz.language)") }
    let article = Article(id: "fuzz", language: tag, text: SourceText(fuzz.text))
    guard let dossier = try? Fuzzed.pipeline.run(article) else { fatalError("a stage gave up") }
    let faults = QuoteInvariants.faults(in: dossier)
    if !faults.isEmpty { fatalError(faults.joined(separator: "\n")) }
    return 0
}

private enum Fuzzed {
    static let pipeline: Pipeline = {
        let folder = ProcessInfo.processInfo.environment["TOLMACH_LEXICONS"] ?? ""
        guard let packs = try? LanguagePacks.load(from: folder),
            let pipeline = try? Pipeline([QuoteStage(packs: packs), PeopleStage(packs: packs)])
        else { fatalError("TOLMACH_LEXICONS names no lexicons: '\(folder)'") }
        return pipeline
    }()
}
