extension EditDesk {
    /// What to do about a place that is none any more.
    static let newPlace =
        "give the place anew, in characters of the article's text without its header, or give the "
        + "words in quotation marks"

    /// The bytes of a stretch; else a finding says why there are none.
    mutating func range(of stretch: EditChange.Place, _ place: Int) -> Range<Int>? {
        switch stretch {
        case .scalars(let range):
            guard let start = scalars.offset(of: range.lowerBound),
                let end = scalars.offset(of: range.upperBound)
            else {
                note(.outOfRange, place, "the place lies behind the article's end", Self.newPlace)
                return nil
            }
            return start..<end
        case .words(let words):
            return self.range(of: words, in: [0..<bytes.count], place)
        }
    }

    /// The byte of a point in a quote; else a finding says why there is none.
    mutating func offset(of point: EditChange.Point, in quote: Quote, _ place: Int) -> Int? {
        switch point {
        case .scalar(let position):
            if let offset = scalars.offset(of: position) { return offset }
            note(.outOfRange, place, "the offset lies behind the article's end", Self.newPlace)
            return nil
        case .words(let words):
            return range(of: words, in: quote.fragments.map(\.range), place)?.lowerBound
        }
    }

    /// The one place where `words` stand in `ranges`.
    private mutating func range(
        of words: String,
        in ranges: [Range<Int>],
        _ place: Int
    ) -> Range<Int>? {
        let places = ranges.flatMap { self.places(of: Array(words.utf8), in: $0, most: 2) }
        switch places.count {
        case 0: note(.unknownWords, place, "the words are not there any more", Self.newPlace)
        case 1: return places[0]
        default:
            note(
                .ambiguousPlace,
                place,
                "the words stand in more than one place",
                "give more of them, or the place as 'start-end'"
            )
        }
        return nil
    }

    /// Where `words` stand in `range`, between word ends, from the first on.
    func places(of words: [UInt8], in range: Range<Int>, most: Int) -> [Range<Int>] {
        guard let first = words.first else { return [] }
        var found: [Range<Int>] = []
        var offset = range.lowerBound
        while found.count < most, offset + words.count <= range.upperBound {
            let end = offset + words.count
            if bytes[offset] == first, bytes[offset..<end].elementsEqual(words),
                !cutsWord(UInt32(offset)), !cutsWord(UInt32(end))
            {
                found.append(offset..<end)
                offset = end
            } else {
                offset += 1
            }
        }
        return found
    }

    /// Whether letters stand on both sides of byte `offset`.
    func cutsWord(_ offset: UInt32) -> Bool {
        let offset = Int(offset)
        guard offset > 0, offset < bytes.count,
            let before = UTF8Scan.scalar(bytes, before: offset, floor: 0)
        else { return false }
        return UTF8Scan.isWord(before) && UTF8Scan.isWord(UTF8Scan.scalar(bytes, offset).value)
    }

    /// A stretch as fragments: one a paragraph, without blanks and the marks around the words.
    func fragments(in range: Range<Int>) -> [TextSpan] {
        let lines = bytes[range].split(separator: 0x0A).map { line in
            unmarked(UTF8Scan.trimmed(bytes, line.startIndex..<line.endIndex))
        }
        return lines.filter { line in
            var offset = line.lowerBound
            while offset < line.upperBound {
                let (scalar, width) = UTF8Scan.scalar(bytes, offset)
                if UTF8Scan.isWord(scalar) { return true }
                offset += width
            }
            return false
        }.spans
    }

    /// `line` without the pair of marks around the whole, or an opening mark that nothing in it
    /// closes, or a closing one that nothing opens.
    private func unmarked(_ line: Range<Int>) -> Range<Int> {
        guard let last = UTF8Scan.scalar(bytes, before: line.upperBound, floor: line.lowerBound)
        else { return line }
        let (first, width) = UTF8Scan.scalar(bytes, line.lowerBound)
        let start = line.lowerBound + width
        var end = line.upperBound - 1
        while bytes[end] & 0xC0 == 0x80 { end -= 1 }
        guard start <= end, !hasMarks(in: start..<end) else { return line }
        let opens = QuotationMark.isAny(first)
        let closes = QuotationMark.isAny(last)
        if opens, closes { return UTF8Scan.trimmed(bytes, start..<end) }
        // A single mark alone is an apostrophe: *’98*, *the workers’*.
        if opens, !Sign.isApostrophe(first) {
            return UTF8Scan.trimmed(bytes, start..<line.upperBound)
        }
        if closes, !Sign.isApostrophe(last) {
            return UTF8Scan.trimmed(bytes, line.lowerBound..<end)
        }
        return line
    }

    private func hasMarks(in range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, width) = UTF8Scan.scalar(bytes, offset)
            if QuotationMark.isAny(scalar), !Sign.isApostrophe(scalar) { return true }
            offset += width
        }
        return false
    }

    /// `span` from its first letter or digit to its last: whether a comma belongs to a quote is no
    /// difference.
    func core(_ span: TextSpan) -> TextSpan {
        var range = span.range
        while !range.isEmpty {
            let (scalar, width) = UTF8Scan.scalar(bytes, range.lowerBound)
            if UTF8Scan.isWord(scalar) { break }
            range = (range.lowerBound + width)..<range.upperBound
        }
        while let last = UTF8Scan.scalar(bytes, before: range.upperBound, floor: range.lowerBound),
            !UTF8Scan.isWord(last)
        {
            var end = range.upperBound - 1
            while bytes[end] & 0xC0 == 0x80 { end -= 1 }
            range = range.lowerBound..<end
        }
        return TextSpan(range)
    }

    /// The form that the signs around added words show.
    func form(of span: TextSpan) -> Quote.Form {
        if dossier.article.blocks.contains(where: { $0.overlaps(span) }) { return .block }
        let line = lineStart(of: Int(span.start))
        let before = UTF8Scan.trimmed(bytes, line..<Int(span.start))
        guard let sign = UTF8Scan.scalar(bytes, before: before.upperBound, floor: line) else {
            return .indirect
        }
        let width = before.upperBound - before.lowerBound
        if Sign.isAnyDash(sign), width <= 3 { return .dialogue }
        // A mark opens the words when it touches them, as French ones do over a blank.
        let touches = before.upperBound == Int(span.start) || sign == 0xAB
        guard QuotationMark.isAny(sign), touches else { return .indirect }
        let first = UTF8Scan.scalar(bytes, Int(span.start)).value
        return ScalarClass.facts(first).contains(.lower) ? .mixed : .direct
    }

    private func lineStart(of offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// What an editor put into the words: `[March 14]`.
    func insertions(in fragments: [TextSpan]) -> [TextSpan] {
        guard let pack else { return [] }
        let markup = dossier.article.markup
        return EditorialInsertions(bytes: bytes, pack: pack, markup: markup).spans(in: fragments)
    }
}
