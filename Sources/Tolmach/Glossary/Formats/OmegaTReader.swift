/// Reads the lines of OmegaT's glossary from bytes that are known to be UTF-8.
struct OmegaTReader {
    private struct Entry {
        var concept: Concept
        var mark: GlossaryMark
        var terms: [PlacedTerm]
    }

    private let bytes: [UInt8]
    private let source: LanguageTag
    private let target: LanguageTag
    private var builder: GlossaryBuilder
    private var entries: [Entry] = []
    private var places: [[UInt8]: Int] = [:]
    private var ids = GlossaryIDs()

    init(_ bytes: [UInt8], source: LanguageTag, target: LanguageTag, file: String) {
        self.bytes = bytes
        self.source = source
        self.target = target
        builder = GlossaryBuilder(file: file)
    }

    /// The glossary.
    ///
    /// - Complexity: O(*n*) in the bytes.
    func loaded() -> Glossary.Loaded {
        var reader = self
        bytes.withUnsafeBufferPointer { buffer in
            var line = 1
            var start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while start < buffer.count {
                var end = start
                while end < buffer.count, !CSVScan.isLineEnd(buffer[end]) { end += 1 }
                if buffer[start] != 0x23 { reader.read(start..<end, of: buffer, line: line) }
                let isPair =
                    end + 1 < buffer.count && buffer[end] == 0x0D && buffer[end + 1] == 0x0A
                start = end + (isPair ? 2 : 1)
                line += 1
            }
        }
        for entry in reader.entries {
            reader.builder.add(entry.concept, at: entry.mark, terms: entry.terms)
        }
        return reader.builder.loaded
    }

    private mutating func read(
        _ range: Range<Int>,
        of buffer: UnsafeBufferPointer<UInt8>,
        line: Int
    ) {
        guard !Blank.trimmed(buffer, range).isEmpty else { return }
        let cells = cells(range, of: buffer, line: line)
        guard cells.count > 1 else {
            let fault = GlossaryFault(
                code: "glossary.missing-column",
                reason: "the line has one column",
                advice: "write a tab and the target word behind the source word"
            )
            return builder.add(fault.problem(builder.file, cells[0].mark))
        }
        guard !cells[0].text.isEmpty else {
            let fault = GlossaryFault(
                code: "glossary.no-term",
                reason: "the line has no source word",
                advice: "write it before the first tab or delete the line"
            )
            return builder.add(fault.problem(builder.file, cells[0].mark))
        }
        let comment = cells.count > 2 && !cells[2].text.isEmpty ? cells[2].text : nil
        let place = entry(of: cells[0])
        guard !cells[1].text.isEmpty else {
            if entries[place].concept.note == nil { entries[place].concept.note = comment }
            return
        }
        let isFirst = entries[place].terms.count == 1
        let term = Term(cells[1].text, status: isFirst ? .preferred : .admitted, note: comment)
        entries[place].terms.append(PlacedTerm(language: target, term: term, mark: cells[1].mark))
    }

    /// The place of the entry for a source word.
    private mutating func entry(of cell: GlossaryList.Item) -> Int {
        let key = Array(cell.text.utf8)
        if let place = places[key] { return place }
        places[key] = entries.count
        let term = PlacedTerm(language: source, term: Term(cell.text), mark: cell.mark)
        let concept = Concept(id: ids.id(for: cell.text))
        entries.append(Entry(concept: concept, mark: cell.mark, terms: [term]))
        return entries.count - 1
    }

    /// The first three cells of a line, trimmed.
    private func cells(
        _ range: Range<Int>,
        of buffer: UnsafeBufferPointer<UInt8>,
        line: Int
    ) -> [GlossaryList.Item] {
        var cells: [GlossaryList.Item] = []
        var start = range.lowerBound
        var column = 1
        while start <= range.upperBound, cells.count < 3 {
            let end = buffer[start..<range.upperBound].firstIndex(of: 0x09) ?? range.upperBound
            let trimmed = Blank.trimmed(buffer, start..<end)
            let text = UnsafeBufferPointer(rebasing: buffer[trimmed])
            let mark = GlossaryMark(
                line: line,
                column: column + Self.scalars(buffer[start..<trimmed.lowerBound]),
                hasOuterBlanks: trimmed.count < end - start
            )
            cells.append(GlossaryList.Item(text: String(decoding: text, as: UTF8.self), mark: mark))
            column += Self.scalars(buffer[start..<end]) + 1
            start = end + 1
        }
        return cells
    }

    private static func scalars(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.count { $0 & 0xC0 != 0x80 }
    }
}
