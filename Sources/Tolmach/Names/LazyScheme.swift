internal import Synchronization

/// A scheme whose file is read when it is first asked for, and whose table is made likewise.
///
/// A class, so that all copies of a list share what was read. Nobody waits for a lock: threads
/// that ask at the same time may each read the file, and what the first of them read is kept.
final class LazyScheme: Sendable {
    let id: Scheme.ID
    private let file: String
    private let known = AtomicLazyReference<Known>()
    private let made = AtomicLazyReference<Made>()

    private final class Known: Sendable {
        let scheme: Result<Scheme, SchemeError>
        init(_ scheme: Result<Scheme, SchemeError>) { self.scheme = scheme }
    }

    private final class Made: Sendable {
        let table: TableTransliterator
        init(_ table: TableTransliterator) { self.table = table }
    }

    /// A scheme that was read already.
    init(_ scheme: Scheme) {
        id = scheme.id
        file = ""
        _ = known.storeIfNil(Known(.success(scheme)))
    }

    /// The scheme of a file named by its id.
    init(file: String) {
        let name = file.split(separator: "/").last ?? ""
        id = String(name.hasSuffix(".json") ? name.dropLast(5) : name)
        self.file = file
    }

    /// The scheme.
    ///
    /// - Throws: What reading its file threw, each time.
    func scheme() throws(SchemeError) -> Scheme {
        if let read = known.load() { return try read.scheme.get() }
        let read = Result { () throws(SchemeError) -> Scheme in
            try Scheme(json: try Folder.bytes(of: file), file: file)
        }
        return try known.storeIfNil(Known(read)).scheme.get()
    }

    /// The fast engine of the scheme.
    func table() throws(SchemeError) -> TableTransliterator {
        if let ready = made.load() { return ready.table }
        return made.storeIfNil(Made(TableTransliterator(try scheme()))).table
    }
}
