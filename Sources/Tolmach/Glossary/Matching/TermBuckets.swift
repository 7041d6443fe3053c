/// The words of a glossary by their first letters: those that may be forms of one word share a
/// bucket, or one of their keys leads there.
///
/// A longer word lies under more of its letters, up to five: endings change the last three, and
/// vowels, which change inside of words too, count as one letter.
struct TermBuckets: Sendable {
    /// Forms of a word differ by no more letters than this.
    private static let reach = 5
    private static let most = 5

    private var numbers: [UInt64: UInt32] = [:]
    private var heads: ContiguousArray<Int32> = []
    private var isOpen: ContiguousArray<Bool> = []
    private var next: ContiguousArray<Int32> = []
    private var buckets: ContiguousArray<UInt32> = []

    /// - Complexity: O(*n*) in the words.
    init(_ vocabulary: TermVocabulary) {
        next.reserveCapacity(vocabulary.count)
        buckets.reserveCapacity(vocabulary.count)
        for number in 0..<vocabulary.count {
            guard vocabulary.words[number].inflects else {
                next.append(-1)
                buckets.append(.max)
                continue
            }
            let prefix = vocabulary.withFolded(number, TermPrefix.init)
            let key = prefix.hash(Self.level(prefix.length))
            let bucket = numbers[key, default: UInt32(heads.count)]
            if Int(bucket) == heads.count {
                numbers[key] = bucket
                heads.append(-1)
                isOpen.append(false)
            }
            next.append(heads[Int(bucket)])
            buckets.append(bucket)
            heads[Int(bucket)] = Int32(number)
        }
    }

    /// The bucket of the word `number`.
    func bucket(of number: UInt32) -> UInt32 { buckets[Int(number)] }

    /// The buckets of the words that `text` may be another form of.
    func near(_ text: String) -> [UInt32] {
        var near: [UInt32] = []
        addNear(text, to: &near)
        return near
    }

    /// Adds the buckets of the words that `text` may be another form of.
    func addNear(_ text: String, to near: inout [UInt32]) {
        var text = text
        let prefix = text.withUTF8 { TermPrefix($0) }
        guard prefix.length > 0 else { return }
        let low = Self.level(prefix.length - Self.reach)
        let high = min(Self.level(prefix.length + Self.reach), prefix.length)
        for level in low...max(low, high) {
            if let bucket = numbers[prefix.hash(level)], !near.contains(bucket) {
                near.append(bucket)
            }
        }
    }

    /// Calls `body` with the words of `bucket`, the first time only.
    mutating func open(_ bucket: UInt32, _ body: (Int) -> Void) {
        guard !isOpen[Int(bucket)] else { return }
        isOpen[Int(bucket)] = true
        var number = heads[Int(bucket)]
        while number >= 0 {
            body(Int(number))
            number = next[Int(number)]
        }
    }

    /// By how many letters a word of so many lies in its bucket.
    private static func level(_ length: Int) -> Int { min(max(length - 3, 1), most) }
}

/// The first letters of a word, vowels as one letter.
struct TermPrefix {
    /// How many letters the word has.
    private(set) var length = 0
    private var hashes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var at = 0
        while at < bytes.count {
            let (scalar, width) = TermSpelling.decoded(bytes, at)
            at += width
            length += 1
            guard length <= 5 else { continue }
            hash = (hash ^ UInt64(TermLetters.shared.base(scalar))) &* 0x100_0000_01B3
            hash ^= hash >> 31
            switch length {
            case 1: hashes.0 = hash
            case 2: hashes.1 = hash
            case 3: hashes.2 = hash
            case 4: hashes.3 = hash
            default: hashes.4 = hash
            }
        }
    }

    /// The hash of the first `count` letters, one to five of them.
    func hash(_ count: Int) -> UInt64 {
        switch count {
        case ...1: hashes.0
        case 2: hashes.1
        case 3: hashes.2
        case 4: hashes.3
        default: hashes.4
        }
    }
}

/// Letters without their marks, vowels as one.
struct TermLetters: Sendable {
    static let shared = TermLetters()

    private static let limit: UInt32 = 0x530
    private let bases: [UInt32]

    private init() {
        let vowels = Set("aeiouyæøœаеиоуыэюяіѣє".unicodeScalars.map(\.value))
        bases = (0..<Self.limit).map { scalar in
            let folded = TermFold.shared(scalar).folded
            guard let sign = Unicode.Scalar(folded) else { return folded }
            let parts = (try? ICU.normalized(String(sign), .nfd)) ?? String(sign)
            let base = parts.unicodeScalars.first?.value ?? folded
            return vowels.contains(base) ? 0x61 : base
        }
    }

    /// The letter that `scalar` counts as.
    func base(_ scalar: UInt32) -> UInt32 {
        scalar < Self.limit ? bases[Int(scalar)] : scalar
    }
}
