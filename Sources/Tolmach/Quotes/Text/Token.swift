/// A word, a sign, or a whole quoted run, as the rules see it.
struct Token: Sendable {
    /// Where it starts, in bytes.
    var start: Int32

    /// One past its last byte.
    var end: Int32

    /// The hash of the word, without an owner's *’s*; 0 for signs and runs.
    var hash: UInt64 = 0

    /// What the lexicon says, and what the shape says.
    var flags: WordFlags = []

    /// The scalar of a sign; 0 for words and runs.
    var sign: UInt32 = 0

    /// The number of the run that it stands for, or -1.
    var run: Int32 = -1

    /// The cue that it may be, or -1.
    var cue: Int16 = -1

    /// Whether it may be the first word of a cue of two words.
    var opensPhrase = false

    /// Whether it is a word.
    var isWord: Bool { flags.has(.word) }

    /// Whether it stands for a quoted run.
    var isRun: Bool { run >= 0 }

    /// Whether it is a word that begins with a capital.
    var isCapital: Bool { flags.has(.capital) }

    /// Whether it is a word that may be part of a name.
    var isName: Bool { isCapital && !flags.has(.notName) }

    /// Where it stands, in bytes.
    var range: Range<Int> { Int(start)..<Int(end) }
}
