/// The two alphabets of Serbian, which differ in nothing else.
enum SerbianLetters {
    /// `text` with Latin letters for the Cyrillic ones in lower case.
    ///
    /// - Source: Pravopis srpskoga jezika, Matica srpska 2010, paragraph 6.
    static func latin(_ text: [UInt8]) -> [UInt8] {
        var latin = String.UnicodeScalarView()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if let letters = letters[scalar] {
                latin.append(contentsOf: letters.unicodeScalars)
            } else {
                latin.append(scalar)
            }
        }
        return Array(String(latin).utf8)
    }

    private static let letters: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z",
        "и": "i", "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj",
        "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "ć", "у": "u", "ф": "f", "х": "h",
        "ц": "c", "ч": "č", "џ": "dž", "ш": "š",
    ]
}
