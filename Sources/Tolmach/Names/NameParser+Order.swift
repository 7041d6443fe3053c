extension NameParser {
    typealias Decision = (order: NameParts.Order, isSure: Bool)

    /// Gives the words at `open`, which are left, their kinds, and says in which order they stand.
    func fill(
        _ kinds: inout [NameParts.Kind?],
        _ open: [Int],
        _ evidence: [Evidence],
        _ cut: NameTokens
    ) -> Decision {
        if let comma = cut.comma, open.contains(where: { $0 < comma }) {
            let behind = open.indices.filter { open[$0] >= comma }
            let hasInitials = kinds[comma...].contains { $0 == .initial }
            if !behind.isEmpty || hasInitials {
                for place in open where place < comma { kinds[place] = .family }
                fillGiven(&kinds, behind, open, evidence)
                return (.comma, true)
            }
        }
        guard open.count > 1 else { return single(&kinds, open, evidence) }
        let decision = order(open, evidence)
        if decision.order == .family {
            kinds[open[0]] = .family
            fillGiven(&kinds, Array(open.indices.dropFirst()), open, evidence)
        } else {
            fillForward(&kinds, open, evidence, cut)
        }
        return decision
    }

    /// One word, perhaps with initials: a family name, or a given one when the tables have it.
    private func single(
        _ kinds: inout [NameParts.Kind?],
        _ open: [Int],
        _ evidence: [Evidence]
    ) -> Decision {
        guard let place = open.first, let known = evidence.first else { return (.given, true) }
        let initials = kinds.indices.filter { kinds[$0] == .initial }
        let isGiven = initials.isEmpty && known.isGiven
        kinds[place] = isGiven ? .given : .family
        let isBehind = initials.contains { $0 > place }
        return (isBehind && !isGiven ? .family : .given, true)
    }

    private func order(_ open: [Int], _ evidence: [Evidence]) -> Decision {
        let last = evidence.count - 1
        let isLastFathers = evidence[last].patronymic != nil && language.primary != "bg"
        if evidence.count > 2, isLastFathers {
            // Иван Петрович Абрамович has two; Абрамович Иван Петрович too.
            let isMiddleFathers = evidence[last - 1].patronymic != nil
            if !isMiddleFathers { return (.family, true) }
            return (!evidence[0].isGiven && evidence[1].isGiven ? .family : .given, false)
        }
        if evidence.dropFirst().dropLast().contains(where: { $0.patronymic != nil }) {
            return (.given, true)
        }
        let isFirst = evidence[0].isGiven
        let isSecond = evidence[1].isGiven
        if isFirst, isSecond, evidence.count == 2 {
            // Both may be given names: the usual order is taken, and the doubt told.
            return (.given, false)
        }
        if isFirst { return (.given, true) }
        if isSecond, evidence.count == 2 { return (.family, true) }
        if isSecond { return (.given, false) }
        return (.given, true)
    }

    /// The words behind a family name: given names, then a father's.
    private func fillGiven(
        _ kinds: inout [NameParts.Kind?],
        _ places: [Int],
        _ open: [Int],
        _ evidence: [Evidence]
    ) {
        for (count, index) in places.enumerated() {
            let isFathers = count > 0 && evidence[index].patronymic != nil
            kinds[open[index]] = isFathers ? .patronymic : .given
        }
    }

    /// Given names, a father's name, then family names.
    private func fillForward(
        _ kinds: inout [NameParts.Kind?],
        _ open: [Int],
        _ evidence: [Evidence],
        _ cut: NameTokens
    ) {
        kinds[open[0]] = .given
        let last = open.count - 1
        for index in 1...last {
            let isLast = index == last
            let known = evidence[index]
            let isFathers = known.patronymic != nil && !(isLast && known.isPossiblyFamily)
            if isFathers {
                kinds[open[index]] = .patronymic
            } else if !isLast, known.isGiven, kinds[open[index - 1]] == .given {
                kinds[open[index]] = .given
            } else {
                kinds[open[index]] = .family
            }
        }
        // *Иван Петрович* without a family name is no Mr Petrovich when Пётр is a given name.
        if last == 1, isSonOfGiven(evidence, cut.tokens[open[1]].text) {
            kinds[open[1]] = .patronymic
        }
    }

    /// Whether the second of two words is made of a given name that the tables have.
    private func isSonOfGiven(
        _ evidence: [Evidence],
        _ word: String
    ) -> Bool {
        guard evidence[1].patronymic == .masculine, evidence[0].isGiven,
            language.primary != "bg"
        else { return false }
        let letters = Array(NameKey.folded(word).unicodeScalars)
        let reading = names.cases[language.primary]?.readings(of: letters, as: .patronymic).first
        let name = reading?.name ?? NameKey.folded(word)
        return ["ович", "евич", "йович"].contains { ending in
            guard name.hasSuffix(ending) else { return false }
            let stem = String(name.dropLast(ending.count))
            return ["", "й", "ь", "о", "ий", "ій"].contains {
                names.given(stem + $0, language.primary).isKnown
            }
        }
    }

    /// The word before *son of* or *daughter of* is the father's name.
    func markFathers(_ kinds: inout [NameParts.Kind?], _ cut: NameTokens) {
        for place in kinds.indices.dropFirst()
        where kinds[place] == .particle && kinds[place - 1] == nil {
            let word = NameKey.mapped(cut.tokens[place].text) { ScalarClass.lowercased($0) }
            let isOnly = !kinds.indices.contains { $0 != place - 1 && kinds[$0] == nil }
            if Self.descent[word] != nil, !isOnly { kinds[place - 1] = .patronymic }
        }
    }

    /// The gender by the first thing that shows it.
    func tellGender(of found: inout NameParts, open: [Int], _ evidence: [Evidence]) {
        for (index, place) in open.enumerated() where found.parts[place].kind == .patronymic {
            guard let gender = evidence[index].patronymic else { continue }
            (found.gender, found.genderEvidence) = (gender, "patronymic")
            return
        }
        for part in found.parts where part.kind == .particle {
            let word = NameKey.mapped(part.text) { ScalarClass.lowercased($0) }
            guard let gender = Self.descent[word] else { continue }
            (found.gender, found.genderEvidence) = (gender, "patronymic")
            return
        }
        for (index, place) in open.enumerated() where found.parts[place].kind == .given {
            guard let gender = evidence[index].gender else { continue }
            (found.gender, found.genderEvidence) = (gender, "given-name")
            return
        }
    }

    /// *Son of* and *daughter of* behind a Turkic father's name.
    private static let descent: [String: Person.Gender] = [
        "оглы": .masculine, "оглу": .masculine, "огли": .masculine, "улы": .masculine,
        "уулу": .masculine, "oglu": .masculine, "oglou": .masculine, "uulu": .masculine,
        "кызы": .feminine, "кизи": .feminine, "гизи": .feminine, "kyzy": .feminine,
    ]
}
