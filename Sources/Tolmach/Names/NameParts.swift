/// The parts of a person's name, in the order in which they stand.
public struct NameParts: Hashable, Sendable {
    /// What a part is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A given name: *Михаил*, *Жан-Клод*.
        case given
        /// A father's name: *Сергеевич*, *Сергіївна*; in Bulgarian the middle of three names.
        case patronymic
        /// A family name.
        case family
        /// A word that goes with the name behind or before it: *фон*, *оглы*.
        case particle
        /// The first letters of a name, with a full stop.
        case initial
        /// What tells generations apart: *мл.*, *III*.
        case suffix
        /// A form of address, which is no part of a name: *господин*.
        case title
    }

    /// One part.
    public struct Part: Hashable, Sendable {
        /// What it is.
        public var kind: Kind
        /// Its words as the name has them, normalised.
        public var text: String
        /// Where it stands in the name as it was given, in UTF-8 bytes.
        public var span: TextSpan
    }

    /// Which name stands first.
    public enum Order: String, Sendable, CaseIterable {
        /// *Михаил Сергеевич Горбачёв*.
        case given
        /// *Горбачёв Михаил Сергеевич*.
        case family
        /// *Горбачёв, Михаил Сергеевич*.
        case comma
    }

    /// The parts.
    public var parts: [Part]
    /// Which name stands first.
    public var order: Order
    /// Whether something tells the order; else the usual one is taken.
    public var isOrderSure: Bool
    /// The gender, where the name shows it.
    public var gender: Person.Gender?
    /// What shows it: `patronymic`, `given-name` or `ending`; `known` when the caller knew it.
    public var genderEvidence: String?
    /// Whether several people are named: *супругов Ивановых*.
    public var isPlural: Bool

    /// The words of one kind, in order.
    public func words(_ kind: Kind) -> [String] { parts.filter { $0.kind == kind }.map(\.text) }
}
