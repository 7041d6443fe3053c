/// The largest XML that is read; what is larger is refused, never cut.
public struct XMLLimits: Hashable, Sendable {
    /// A file, in bytes.
    public var file: Int

    /// Elements inside one another.
    public var depth: Int

    /// Attributes of one element, namespaces among them.
    public var attributes: Int

    /// A name or a namespace, in bytes.
    public var name: Int

    /// The value of an attribute, in bytes.
    public var value: Int

    /// The text between two tags, in bytes.
    public var text: Int

    /// A tag, a comment or an instruction, in bytes.
    public var tag: Int

    /// Creates limits; those not given are meant for texts that people write and tools pass on.
    public init(
        file: Int = 64 << 20,
        depth: Int = 64,
        attributes: Int = 256,
        name: Int = 1_024,
        value: Int = 65_536,
        text: Int = 1 << 20,
        tag: Int = 1 << 20
    ) {
        self.file = file
        self.depth = depth
        self.attributes = attributes
        self.name = name
        self.value = value
        self.text = text
        self.tag = tag
    }
}
