extension NameReader {
    /// Puts the words of a Russian or Ukrainian name into the nominative.
    func bringToNominative(_ reading: inout NameReading, gender: Person.Gender?) {
        let language = reading.language.primary
        guard let cases = names.cases[language] else { return }
        var places: [(word: Int, range: Range<Int>)] = []
        var words: [NameNominative.Word] = []
        for (place, word) in reading.words.enumerated() {
            guard let part = Self.part(of: word.kind) else { continue }
            let pieces = word.text.split(separator: "-", omittingEmptySubsequences: false)
            var start = 0
            for (count, piece) in pieces.enumerated() {
                let size = piece.unicodeScalars.count
                defer { start += size + 1 }
                guard size > 1 else { continue }
                let letters = piece.unicodeScalars.map { ScalarClass.lowercased($0.value) }
                    .compactMap(Unicode.Scalar.init)
                words.append(
                    .init(
                        letters: letters,
                        part: part,
                        isLoose: count + 1 < pieces.count,
                        isFixed: part != .patronymic && size < 3
                    )
                )
                places.append((place, start..<start + size))
            }
        }
        let search = NameNominative(cases: cases) { letters, part, gender in
            known(letters, part, gender, language)
        }
        guard let answer = search.answer(words, hint: gender ?? evident(reading)) else { return }
        let former = reading.words
        reading.words = put(answer.best.words, into: former, places)
        if answer.best.grammaticalCase != .nominative, reading.words != former {
            reading.grammaticalCase = answer.best.grammaticalCase
        }
        for place in reading.words.indices {
            reading.parts.parts[place].text = reading.words[place].text
        }
        if reading.parts.gender == nil, answer.others.isEmpty, reading.grammaticalCase != nil {
            reading.parts.gender = answer.best.gender
            reading.parts.genderEvidence = "ending"
        }
        reading.alternatives = answer.others.map { other in
            put(other.words, into: former, places).map { $0.gap + $0.text }.joined()
        }
        if let other = reading.alternatives.first {
            let changed = zip(former, put(answer.others[0].words, into: former, places))
                .first { $0.0.text != $0.1.text || reading.grammaticalCase != nil }
            let span = changed?.0.span ?? TextSpan(0..<reading.source.utf8.count)
            reading.doubts.append(.init(kind: .nominative, span: span, other: other))
        }
    }

    private static func part(of kind: NameParts.Kind) -> NameCases.Part? {
        switch kind {
        case .given: .given
        case .patronymic: .patronymic
        case .family: .surname
        case .particle, .initial, .suffix, .title: nil
        }
    }

    /// The gender that a father's name or a particle shows whatever the case.
    private func evident(_ reading: NameReading) -> Person.Gender? {
        reading.parts.genderEvidence == "patronymic" ? reading.parts.gender : nil
    }

    /// What the tables say for a name in the nominative.
    private func known(
        _ letters: [Unicode.Scalar],
        _ part: NameCases.Part,
        _ gender: Person.Gender,
        _ language: String
    ) -> NameNominative.Knowledge {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters)
        let word = String(text)
        if part == .given {
            let own = names.given(word, language)
            if own.isKnown { return own.gender == gender || own.gender == nil ? .table : .other }
            if let name = foreignGiven[language]?[word] {
                let key = NameKey.folded(name)
                let entry = ["en", "es", "de", "fr", "it", "pl"].lazy
                    .compactMap { names.given[$0]?[key] }.first
                // Weaker than the language's own: *Петра* is rather Пётр's than Petra.
                return entry?.gender == gender || entry?.gender == nil ? .somewhere : .other
            }
        }
        if part == .patronymic { return .nothing }
        return isKnown(word) || isKnownAsHusbands(letters, part) ? .somewhere : .nothing
    }

    /// *Агеева* is known where *Агеев* is.
    private func isKnownAsHusbands(_ letters: [Unicode.Scalar], _ part: NameCases.Part) -> Bool {
        guard part == .surname else { return false }
        for (ending, other) in Self.wives where letters.ends(with: ending) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: letters.dropLast(ending.count) + other)
            if isKnown(String(text)) { return true }
        }
        return false
    }

    /// Endings of women's family names with the men's.
    ///
    /// - Source: the grammars of Russian and Ukrainian.
    private static let wives: [([Unicode.Scalar], [Unicode.Scalar])] = [
        ("ова", "ов"), ("ева", "ев"), ("ёва", "ёв"), ("єва", "єв"), ("ина", "ин"), ("ына", "ын"),
        ("іна", "ін"), ("їна", "їн"), ("ская", "ский"), ("цкая", "цкий"), ("ська", "ський"),
        ("цька", "цький"), ("зька", "зький"), ("ная", "ный"), ("на", "ний"),
    ].map { (Array($0.0.unicodeScalars), Array($0.1.unicodeScalars)) }

    /// `words` with new letters, each keeping its capitals as far as it is the same.
    private func put(
        _ changed: [[Unicode.Scalar]],
        into words: [NameReading.Word],
        _ places: [(word: Int, range: Range<Int>)]
    ) -> [NameReading.Word] {
        var words = words
        // From the last on, so that the places before stay where they are.
        for (letters, place) in zip(changed, places).reversed() {
            var scalars = Array(words[place.word].text.unicodeScalars)
            let former = Array(scalars[place.range])
            guard former.map({ ScalarClass.lowercased($0.value) }) != letters.map(\.value) else {
                continue
            }
            scalars.replaceSubrange(place.range, with: Self.cased(letters, like: former))
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            words[place.word].text = String(text)
        }
        return words
    }

    private static func cased(
        _ letters: [Unicode.Scalar],
        like former: [Unicode.Scalar]
    ) -> [Unicode.Scalar] {
        let isCaps = !former.contains { ScalarClass.facts($0.value).contains(.lower) }
        return letters.enumerated().map { place, letter in
            let isSame =
                place < former.count
                && (ScalarClass.lowercased(former[place].value) == letter.value || place == 0)
            let isUpper =
                isCaps || (isSame && ScalarClass.facts(former[place].value).contains(.upper))
            guard isUpper else { return letter }
            return Unicode.Scalar(ScalarClass.uppercased(letter.value)) ?? letter
        }
    }
}
