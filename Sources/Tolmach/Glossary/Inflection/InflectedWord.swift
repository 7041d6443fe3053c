/// A word of a term or of a text, on its way to the keys of its inflection.
struct InflectedWord: Hashable, Sendable {
    /// How a word uses capital letters.
    enum Capitals: UInt8, Sendable {
        /// *guard*
        case none
        /// *Guard*
        case first
        /// *NATO*
        case all
        /// *McDonald*, *iPhone*
        case mixed
    }

    /// The word as it was written, in NFC, without stress marks: what a dictionary knows.
    let written: String

    /// What the matcher compares: case folded, `ё` as `е`, every apostrophe as the ASCII one.
    let folded: String

    /// How it uses capitals.
    let capitals: Capitals
}
