/// The reference engine: the scheme as ICU transform rules.
///
/// ICU runs rules one at a time in the whole process, at a small part of the speed of
/// `TableTransliterator`; it is here so that the tests can hold the two equal.
public struct ICUTransliterator: Transliterator {
    /// The scheme that is followed.
    public let scheme: Scheme

    private let transform: ICUTransform
    private let table: SchemeTable
    private let normalizer: NameNormalizer

    /// Compiles `scheme`.
    ///
    /// - Throws: `SchemeError` with ICU's reason when it refuses the rules.
    public init(_ scheme: Scheme) throws(SchemeError) {
        self.scheme = scheme
        table = SchemeTable(scheme)
        normalizer = NameNormalizer(script: scheme.from)
        do throws(ICUError) {
            transform = try ICUTransform(name: scheme.id, rules: scheme.icuRules)
        } catch {
            throw SchemeError(file: "scheme '\(scheme.id)'", reason: error.description)
        }
    }

    /// `name` as the scheme writes it.
    ///
    /// - Throws: `SchemeError` if `name` holds a letter of the source script that the scheme
    ///   has no value for, or a private-use character.
    public func written(_ name: String) throws(SchemeError) -> String {
        let outcome = normalizer.normalized(name)
        var ready = outcome.text
        ready.makeContiguousUTF8()
        var bad: UInt32 = 0
        withUnsafeTemporaryAllocation(of: SchemeTable.Letter.self, capacity: ready.utf8.count) {
            _ = table.read(ready.utf8Span.span, into: $0, bad: &bad)
        }
        guard bad == 0 else { throw .unwritable(bad, scheme: scheme.id) }
        do throws(ICUError) {
            return try transform.transformed(outcome.isMixed ? ready : name)
        } catch {
            throw SchemeError(file: "scheme '\(scheme.id)'", reason: error.description)
        }
    }
}
