internal import CXML

/// Reads an XML document that is not trusted, one event after another.
///
/// No entity is declared or replaced but the five of XML, nothing is fetched, and every size has a
/// limit; a document type that declares nothing is passed over. The events before a fault come
/// first, so nothing may be made of a document before its end was seen.
///
/// It cannot be copied because it owns what the C library made.
public struct XMLReader: ~Copyable {
    private let handle: OpaquePointer
    private var namespaces: [UnsafePointer<CChar>: String] = [:]

    /// Opens the document in `bytes`: UTF-8, UTF-16, or what its declaration says.
    ///
    /// - Throws: `XMLError` for a file that is too large or not in its encoding.
    /// - Complexity: O(*n*) in the bytes.
    public init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) {
        let text = try XMLDecoding.utf8(bytes, limit: limits.file)
        let handle = text.withUnsafeBytes { buffer in
            cxml_open(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int64(buffer.count),
                limits.cxml
            )
        }
        guard let handle else {
            throw XMLError(fault: .memory, place: XMLPlace(line: 1, column: 1, offset: 0))
        }
        self.handle = handle
    }

    deinit { cxml_close(handle) }

    /// The next event; `nil` at the end of the document.
    ///
    /// - Throws: `XMLError` at the first fault, and again when asked again.
    public mutating func next() throws(XMLError) -> XMLEvent? {
        var event = cxml_event()
        cxml_next(handle, &event)
        let place = XMLPlace(
            line: Int(event.line),
            column: Int(event.column),
            offset: Int(event.offset)
        )
        switch Int(event.kind) {
        case CXML_START: return .start(tag(event, at: place))
        case CXML_TEXT: return .text(Self.string(event.text), place)
        case CXML_END: return .end(name(event.name), place)
        case CXML_DONE: return nil
        default: throw XMLError(Int(event.fault), name: Self.string(event.text), place: place)
        }
    }

    private mutating func tag(_ event: cxml_event, at place: XMLPlace) -> XMLTag {
        var attributes: [XMLTag.Attribute] = []
        attributes.reserveCapacity(Int(event.attribute_count))
        for attribute in UnsafeBufferPointer(
            start: event.attributes,
            count: Int(event.attribute_count)
        ) {
            attributes.append(
                XMLTag.Attribute(name: name(attribute.name), value: Self.string(attribute.value))
            )
        }
        return XMLTag(
            name: name(event.name),
            prefix: Self.string(event.name.prefix),
            attributes: attributes,
            place: place
        )
    }

    private mutating func name(_ name: cxml_name) -> XMLName {
        XMLName(Self.string(name.local), in: namespace(name.space))
    }

    /// Namespaces are long and few, and the C library keeps each in one place.
    private mutating func namespace(_ text: cxml_text) -> String {
        guard let bytes = text.bytes else { return "" }
        if let known = namespaces[bytes] { return known }
        let namespace = Self.string(text)
        namespaces[bytes] = namespace
        return namespace
    }

    private static func string(_ text: cxml_text) -> String {
        let bytes = UnsafeRawBufferPointer(start: text.bytes, count: Int(text.count))
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension XMLLimits {
    fileprivate var cxml: cxml_limits {
        cxml_limits(
            depth: Int64(depth),
            attributes: Int64(attributes),
            name: Int64(name),
            value: Int64(value),
            text: Int64(text),
            tag: Int64(tag)
        )
    }
}

extension XMLError {
    fileprivate init(_ code: Int, name: String, place: XMLPlace) {
        self.place = place
        fault =
            switch code {
            case CXML_FAULT_EMPTY: .empty
            case CXML_FAULT_CUT: .cut
            case CXML_FAULT_AFTER_ROOT: .afterRoot
            case CXML_FAULT_MISMATCH: .mismatch(open: name)
            case CXML_FAULT_CHARACTER: .character
            case CXML_FAULT_ENTITY: .entity(name)
            case CXML_FAULT_DECLARATION: .declaration
            case CXML_FAULT_NAMESPACE: .namespace(name)
            case CXML_FAULT_ATTRIBUTE: .attribute(name)
            case CXML_FAULT_DEPTH: .limit(.depth)
            case CXML_FAULT_ATTRIBUTES: .limit(.attributes)
            case CXML_FAULT_NAME_LENGTH: .limit(.name)
            case CXML_FAULT_VALUE_LENGTH: .limit(.value)
            case CXML_FAULT_TEXT_LENGTH: .limit(.text)
            case CXML_FAULT_TAG_LENGTH: .limit(.tag)
            case CXML_FAULT_MEMORY: .memory
            default: .syntax
            }
    }
}
