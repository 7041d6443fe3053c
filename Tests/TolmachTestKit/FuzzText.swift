/// A text made from the bytes that a fuzzer gives, and the language to read it in.
///
/// The first byte chooses the language and how the rest is read: as UTF-8, with what is not valid
/// replaced, or as a list of pieces, one byte a piece, so that a small change gives another text
/// with the same kinds of marks and words.
public struct FuzzText {
    /// The primary subtag of the language.
    public let language: String

    /// The text.
    public let text: String

    /// Reads `bytes`; no bytes are an empty English text.
    public init(_ bytes: some Collection<UInt8>) {
        let first = Int(bytes.first ?? 0)
        language = Self.languages[first % Self.languages.count]
        if first / Self.languages.count % 2 == 0 {
            text = String(decoding: bytes.dropFirst(), as: UTF8.self)
        } else {
            text = bytes.dropFirst().map { Self.pieces[Int($0) % Self.pieces.count] }.joined()
        }
    }

    /// The languages that a first byte may choose.
    public static let languages = ["en", "ru", "uk", "es", "fr", "de", "pl"]

    private static let pieces: [String] =
        [
            "“", "”", "„", "«", "»", "\"", "'", "‘", "’", "‚", "‹", "›", "''", "—", "–", "-",
            "-il ",
            " — ", ", ", ". ", ": ", "; ", "? ", "! ", "… ", ".", ",", "(", ")", "[", "]", "\n",
            "\n\n", " ",
            "\u{A0}", "\u{202E}", "\u{301}", "🎣", "漢", "’s ", "’ ", "l’", "d’", "Mr. ",
            "Dr. ", "U.S. ", "J. ", "42", "8,6 ", "58-Jährige ", " (AP) — ", "X, Y, ",
        ] + words.split(separator: " ").map { "\($0) " }

    private static let words = """
        said says told asked according to went on adding who which that the a his her she he they \
        it and but in of from for Anna Brown Smith O’Neil mayor captain president ministry company \
        spokesman BOSTON not never Monday report claims statement \
        сказал сказала сообщил заявила говорится по словам его её он она они который которая что и \
        но в на из министр глава компания фонд Анна Петрова Иванович Сергей Москвы \
        сказав сказала повідомив за словами його її він вона вони який що та але у міністр голова \
        Олена Ковальчук Петрович речник громади \
        dijo dijeron afirmó según palabras de ella él quien que y pero en la el los alcalde \
        portavoz ministerio Ana Ruiz García por su parte explica \
        dit a-t-elle dit-il selon aux yeux du affirme elle lui qui que et mais dans la le les maire \
        porte-parole ministère Jeanne Morel M. président \
        sagte sagten erklärte laut so nach Angaben der die das er sie es und aber dass in von zufolge \
        Bürgermeisterin Sprecher Minister Anna Müller Regierung habe sei weiter hinzu \
        powiedział powiedziała mówi według zdaniem jego jej on ona który że i ale w z rzecznik \
        minister Jan Nowak Kowalska fundacja dodał się
        """
}
