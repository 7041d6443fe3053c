import Foundation
import Tolmach

/// Places in the repository that tests read.
enum Repository {
    /// The top folder.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The folder of schemes and lexicons.
    static let resources = root + "/Sources/Tolmach/Resources"

    /// The sample articles.
    static let articles = root + "/Tests/Articles"

    /// The marked corpus.
    static let corpus = root + "/Tests/Corpus"

    /// The folder of measured corpora, where it is present.
    static let shared: String? = {
        let place =
            ProcessInfo.processInfo.environment["TOLMACH_SHARED"] ?? root + "/../shared"
        return FileManager.default.fileExists(atPath: place) ? place : nil
    }()

    /// The language packs, loaded once.
    static let packs = Result { () throws(LexiconError) in
        try LanguagePacks.load(from: resources + "/Lexicons")
    }
}
