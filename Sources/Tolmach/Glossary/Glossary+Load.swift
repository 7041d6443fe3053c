extension Glossary {
    /// A glossary, what was wrong with its files, and where in them everything stands.
    public struct Loaded: Sendable {
        /// The concepts that can be used.
        public internal(set) var glossary = Glossary()

        /// The problems of those that cannot, in the order of their places.
        public internal(set) var problems: [GlossaryProblem] = []

        private var places = GlossaryPlaces()

        init() {}

        /// Where the concept with `id` stands.
        ///
        /// - Complexity: O(1)
        public func place(of id: Concept.ID) -> GlossaryPlace? {
            glossary.index(of: id).flatMap { places.place(of: $0) }
        }

        /// Where the terms of the concept with `id` in `language` stand, one place a term.
        ///
        /// - Complexity: O(*n*) in the terms of the concept.
        public func places(of id: Concept.ID, in language: LanguageTag) -> [GlossaryPlace] {
            glossary.index(of: id).map { places.places(of: $0, in: language) } ?? []
        }

        /// Adds `concept`, in the place of one with the same id, and notes where it stands.
        mutating func add(
            _ concept: Concept,
            in file: String,
            at mark: GlossaryMark,
            terms: some Collection<(language: LanguageTag, mark: GlossaryMark)>
        ) {
            let index = glossary.add(concept)
            places.note(index, in: file, at: mark, terms: terms)
        }

        /// Adds `concept` if its id is new, and notes where it stands.
        ///
        /// - Returns: Where the concept that has the id stands, if there is one.
        mutating func addIfNew(
            _ concept: Concept,
            in file: String,
            at mark: GlossaryMark,
            terms: some Collection<(language: LanguageTag, mark: GlossaryMark)>
        ) -> GlossaryPlace? {
            let (index, isNew) = glossary.addIfNew(concept)
            guard isNew else { return places.place(of: index) }
            places.note(index, in: file, at: mark, terms: terms)
            return nil
        }

        /// Adds the concepts and problems of `later`, whose concepts override those with their ids.
        ///
        /// - Complexity: O(*n*) in `later`.
        public mutating func override(with later: Loaded) {
            problems += later.problems
            guard !glossary.concepts.isEmpty else {
                glossary = later.glossary
                places = later.places
                return
            }
            glossary.reserve(glossary.concepts.count + later.glossary.concepts.count)
            for (index, concept) in later.glossary.concepts.enumerated() {
                guard let (file, mark, terms) = later.places.noted(index) else { continue }
                add(concept, in: file, at: mark, terms: terms)
            }
        }
    }

    /// Loads the glossary that `files` make together; a later file overrides the concepts of an
    /// earlier one that have the same id.
    ///
    /// A concept with a problem is left out; the rest is used.
    ///
    /// - Parameters:
    ///   - files: Paths of files in any of ``GlossaryFormats``.
    ///   - strict: Whether the first problem is an error.
    /// - Returns: The glossary, and the problems in the order of their lines.
    /// - Throws: `GlossaryError` for a file that cannot be opened, is of no format, or cannot be
    ///   used at all; with `strict` also for the first problem of a concept.
    /// - Complexity: O(*n*) in the bytes.
    public static func load(
        files: [String],
        strict: Bool = false
    ) throws(GlossaryError) -> Loaded {
        var loaded = Loaded()
        for file in files {
            let later = try GlossaryFormats.load(GlossaryReadOptions(file: file))
            if strict, let problem = later.problems.first { throw GlossaryError(problem) }
            loaded.override(with: later)
        }
        return loaded
    }

    /// The glossary in the bytes of one file, in whatever format they are.
    ///
    /// - Parameters:
    ///   - bytes: The file's bytes.
    ///   - file: Its name, for messages.
    ///   - strict: Whether the first problem is an error.
    /// - Returns: The glossary, and the problems in the order of their lines.
    /// - Throws: `GlossaryError` as `load(files:strict:)` does.
    /// - Complexity: O(*n*) in the bytes.
    public static func parsed(
        _ bytes: [UInt8],
        file: String,
        strict: Bool = false
    ) throws(GlossaryError) -> Loaded {
        let loaded = try GlossaryFormats.read(bytes, options: GlossaryReadOptions(file: file))
        if strict, let problem = loaded.problems.first { throw GlossaryError(problem) }
        return loaded
    }
}
