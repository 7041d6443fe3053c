/// Gives findings the severity that the house wants for their kind.
public struct SeverityStage: Stage {
    /// Its name in messages.
    public static let name = "severities"
    /// It needs no layer: whatever findings there are.
    public static let needs: Layer = []
    /// It fills no layer.
    public static let fills: Layer = []

    private let severities: [String: Finding.Severity]

    /// Creates a stage that follows `house`.
    public init(house: HouseStyle) { severities = house.severities }

    /// Changes the severities of findings.
    public func run(_ dossier: inout Dossier) throws(StageError) {
        guard !severities.isEmpty else { return }
        for index in dossier.findings.indices {
            let code = dossier.findings[index].code
            if let severity = severities[code] { dossier.findings[index].severity = severity }
        }
    }
}
