/// What stands next in an XML document.
///
/// Comments and processing instructions are passed over; the text on both sides of one is one
/// text, as is that of CDATA.
public enum XMLEvent: Hashable, Sendable {
    /// An element begins.
    case start(XMLTag)
    /// Text between two tags, entities replaced and line ends made LF.
    case text(String, XMLPlace)
    /// The element of this name ends.
    case end(XMLName, XMLPlace)
}

/// Where something begins in an XML document.
public struct XMLPlace: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int

    /// The column, in Unicode scalars from 1.
    public var column: Int

    /// The offset, in bytes of the document as UTF-8 without a byte order mark.
    public var offset: Int

    /// Creates a place.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}

/// The name of an element or attribute: equal when the namespace and the part after the colon are.
public struct XMLName: Hashable, Sendable {
    /// The part after the colon, or all of it.
    public var local: String

    /// The namespace; empty for none.
    public var namespace: String

    /// Creates a name.
    public init(_ local: String, in namespace: String = "") {
        self.local = local
        self.namespace = namespace
    }
}

/// The start of an element.
public struct XMLTag: Hashable, Sendable {
    /// One attribute; declarations of namespaces are none.
    public struct Attribute: Hashable, Sendable {
        /// Its name.
        public var name: XMLName

        /// Its value, entities replaced and blanks made as XML asks.
        public var value: String
    }

    /// The namespace that the prefix `xml` always stands for.
    public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    /// The name.
    public var name: XMLName

    /// The prefix as written; empty for none.
    public var prefix: String

    /// The attributes, in the order of the document.
    public var attributes: [Attribute]

    /// Where the tag begins.
    public var place: XMLPlace

    /// The value of the attribute `local` of no namespace, or of `namespace`.
    ///
    /// - Complexity: O(*n*) in the attributes.
    public subscript(_ local: String, in namespace: String = "") -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }

    /// The value of `xml:lang`.
    public var language: String? { self["lang", in: Self.xmlNamespace] }
}
