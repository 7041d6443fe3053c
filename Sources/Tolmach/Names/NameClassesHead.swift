/// Reads the lines at the head of a file of name classes, and the tables behind them.
struct NameClassesHead {
    private let bytes: [UInt8]
    private let file: String
    private var place = 0

    private static let title = "tolmach name classes, version 1"
    /// No line of the head is longer.
    private static let longestLine = 400

    init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    /// Both sides and the languages of the flags.
    ///
    /// - Throws: `SchemeError` when anything is not as the format has it.
    mutating func read() throws(SchemeError) -> (
        latin: NameClasses.Side, cyrillic: NameClasses.Side, languages: [String]
    ) {
        guard try line() == Self.title else { throw fault("not a file of name classes") }
        var values: [String: String] = [:]
        while true {
            let line = try line()
            guard let colon = line.firstIndex(of: ":") else { break }
            values[String(line[..<colon])] = String(line[line.index(after: colon)...])
        }
        let languages = (values["languages"] ?? "").split(separator: " ").map(String.init)
        guard (1...8).contains(languages.count) else { throw fault("no languages in the head") }
        let latin = try side(values["latin"], "latin")
        let cyrillic = try side(values["cyrillic"], "cyrillic")
        guard place == bytes.count else { throw fault("longer than its head says") }
        return (latin, cyrillic, languages)
    }

    /// `89702 words, 160 letters, 5607 blocks, 1071282 bytes`.
    private mutating func side(
        _ value: String?,
        _ name: String
    ) throws(SchemeError) -> NameClasses.Side {
        let numbers = (value ?? "").split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 4, numbers.allSatisfy({ (0...bytes.count).contains($0) }) else {
            throw fault("no sizes for '\(name)' in the head")
        }
        let (count, blocks, size) = (numbers[0], numbers[2], numbers[3])
        guard numbers[1] <= 254,
            blocks == (count + NameClasses.blockSize - 1) / NameClasses.blockSize,
            place + 4 * (numbers[1] + blocks) + size <= bytes.count
        else { throw fault("shorter than its head says") }
        var letters: [Unicode.Scalar] = []
        var codes: [Unicode.Scalar: UInt8] = [:]
        for number in 0..<numbers[1] {
            guard let letter = Unicode.Scalar(word(place + 4 * number)) else {
                throw fault("a letter of '\(name)' is no character")
            }
            letters.append(letter)
            codes[letter] = UInt8(number + 1)
        }
        place += 4 * numbers[1]
        let index = place
        let base = place + 4 * blocks
        place = base + size
        return NameClasses.Side(
            count: count,
            letters: letters,
            codes: codes,
            blocks: blocks,
            index: index,
            base: base,
            end: place
        )
    }

    private func word(_ start: Int) -> UInt32 {
        UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) << 16
            | UInt32(bytes[start + 3]) << 24
    }

    private mutating func line() throws(SchemeError) -> String {
        let rest = bytes[min(place, bytes.count)...].prefix(Self.longestLine)
        guard let end = rest.firstIndex(of: 0x0A),
            let line = String(validating: rest[..<end], as: UTF8.self)
        else { throw fault("not a file of name classes") }
        place = end + 1
        return line
    }

    private func fault(_ reason: String) -> SchemeError {
        SchemeError(file: file, reason: reason, advice: "make it anew with .ci/name-classes.py")
    }
}
