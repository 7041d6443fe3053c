extension PeopleReader {
    /// The person whose name stands in an aside behind an office: *die Sprecherin der Bahn, Anna
    /// Berg,*.
    mutating func namedInAside(_ office: Range<Int>) -> Int? {
        let tokens = reading.tokens
        var comma = office.upperBound
        if comma < paragraph.upperBound, tokens[comma].sign == 0x28 {
            comma = reading.behindParenthesis(comma, paragraph.upperBound)
        }
        guard reading.pack.features.contains(.verbSecond), comma + 1 < paragraph.upperBound,
            tokens[comma].sign == Sign.comma, tokens[comma + 1].isCapital,
            let chunk = reading.chunk(at: comma + 1, to: paragraph.upperBound),
            chunk.phrase.kind == .name, let name = reading.personalName(in: chunk.phrase),
            name.count > 1 || tokens[name.lowerBound].flags.has(.surname),
            chunk.next == paragraph.upperBound || !tokens[chunk.next].isWord
                || tokens[chunk.next].cue >= 0
        else { return nil }
        let figure = figure(named: name, isOblique: false)
        cast.update(figure) {
            $0.isPerson = true
            $0.isCertain = true
        }
        let words = roleWords(office).union(heads(office))
        cast.addOffice(self.office(office), words, describedGender(office), to: figure)
        return figure
    }

    /// The heads of compound offices: *Verkehrsminister* is *der Minister* as well.
    func heads(_ range: Range<Int>) -> Set<UInt64> {
        guard !reading.pack.heads.isEmpty else { return [] }
        let offices = range.filter { reading.tokens[$0].flags.has(.role) }
        return Set(
            offices.compactMap {
                reading.pack.heads.hash(of: reading.tokens[$0].range, in: reading.bytes)
            }
        )
    }

    /// Whom *der 58-Jährige* means: the person of fitting gender who stands out most.
    func personOfAge(_ words: Range<Int>) -> Int? {
        guard let first = words.first, words.count > 1 else { return nil }
        let isHers = reading.token(first, endsInOneOf: ["ie", "ine"])
        return cast.meant(by: isHers ? .feminine : .masculine)
    }

    /// The office whose noun phrase ends at token `end`: *Der Anwalt des Mannes | , Tim Reuter,*.
    func officeEnding(at end: Int) -> Range<Int>? {
        let floor = max(paragraph.lowerBound, end - 12)
        for start in floor..<end where reading.tokens[start].flags.has([.determiner, .capital]) {
            guard let chunk = reading.chunk(at: start, to: end), chunk.phrase.kind == .role,
                chunk.phrase.tokens.upperBound == end
            else { continue }
            return chunk.phrase.tokens
        }
        return nil
    }
}
