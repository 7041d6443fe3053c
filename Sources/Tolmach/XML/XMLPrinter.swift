/// Prints XML as UTF-8 bytes, with an indent of two blanks; always well formed.
///
/// An element holds either text or elements: white space is never added to text.
struct XMLPrinter {
    typealias Attributes = [(name: String, value: String)]

    /// What was printed.
    private(set) var bytes: [UInt8] = []

    /// How many characters XML cannot hold; U+FFFD stands for each.
    private(set) var replaced = 0

    private var open: [String] = []

    /// Begins a document; `type` is what its document type says, if it has one.
    init(type: String? = nil) {
        bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
        if let type { bytes += "\n<!DOCTYPE \(type)>".utf8 }
    }

    /// Begins an element that holds elements.
    mutating func begin(_ name: String, _ attributes: Attributes = []) {
        tag(name, attributes)
        bytes.append(0x3E)
        open.append(name)
    }

    /// Ends the element that was begun last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        breakLine()
        bytes += "</\(name)>".utf8
        if open.isEmpty { bytes.append(0x0A) }
    }

    /// An element that holds text.
    mutating func element(_ name: String, _ attributes: Attributes = [], text: String) {
        tag(name, attributes)
        bytes.append(0x3E)
        replaced += Escaping.xml(text, to: &bytes)
        bytes += "</\(name)>".utf8
    }

    private mutating func tag(_ name: String, _ attributes: Attributes) {
        breakLine()
        bytes.append(0x3C)
        bytes += name.utf8
        for attribute in attributes {
            bytes += " \(attribute.name)=\"".utf8
            replaced += Escaping.xml(attribute.value, isValue: true, to: &bytes)
            bytes.append(0x22)
        }
    }

    private mutating func breakLine() {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: open.count * 2))
    }
}
