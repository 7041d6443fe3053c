extension SchemeInverse {
    /// A word as it was written, with and without accents.
    ///
    /// Accents on vowels may be the article's own (*Mijaíl*); those on consonants tell letters
    /// apart (*š*), unless the word has none at all, as where they were left out.
    struct Written {
        let out: [UInt32]
        let plain: [UInt32]
        /// Whether no letter has an accent.
        let isPlain: Bool

        private let dropped: Float

        init(_ out: [UInt32], dropped: Float) {
            self.dropped = dropped
            self.out = out
            plain = out.map(LatinFold.plain)
            isPlain = out == plain
        }

        /// What it costs to read the letter at `place` as `scalar`, alike but for accents.
        func cost(of scalar: UInt32, at place: Int) -> Float {
            if scalar == out[place] { return 0 }
            if LatinFold.isSame(scalar, out[place]) { return 0.3 }
            let isVowel = Self.vowels.contains(plain[place])
            // An accent that was left out.
            if out[place] == plain[place] { return isPlain ? dropped : 4.5 }
            return isVowel ? (scalar == plain[place] ? 0.8 : 2) : 4.5
        }

        /// Whether `text` is the word but for accents that may differ.
        func fits(_ text: String) -> Bool {
            var place = 0
            for scalar in text.unicodeScalars {
                guard place < out.count else { return false }
                let isSame = LatinFold.isSame(scalar.value, out[place])
                let isAlike = LatinFold.plain(scalar.value) == plain[place]
                let isFree = isPlain || Self.vowels.contains(plain[place])
                guard isSame || (isAlike && isFree) else { return false }
                place += 1
            }
            return place == out.count
        }

        /// Whether `text`, which fits, is the word to the last accent as names are normalised.
        func isSame(_ text: String) -> Bool {
            func isWord(_ text: String) -> Bool {
                text.unicodeScalars.lazy.map(\.value).elementsEqual(out)
            }
            return isWord(text) || (out.contains(0x2BC) && isWord(NameKey.folded(text)))
        }

        private static let vowels = Set("aeiouy".unicodeScalars.map(\.value))
    }
}
