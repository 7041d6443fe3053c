internal import Foundation

/// All that one newsroom works with: its style, its terms, and the data that comes with the program.
///
/// Loaded once and never changed, so one value serves every thread.
public struct Newsroom: Sendable {
    /// The house style, with the place that each value came from.
    public let house: HouseFile

    /// The house style's file, when there is one.
    public let houseFile: String?

    /// The approved terms.
    public let glossary: Glossary

    /// The files that the glossary came from, earliest first.
    public let glossaryFiles: [String]

    /// Rows of the glossary that could not be used.
    public let problems: [GlossaryProblem]

    /// The name schemes.
    public let schemes: Schemes

    /// The quote rules by language.
    public let packs: LanguagePacks

    /// Tells the language of a text that does not say it.
    public let guess: LanguageGuess

    /// Writes names for readers of another language.
    public let nameWriter: NameWriter

    /// Leads names in Latin letters back to Cyrillic.
    public var back: BackTransliterator { nameWriter.back }

    /// Loads everything.
    ///
    /// - Parameters:
    ///   - places: Where to look for the program's data.
    ///   - houseFile: The house style; `nil`: `tolmach.yaml` in the working folder if it is there.
    ///   - glossaries: Glossary files on top of the house's; later ones override.
    ///   - isStrict: Whether one bad glossary row is an error.
    /// - Returns: A newsroom with everything in memory; nothing is read later.
    /// - Throws: `NewsroomError` with the words of whatever could not be loaded.
    public static func open(
        places: Places = Places(),
        houseFile: String? = nil,
        glossaries: [String] = [],
        isStrict: Bool = false
    ) throws(NewsroomError) -> Newsroom {
        do {
            return try Newsroom(places, houseFile, glossaries, isStrict)
        } catch let error as NewsroomError {
            throw error
        } catch {
            throw NewsroomError(description: String(describing: error))
        }
    }

    private init(
        _ places: Places,
        _ houseFile: String?,
        _ glossaries: [String],
        _ isStrict: Bool
    ) throws {
        let resources = try places.resources()
        let schemes = try Schemes.load(from: resources + "/Schemes")
        let names = try NameData.load(from: resources + "/Names")
        let file = houseFile ?? Self.houseFile
        house = try Self.house(file, schemes)
        self.houseFile = file
        let own = try Self.glossaries(house, file, places)
        glossaryFiles = own + glossaries
        let loaded = try Glossary.load(files: glossaryFiles, strict: isStrict)
        (glossary, problems) = (loaded.glossary, loaded.problems)
        packs = try LanguagePacks.load(from: resources + "/Lexicons")
        guess = try LanguageGuess.load(from: resources + "/Languages")
        nameWriter = NameWriter(
            schemes: schemes,
            names: names,
            house: house.style,
            glossary: glossary
        )
        self.schemes = schemes
    }

    /// The stages of the main line for articles that are to be written in `targets`.
    public func pipeline(
        into targets: [LanguageTag],
        indirect: Bool = false
    ) throws(Pipeline.OrderError) -> Pipeline {
        try Pipeline(Stages.all(self, into: targets, indirect: indirect))
    }

    private static var houseFile: String? {
        FileManager.default.fileExists(atPath: "tolmach.yaml") ? "tolmach.yaml" : nil
    }

    private static func house(_ file: String?, _ schemes: Schemes) throws -> HouseFile {
        guard let file else { return HouseFile() }
        guard let data = FileManager.default.contents(atPath: file) else {
            let exists = FileManager.default.fileExists(atPath: file)
            let reason = exists ? "cannot be read" : "there is no such file"
            throw NewsroomError(description: "\(file): \(reason)", isMissing: true)
        }
        guard let yaml = String(validating: data, as: UTF8.self) else {
            throw NewsroomError(description: "\(file): not valid UTF-8")
        }
        let house = try HouseFile(yaml: yaml, file: file) { id in
            (try? schemes.named(id))?.language
        }
        do {
            _ = try Writers.wanted(house.style.formats)
        } catch {
            let place = house.origins["formats"] ?? file
            let advice = error.advice.map { "; \($0)" } ?? ""
            throw NewsroomError(description: "\(place): \(error.reason)\(advice)")
        }
        return house
    }

    /// The glossaries that the house names, beside its file; else all of the folder `Glossaries`.
    private static func glossaries(
        _ house: HouseFile,
        _ file: String?,
        _ places: Places
    ) throws -> [String] {
        let names = house.style.glossaries
        if names.isEmpty { return GlossaryFiles.files(in: try places.glossaries()) }
        let files = GlossaryFiles(houseFile: file) { index in
            house.origins["glossaries[\(index)]"] ?? house.origins["glossaries"]
        }
        return try files.files(named: names)
    }
}

/// A newsroom that could not be opened, in the words of what was in the way.
public struct NewsroomError: Error, Hashable, CustomStringConvertible {
    /// The error in words.
    public var description: String

    /// Whether something was not there, and not wrong.
    public var isMissing = false
}
