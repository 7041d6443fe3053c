extension PeopleReader {
    /// Takes the gender that an honorific right before a name shows, as *Herr* does.
    mutating func takeHonorific(before name: Range<Int>, to figure: Int) {
        var index = name.lowerBound - 1
        if index > paragraph.lowerBound, reading.tokens[index].sign == Sign.stop { index -= 1 }
        guard index >= paragraph.lowerBound, reading.tokens[index].flags.has(.honorific),
            let gender = describedGender(index..<(index + 1))
        else { return }
        cast.update(figure) {
            guard $0.gender == nil || $0.evidence == "verb" || $0.evidence == "ending" else {
                return
            }
            ($0.gender, $0.evidence) = (gender, "honorific")
        }
    }
}
