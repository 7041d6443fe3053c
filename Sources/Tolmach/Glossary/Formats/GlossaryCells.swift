/// The cells that the terms of one language, for one source or for all, take in our table.
///
/// What the plain columns can say they say; only what they cannot goes into `xx.status` and the
/// columns that begin with `term-`.
struct GlossaryCells: Sendable {
    private(set) var cells: [(part: GlossaryColumn.Part, text: String)] = []

    /// The cells of `terms`, which have the same `onlyFrom`.
    init(_ terms: [Term]) {
        guard let first = terms.first else { return }
        let isPlain = Self.isPlain(terms)
        let listed = isPlain ? terms.filter(\.status.isApproved) : terms
        list(.terms, listed.map(\.text))
        lists(.forms, listed.map(\.forms))
        list(.pos, listed.map { $0.partOfSpeech ?? "" })
        list(.gender, listed.map { $0.gender ?? "" })
        list(.termNote, listed.map { $0.note ?? "" })
        list(.termSource, listed.map { $0.source ?? "" })
        if isPlain {
            list(.deprecated, terms.filter { $0.status == .deprecated }.map(\.text))
            list(.forbidden, terms.filter { $0.status == .forbidden }.map(\.text))
        } else {
            list(.status, terms.map(\.status.rawValue))
        }
        if terms.allSatisfy({ $0.exemptions == first.exemptions }) {
            list(.exempt, first.exemptions)
        } else {
            lists(.termExempt, terms.map(\.exemptions))
        }
        let isSame = terms.allSatisfy { Self.flags($0) == Self.flags(first) }
        var shared = isSame ? Self.flags(first) : []
        if isPlain, listed.contains(where: { $0.status == .keep }) { shared.append("keep") }
        list(.flags, shared)
        if !isSame { lists(.termFlags, terms.map(Self.flags)) }
    }

    /// Whether the columns without `status` and `term-` can hold the terms in their order.
    private static func isPlain(_ terms: [Term]) -> Bool {
        let approved = terms.prefix { $0.status.isApproved }
        let others = terms.dropFirst(approved.count)
        let replaced = others.prefix { $0.status == .deprecated }
        let isInOrder = others.dropFirst(replaced.count).allSatisfy { $0.status == .forbidden }
        let isUsual =
            approved.allSatisfy { $0.status == .keep }
            || approved.first?.status == .preferred
                && approved.dropFirst().allSatisfy { $0.status == .admitted }
        let isBare = others.allSatisfy {
            $0.forms.isEmpty && $0.partOfSpeech == nil && $0.gender == nil && $0.note == nil
                && $0.source == nil
        }
        let hasSameRest =
            others.isEmpty
            || terms.allSatisfy {
                $0.exemptions == terms[0].exemptions && flags($0) == flags(terms[0])
            }
        return isInOrder && isUsual && isBare && hasSameRest
    }

    private static func flags(_ term: Term) -> [String] {
        (term.isCaseSensitive ? ["case"] : []) + (term.isExact ? ["exact"] : [])
    }

    private mutating func list(_ part: GlossaryColumn.Part, _ texts: [String]) {
        guard texts.contains(where: { !$0.isEmpty }) else { return }
        cells.append((part, texts.map { Self.escaped($0) }.joined(separator: "|")))
    }

    private mutating func lists(_ part: GlossaryColumn.Part, _ lists: [[String]]) {
        guard lists.contains(where: { !$0.isEmpty }) else { return }
        let parts = lists.map { items in
            items.map { Self.escaped($0, alsoSemicolons: true) }.joined(separator: ";")
        }
        cells.append((part, parts.joined(separator: "|")))
    }

    private static func escaped(_ text: String, alsoSemicolons: Bool = false) -> String {
        let signs: [UInt8] = alsoSemicolons ? [0x5C, 0x7C, 0x3B] : [0x5C, 0x7C]
        guard text.utf8.contains(where: signs.contains) else { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if signs.contains(byte) { bytes.append(0x5C) }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
