/// An article whose quotations people have marked.
public struct GoldArticle: Sendable {
    /// All that a prediction may use: id, language and text.
    public let article: Article

    /// The file it came from.
    public let file: String

    /// Its line there, from 1.
    public let line: Int

    /// What was marked, read only after the prediction.
    private let entries: JSONPlace

    /// The marked quotations, in the order of the file.
    ///
    /// - Throws: `GoldError` at the first that is none.
    /// - Complexity: O(*n*) in the text and the quotations.
    public func quotes() throws(GoldError) -> [GoldQuote] {
        let count = article.text.string.unicodeScalars.count
        do throws(JSONFault) {
            return try entries.list { entry throws(JSONFault) in
                try GoldQuote(entry, count: count)
            }
        } catch {
            throw GoldError(file: file, line: line, reason: error.placedReason)
        }
    }
}

extension GoldArticle {
    /// Reads NDJSON of marked articles, an object a line; a line that is none stops no other.
    ///
    /// Keys are `doc_id`, `lang`, `text` and `quotes`; others are passed over.
    ///
    /// - Parameters:
    ///   - bytes: The contents of the file.
    ///   - file: Its name, for messages.
    ///   - language: The language of articles that do not say it.
    /// - Returns: The articles, and what is wrong with the other lines.
    /// - Complexity: O(*n*) in the bytes.
    public static func all(
        in bytes: [UInt8],
        file: String,
        language: LanguageTag? = nil
    ) -> (articles: [GoldArticle], errors: [GoldError]) {
        var articles: [GoldArticle] = []
        var errors: [GoldError] = []
        var lines: [Article.ID: Int] = [:]
        var line = 0
        var start: Int
        do {
            start = try Decoding.startOfJSON(bytes, format: "gold")
        } catch {
            return ([], [GoldError(file: file, line: 1, reason: error.reason)])
        }
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            defer { start = end + 1 }
            line += 1
            guard bytes[start..<end].contains(where: { $0 > 0x20 }) else { continue }
            let reason: String
            do {
                let value = try JSONScanner.value(of: bytes, in: start..<end)
                let article = try GoldArticle(JSONPlace(value), file, line, language)
                guard let former = lines.updateValue(line, forKey: article.article.id) else {
                    articles.append(article)
                    continue
                }
                reason = "has the 'doc_id' of line \(former)"
            } catch let error as JSONError {
                reason = error.placedReason
            } catch let fault as JSONFault {
                reason = fault.placedReason
            } catch {
                reason = String(describing: error)
            }
            errors.append(GoldError(file: file, line: line, reason: reason))
        }
        if line == 0 { errors.append(GoldError(file: file, line: 1, reason: "holds no article")) }
        return (articles, errors)
    }

    private init(
        _ place: JSONPlace,
        _ file: String,
        _ line: Int,
        _ language: LanguageTag?
    ) throws(JSONFault) {
        guard case .object = place.value else { throw place.fault("is no object") }
        let fields = JSONFields(place: place)
        let tag = try fields.ifAny("lang") { place throws(JSONFault) in try place.tag() }
        guard let language = tag ?? language else {
            throw place.fault("lacks the key 'lang'; add it or name the language with --from")
        }
        article = Article(
            id: try fields.text("doc_id"),
            language: language,
            text: SourceText(try fields.text("text"))
        )
        entries = try fields("quotes")
        self.file = file
        self.line = line
    }
}

/// Why a line is no marked article.
public struct GoldError: Error, Hashable, CustomStringConvertible {
    /// The file.
    public var file: String

    /// The line, from 1.
    public var line: Int

    /// What is wrong; begins with the JSON pointer.
    public var reason: String

    /// The error in words.
    public var description: String { "\(file):\(line): \(reason)" }
}

extension JSONFault {
    /// The reason with the pointer before it.
    fileprivate var placedReason: String {
        JSONError(reason: reason, offset: 0, pointer: JSONStep.pointer(steps)).placedReason
    }
}
