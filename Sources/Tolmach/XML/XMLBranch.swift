/// An element with everything inside it.
///
/// For parts of a document that have a bounded size, such as one entry of a glossary; the document
/// itself is read event by event.
public struct XMLBranch: Hashable, Sendable {
    /// What lies inside an element.
    public enum Child: Hashable, Sendable {
        /// Text.
        case text(String)
        /// An element.
        case branch(XMLBranch)
    }

    /// The start of the element.
    public let tag: XMLTag

    /// What lies inside, in the order of the document.
    public var children: [Child] = []

    /// The name without its namespace.
    public var name: String { tag.name.local }

    /// The elements right inside.
    public var branches: [XMLBranch] {
        children.compactMap { child in
            if case .branch(let branch) = child { branch } else { nil }
        }
    }

    /// All text, that of inner elements in its place.
    ///
    /// - Complexity: O(*n*) in the elements inside.
    public var text: String {
        children.reduce(into: "") { text, child in
            switch child {
            case .text(let part): text += part
            case .branch(let branch): text += branch.text
            }
        }
    }
}

extension XMLReader {
    /// Everything up to the end of the element that `tag` has begun.
    ///
    /// - Throws: `XMLError` at the first fault.
    /// - Complexity: O(*n*) in what lies inside.
    public mutating func branch(from tag: XMLTag) throws(XMLError) -> XMLBranch {
        var branch = XMLBranch(tag: tag)
        while let event = try next() {
            switch event {
            case .text(let text, _): branch.children.append(.text(text))
            case .start(let inner): branch.children.append(.branch(try self.branch(from: inner)))
            case .end: return branch
            }
        }
        return branch
    }

    /// Passes over everything up to the end of the element whose start came last.
    ///
    /// - Throws: `XMLError` at the first fault.
    /// - Complexity: O(*n*) in what lies inside.
    public mutating func skip() throws(XMLError) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }
}
