import Testing

@testable import Tolmach
import TolmachTestKit

@Suite struct SchemeContractTests {
    @Test("reads every scheme file of the library")
    func loads() throws { #expect(try NameFiles.schemes.get().all.count >= 30) }

    @Test("names its source and has examples", arguments: NameFiles.all)
    func sourced(scheme: Scheme) {
        #expect(!scheme.source.isEmpty && !scheme.authority.isEmpty && !scheme.title.isEmpty)
        #expect(scheme.examples.count >= 6)
        #expect(scheme.examples.allSatisfy { !$0.basis.isEmpty })
    }

    @Test("writes every example, with both engines", arguments: NameFiles.all)
    func examples(scheme: Scheme) throws {
        let table = TableTransliterator(scheme)
        let icu = try ICUTransliterator(scheme)
        for example in scheme.examples {
            #expect(try table.written(example.name) == example.written, "table")
            #expect(try icu.written(example.name) == example.written, "ICU")
        }
    }

    @Test(
        "writes random names alike with both engines, and leaves no letter behind",
        arguments: NameFiles.all
    )
    func engines(scheme: Scheme) throws {
        let table = TableTransliterator(scheme)
        let icu = try ICUTransliterator(scheme)
        var numbers = SeededNumbers(seed: 20_260_117)
        let seed = numbers.seed
        // ICU is slow, and the schemes are many.
        for _ in 0..<100 {
            let name = Self.name(of: scheme, using: &numbers)
            let written = try table.written(name)
            #expect(try icu.written(name) == written, "seed \(seed)")
            if scheme.from != scheme.to {
                let left = written.unicodeScalars.contains {
                    ScalarClass.facts($0.value).contains(.letter)
                        && ICU.script(of: $0) == scheme.from
                }
                #expect(!left, "seed \(seed)")
            }
        }
    }

    @Test("has an example for every rule", arguments: NameFiles.all)
    func covered(scheme: Scheme) {
        let covered = scheme.exampleByRule
        let missing = scheme.rules.indices.filter { covered[$0] == nil }
        #expect(missing.isEmpty, "\(scheme.id): rules \(missing), or they can never hold")
    }

    @Test("explains what it writes", arguments: NameFiles.all)
    func explains(scheme: Scheme) throws {
        let table = TableTransliterator(scheme)
        for example in scheme.examples {
            let name = example.name.lowercased()
            let steps = try table.explained(name)
            #expect(steps.map(\.out).joined() == (try table.written(name)))
        }
    }

    /// A name of the scheme's letters: words, hyphens, initials, capitals.
    static func name(of scheme: Scheme, using numbers: inout SeededNumbers) -> String {
        let letters = scheme.alphabet.letters
        var words: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
            var word = ""
            for _ in 0..<Int.random(in: 1...9, using: &numbers) {
                if let letter = letters.randomElement(using: &numbers) {
                    word.unicodeScalars.append(letter)
                }
            }
            switch Int.random(in: 0..<8, using: &numbers) {
            case 0: word = word.uppercased()
            case 1: word += "."
            case 2: word += "-" + word.capitalized
            case 3: break
            case 4: word += word.uppercased()
            default: word = word.capitalized
            }
            words.append(word)
        }
        return words.joined(separator: " ")
    }
}

extension String {
    /// The first letter in upper case, the rest as it is.
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
