/// One stretch of words between marks, inside one paragraph.
struct QuotedRun: Sendable {
    /// The words, without their marks.
    var words: Range<Int>

    /// From the opening mark to the end of the closing one.
    var outer: Range<Int>

    /// The paragraph's number.
    var paragraph: Int

    /// How many runs it lies in.
    var depth: Int

    /// Whether a closing mark, or the author's words, end it.
    var isClosed = false

    /// Whether nothing but blanks and dashes stands before it in its paragraph.
    var opensParagraph = false

    /// Whether it goes on with what the paragraph before left open.
    var continues = false

    /// Whether a dash opens it, as in dialogue.
    var isDialogue = false

    /// Whether the article's format marks it as a quoted block.
    var isBlock = false

    /// Whether a speaker's name and a colon stand before it inside its marks, as in a transcript.
    var isLabelled = false

    /// Whether the author's words cut it from the run before.
    var isSplit = false

    /// Whether the author's words stand inside its marks, before or behind it.
    var isInterrupted = false

    /// The scalar that opened it.
    var mark: UInt32
}
