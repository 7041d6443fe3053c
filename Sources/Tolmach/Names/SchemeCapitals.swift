/// How the output of a scheme looks in capitals.
///
/// A capital letter read makes a capital of the first scalar of its output that has one, past
/// marks such as the grave accent of `` `e ``; a word in capitals is upper case throughout. The
/// scheme's own capitals go before upper case: the longest that fits, at each place.
struct SchemeCapitals {
    private let own: [(piece: [Unicode.Scalar], capital: String)]

    /// - Parameter own: Pieces of output and how they look as capitals.
    init(_ own: [String: String]) {
        self.own = own.map { (Array($0.key.unicodeScalars), $0.value) }
            .filter { !$0.piece.isEmpty }
            .sorted { $0.piece.count > $1.piece.count }
    }

    /// `out` with one capital.
    func titled(_ out: String) -> String {
        let scalars = Array(out.unicodeScalars)
        for place in scalars.indices {
            let (capital, length) = capital(at: place, in: scalars)
            guard length > 1 || capital != String(scalars[place]) else { continue }
            return text(scalars[..<place]) + capital + text(scalars[(place + length)...])
        }
        return out
    }

    /// `out` in capitals.
    func capitalized(_ out: String) -> String {
        let scalars = Array(out.unicodeScalars)
        var done = ""
        var place = 0
        while place < scalars.count {
            let (capital, length) = capital(at: place, in: scalars)
            done += capital
            place += length
        }
        return done
    }

    private func capital(
        at place: Int,
        in scalars: [Unicode.Scalar]
    ) -> (capital: String, length: Int) {
        for (piece, capital) in own where scalars[place...].starts(with: piece) {
            return (capital, piece.count)
        }
        let upper = Unicode.Scalar(ScalarClass.uppercased(scalars[place].value))
        return (String(upper ?? scalars[place]), 1)
    }

    private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
