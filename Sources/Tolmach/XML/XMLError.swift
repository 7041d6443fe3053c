/// Why an XML document cannot be read, and where.
public struct XMLError: Error, Hashable, CustomStringConvertible {
    /// What is wrong with a document.
    public enum Fault: Hashable, Sendable {
        /// It breaks the rules of XML in some other way than those below.
        case syntax
        /// There is no element.
        case empty
        /// It ends before its outermost element does.
        case cut
        /// Something follows the outermost element.
        case afterRoot
        /// An end tag closes another element than the one that is open.
        case mismatch(open: String)
        /// A character that XML 1.0 forbids, such as U+0001.
        case character
        /// Bytes that are not of the encoding.
        case bytes(encoding: String)
        /// An encoding that is not known, or that the bytes contradict.
        case encoding(String)
        /// An entity other than the five of XML.
        case entity(String)
        /// A document type that declares something.
        case declaration
        /// A prefix without a namespace.
        case namespace(String)
        /// An attribute that stands twice or is not well formed.
        case attribute(String)
        /// Something is larger than the limits allow.
        case limit(Limit)
        /// There is no memory left.
        case memory
    }

    /// What has a limit.
    public enum Limit: Hashable, Sendable {
        case file, depth, attributes, name, value, text, tag
    }

    /// What is wrong.
    public var fault: Fault

    /// Where.
    public var place: XMLPlace

    /// What is wrong, in words.
    public var reason: String {
        switch fault {
        case .syntax: "this is not well-formed XML"
        case .empty: "there is no XML element"
        case .cut: "the file ends before its outermost element does"
        case .afterRoot: "something follows the outermost element"
        case .mismatch(let open):
            open.isEmpty
                ? "this end tag has no start tag"
                : "this tag closes another element than '\(open)', which is open"
        case .character: "XML allows no such character"
        case .bytes(let encoding): "these bytes are not \(encoding)"
        case .encoding(let name): "'\(name)' is not the encoding of this file or not a known one"
        case .entity(let name):
            name.isEmpty ? "a '&' begins no entity" : "the entity '\(name)' is not one of XML's own"
        case .declaration: "the document type declares things of its own"
        case .namespace(let prefix):
            prefix.isEmpty
                ? "a name has a prefix without a namespace"
                : "the prefix '\(prefix)' has no namespace"
        case .attribute(let name):
            name.isEmpty
                ? "an attribute is not well formed"
                : "the attribute '\(name)' stands twice or is not well formed"
        case .limit(let limit): limit.reason
        case .memory: "there is not enough memory"
        }
    }

    /// The way out.
    public var advice: String {
        switch fault {
        case .cut: "ask for the whole file"
        case .bytes, .encoding, .character: "save the file as UTF-8"
        case .entity, .declaration: "write the characters themselves"
        case .limit(.file): "split the file"
        case .memory: "split the file or close other programs"
        default: "export the file anew, or mend it in an XML editor"
        }
    }

    /// The error in words: `line:column: reason; advice`.
    public var description: String { "\(place.line):\(place.column): \(reason); \(advice)" }
}

extension XMLError.Limit {
    fileprivate var reason: String {
        switch self {
        case .file: "the file is too large"
        case .depth: "too many elements lie inside one another"
        case .attributes: "an element has too many attributes"
        case .name: "a name is too long"
        case .value: "the value of an attribute is too long"
        case .text: "the text of an element is too long"
        case .tag: "a tag or comment is too long"
        }
    }
}
