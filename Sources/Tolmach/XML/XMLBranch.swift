/// An element with everything inside it.
///
/// For parts of a document that have a bounded size, such as one entry of a glossary; the document
/// itself is read event by event.
public struct XMLBranch: Hashable, Sendable {
    /// The start of the element.
    public let tag: XMLTag

    /// The elements right inside.
    public private(set) var branches: [XMLBranch] = []

    /// The text before the first of `branches`.
    public private(set) var leading = ""

    /// The text behind each of `branches`.
    public private(set) var following: [String] = []

    /// The name without its namespace.
    public var name: String { tag.name.local }

    /// All text, that of inner elements in its place.
    ///
    /// - Complexity: O(*n*) in the elements inside.
    public var text: String {
        var text = leading
        for (branch, behind) in zip(branches, following) { text += branch.text + behind }
        return text
    }

    fileprivate init(tag: XMLTag) { self.tag = tag }

    /// Appends the text between two tags.
    fileprivate mutating func append(_ text: String) {
        if following.isEmpty {
            leading = text
        } else {
            following[following.count - 1] = text
        }
    }

    fileprivate mutating func append(_ branch: XMLBranch) {
        branches.append(branch)
        following.append("")
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
            case .text(let text, _): branch.append(text)
            case .start(let inner): branch.append(try self.branch(from: inner))
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
