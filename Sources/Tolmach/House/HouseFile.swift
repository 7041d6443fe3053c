internal import Yams

/// A house style with the place that each of its values came from.
public struct HouseFile: Sendable {
    /// The style.
    public var style: HouseStyle

    /// The file and line of each value that was given, by path.
    ///
    /// A path is such as `languages.targets.ru.region`; what is not here is a default.
    public var origins: [String: String] = [:]

    /// The defaults: no file was read.
    public init() { style = HouseStyle() }

    /// Reads a house style from YAML.
    ///
    /// - Parameters:
    ///   - yaml: The file's text.
    ///   - file: Its name, for messages.
    ///   - language: The language a scheme writes from, or `nil` when there is no such scheme.
    /// - Throws: `HouseError` at the first value that cannot be used.
    public init(
        yaml: String,
        file: String,
        language: (String) -> LanguageTag?
    ) throws(HouseError) {
        self.init()
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw Self.syntax(error, file: file)
        }
        guard let root else { return }
        var walk = HouseWalk(file: file, house: self)
        try walk.read(root, language: language)
        self = walk.house
    }

    private static func syntax(_ error: any Error, file: String) -> HouseError {
        if case .parser(_, let problem, let mark, _)? = error as? YamlError {
            return HouseError(
                file: file,
                line: mark.line,
                column: mark.column,
                reason: "not valid YAML: \(problem)"
            )
        }
        if case .scanner(_, let problem, let mark, _)? = error as? YamlError {
            return HouseError(
                file: file,
                line: mark.line,
                column: mark.column,
                reason: "not valid YAML: \(problem)"
            )
        }
        return HouseError(file: file, line: 1, column: 1, reason: "not valid YAML")
    }
}
