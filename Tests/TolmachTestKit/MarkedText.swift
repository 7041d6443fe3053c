public import Tolmach

/// A text in which the expected places are marked with `⟦` and `⟧`.
public enum MarkedText {
    /// The text without the marks, and the spans between them, outermost first by start.
    public static func parse(_ marked: String) -> (text: SourceText, spans: [TextSpan]) {
        var text = ""
        var open: [Int] = []
        var spans: [TextSpan] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦":
                open.append(text.utf8.count)
            case "⟧":
                if let start = open.popLast() { spans.append(TextSpan(start..<text.utf8.count)) }
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return (SourceText(text), spans.sorted())
    }
}
