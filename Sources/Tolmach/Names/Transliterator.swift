/// Writes names by one scheme.
///
/// There are two engines with one meaning: `TableTransliterator`, the fast one, and
/// `ICUTransliterator`, the reference. Both normalise the name first (`NameNormalizer`), copy
/// what is no letter of the source script, and decide case by the source: a word in capitals
/// stays in capitals, a capital that becomes several letters gives `Shch`.
public protocol Transliterator: Sendable {
    /// The scheme that is followed.
    var scheme: Scheme { get }

    /// `name` as the scheme writes it.
    ///
    /// - Throws: `SchemeError` if `name` holds a letter of the source script that the scheme
    ///   has no value for, or a private-use character.
    func written(_ name: String) throws(SchemeError) -> String
}
