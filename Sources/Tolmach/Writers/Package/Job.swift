/// A run's output: the state of each article, and one package for each language pair.
///
/// `Output/<name>/dossiers/<article id>.json` stays in the house, since it holds the article;
/// `Output/<name>/<name>.<SL>-<TL>/` travels.
public struct Job: Sendable {
    /// What was found in the articles, in order.
    public var dossiers: [Dossier]

    /// The readers' languages, in order.
    public var targets: [LanguageTag]

    /// Formats and sets; none: the house's, else the standard ones.
    public var formats: [String]

    /// Prints a dossier as `dossier.json` has it.
    public var state: @Sendable (Dossier) -> [UInt8]

    /// The job's name; `nil`: the article's id, or `<date>-<count>-articles`.
    public var name: String?

    /// The packages' date; `nil`: the newest publication date.
    public var date: String?

    /// The house style.
    public var house = HouseStyle()

    /// The glossary that was matched.
    public var glossary = Glossary()

    /// Settings of single formats.
    public var options: [String: String] = [:]

    /// Creates a job with the defaults of all that is not given.
    public init(
        dossiers: [Dossier],
        targets: [LanguageTag],
        formats: [String] = [],
        state: @escaping @Sendable (Dossier) -> [UInt8]
    ) {
        self.dossiers = dossiers
        self.targets = targets
        self.formats = formats
        self.state = state
    }

    /// The name of the job's folder.
    public var folderName: String {
        if let name { return name }
        if dossiers.count == 1, let only = dossiers.first { return only.id }
        let day = (date ?? newest).map { Timestamp($0)?.day ?? $0 } ?? "undated"
        return "\(day)-\(dossiers.count)-articles"
    }

    /// Writes the job into `output`.
    ///
    /// Everything is looked at before anything is written, and everything is on the disk under
    /// hidden names before the first file gets its own.
    ///
    /// - Parameters:
    ///   - output: The folder that holds jobs; it is made when it is missing.
    ///   - force: Whether dossiers and packages that are there already are replaced; packages
    ///     with translations get a next version beside them instead.
    /// - Returns: The paths of the dossiers, then those of the packages.
    /// - Throws: `WriteError` for a name that cannot be a file's, an unknown format, equal ids,
    ///   something in the way, or a refusal of the disk.
    public func write(to output: String, force: Bool = false) throws(WriteError) -> [String] {
        let packages = try checked()
        let folder = (output.hasSuffix("/") ? output : output + "/") + folderName
        let states = dossiers.map { "\(folder)/dossiers/\($0.id).json" }
        try checkFormer(states, force: force)
        var places: [OutputPackage.Place] = []
        for (package, _) in packages {
            places.append(try package.place(in: folder, force: force))
        }
        let made = try Disk.makeFolders(folder + "/dossiers")
        do {
            Draft.sweep(folder)
            try write(packages, to: places, states, in: folder)
            for folder in made { try Disk.sync(folder: Disk.parent(of: folder)) }
        } catch {
            for folder in made { Disk.removeEmpty(folder) }
            throw error
        }
        return states + places.map(\.path)
    }

    private func write(
        _ packages: [(package: OutputPackage, dossiers: [Dossier])],
        to places: [OutputPackage.Place],
        _ states: [String],
        in folder: String
    ) throws(WriteError) {
        var drafts: [Draft] = []
        do {
            let own = try Draft(in: folder)
            drafts.append(own)
            for dossier in dossiers { try own.add(state(dossier), at: "\(dossier.id).json") }
            try own.seal()
            for (package, dossiers) in packages {
                let draft = try Draft(in: folder)
                drafts.append(draft)
                try package.fill(draft, with: dossiers)
            }
            for place in places {
                try drafts[1].install(at: place.path, replaces: place.replaces)
                drafts.remove(at: 1)
            }
            for (dossier, path) in zip(dossiers, states) {
                try own.install("\(dossier.id).json", at: path)
            }
            try Disk.sync(folder: folder + "/dossiers")
        } catch {
            for draft in drafts { draft.discard() }
            throw error
        }
        for draft in drafts { draft.discard() }
    }

    /// The packages to write, once all that can be known before is in order.
    private func checked() throws(WriteError) -> [(package: OutputPackage, dossiers: [Dossier])] {
        let words = formats.isEmpty ? house.formats : formats
        let writers = try Writers.wanted(words)
        let folder = folderName
        try FileName.check(folder, what: "job")
        var ids: Set<String> = []
        for dossier in dossiers {
            try FileName.check(dossier.id, what: "article")
            guard ids.insert(dossier.id).inserted else {
                throw WriteError(
                    path: dossier.id,
                    reason: "two articles have this id",
                    advice: "give one of them another id in its header"
                )
            }
        }
        var packages: [(package: OutputPackage, dossiers: [Dossier])] = []
        for source in dossiers.map(\.article.language).uniqued() {
            for target in targets.uniqued() where target.primary != source.primary {
                let package = OutputPackage(
                    name: "\(folder).\(source)-\(target)",
                    request: request(from: source, into: target),
                    writers: writers
                )
                packages.append((package, dossiers.filter { $0.article.language == source }))
            }
        }
        guard !packages.isEmpty else {
            throw WriteError(
                path: folder,
                reason: dossiers.isEmpty
                    ? "there is no article to write" : "no language to write into",
                advice: dossiers.isEmpty ? nil : "name one that is not the article's with --into"
            )
        }
        return packages
    }

    private func request(from source: LanguageTag, into target: LanguageTag) -> WriteRequest {
        WriteRequest(
            source: source,
            target: target,
            date: date ?? newest,
            house: house,
            glossary: glossary,
            options: options
        )
    }

    private func checkFormer(_ states: [String], force: Bool) throws(WriteError) {
        for path in states {
            switch try Disk.kind(of: path) {
            case nil: continue
            case .file where force: continue
            case .file:
                throw WriteError(
                    path: path,
                    reason: "is there already",
                    advice: "replace it with --force or write under another --name"
                )
            case .folder, .other:
                throw WriteError(path: path, reason: "is no file", advice: "remove it first")
            }
        }
    }

    /// The newest publication date that is a date.
    private var newest: String? {
        dossiers.compactMap(\.article.published).filter { Timestamp($0) != nil }
            .max { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
