/// One package: a folder of data files for one language pair, with manifest and checksums.
///
/// The folder appears as a whole or not at all. It is written under a hidden name beside its
/// place, flushed, and renamed; a replacement is a swap of two names.
public struct OutputPackage: Sendable {
    /// The name of its folder.
    public let name: String

    /// The language pair, and how to write it.
    public let request: WriteRequest

    /// What writes its data files.
    public let writers: [any Writer.Type]

    /// Where a package goes, and whether it takes the place of another.
    struct Place {
        var path: String
        var replaces: Bool
    }

    /// Creates a package that is still to be written.
    public init(name: String, request: WriteRequest, writers: [any Writer.Type]) {
        self.name = name
        self.request = request
        self.writers = writers
    }

    /// Writes the package into `folder`, which exists.
    ///
    /// - Parameters:
    ///   - dossiers: What goes into it, in order.
    ///   - folder: The folder that will hold the package's folder.
    ///   - force: Whether a package of that name is replaced. One that holds translations, or
    ///     anything that we did not write, never is: `name.v2`, `name.v3` … stands beside it.
    /// - Returns: The path of the package.
    /// - Throws: `WriteError` when something is in the way, when a writer fails, or when the disk
    ///   refuses; what was there before is still there then.
    public func write(
        _ dossiers: [Dossier],
        in folder: String,
        force: Bool = false
    ) throws(WriteError) -> String {
        let place = try place(in: folder, force: force)
        Draft.sweep(folder)
        let draft = try Draft(in: folder)
        do {
            try fill(draft, with: dossiers)
            try draft.install(at: place.path, replaces: place.replaces)
        } catch {
            draft.discard()
            throw error
        }
        return place.path
    }

    /// Decides where the package goes, without writing anything.
    func place(in folder: String, force: Bool) throws(WriteError) -> Place {
        let path = "\(folder)/\(name)"
        switch try Disk.kind(of: path) {
        case nil:
            return Place(path: path, replaces: false)
        case .file, .other:
            throw WriteError(
                path: path,
                reason: "is no folder",
                advice: "remove it first or write under another --name"
            )
        case .folder:
            return try place(besides: path, force: force)
        }
    }

    /// Takes the place of the newest version when it may be replaced, else that of the next.
    private func place(besides path: String, force: Bool) throws(WriteError) -> Place {
        var newest = path
        var next = 2
        while try Disk.kind(of: "\(path).v\(next)") != nil {
            newest = "\(path).v\(next)"
            next += 1
        }
        guard FormerPackage(path: newest).isReplaceable else {
            return Place(path: "\(path).v\(next)", replaces: false)
        }
        guard force else {
            throw WriteError(
                path: newest,
                reason: "is there already",
                advice: "replace it with --force or write under another --name"
            )
        }
        return Place(path: newest, replaces: true)
    }

    /// Writes every file of the package into `draft`.
    func fill(_ draft: Draft, with dossiers: [Dossier]) throws(WriteError) {
        var manifest = DataPackage(
            name: name,
            request: request,
            files: [],
            articles: dossiers.count,
            quotes: dossiers.reduce(0) { $0 + DossierView.rowCount(of: $1) }
        )
        var sums: [String: String] = [:]
        for writer in writers {
            guard let path = writer.path(for: request) else { continue }
            let bytes: [UInt8]
            do {
                bytes = try writer.file(dossiers, for: request)
            } catch {
                let reason = "writer '\(writer.format.name)' failed: \(error)"
                throw WriteError(path: "\(name)/\(path)", reason: reason)
            }
            try draft.add(bytes, at: path)
            let sum = Digest.sha256(bytes)
            sums[path] = sum
            manifest.files.append(
                DataPackage.File(path: path, bytes: bytes.count, sha256: sum, writer: writer)
            )
        }
        let texts = [
            ("README.txt", PackageReadme.text(manifest)),
            ("datapackage.json", JSONPrinter.indented(manifest.json) + "\n"),
        ]
        for (path, text) in texts {
            let bytes = Array(text.utf8)
            try draft.add(bytes, at: path)
            sums[path] = Digest.sha256(bytes)
        }
        let lines = sums.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value)  \($0.key)\n" }
        try draft.add(Array(lines.joined().utf8), at: "SHA256SUMS")
        try draft.seal()
    }
}
