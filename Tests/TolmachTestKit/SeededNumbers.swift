internal import Foundation

/// Random numbers that can be had again: `TOLMACH_SEED` takes back a seed that was printed.
///
/// - Source: Sebastiano Vigna, SplitMix64.
public struct SeededNumbers: RandomNumberGenerator {
    /// Where the sequence starts.
    public let seed: UInt64

    private var state: UInt64

    /// Numbers that start at `seed`.
    public init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// Numbers with the seed of the environment, or with a new one; either is printed.
    public init(function: String = #function) {
        let given = ProcessInfo.processInfo.environment["TOLMACH_SEED"].flatMap { UInt64($0) }
        self.init(seed: given ?? UInt64.random(in: 0...UInt64(UInt32.max)))
        print("\(function): TOLMACH_SEED=\(seed)")
    }

    /// The next number of the sequence.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to and without `limit`.
    public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    /// Whether something happens that happens `part` times in `whole`.
    public mutating func chance(_ part: Int, of whole: Int) -> Bool { below(whole) < part }

    /// `bytes` cut, with bytes changed, or random bytes instead of them.
    public mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        switch below(4) {
        case 0:
            return Array(bytes.prefix(below(bytes.count + 1)))
        case 1:
            return (0..<below(64)).map { _ in UInt8.random(in: .min ... .max, using: &self) }
        case 2:
            let marks = Array("{}[]\",:\\0-.e\n\r <>*_`()#> \u{FEFF}".utf8)
            return (0..<below(64)).map { _ in marks[below(marks.count)] }
        default:
            var changed = bytes
            for _ in 0..<(1 + below(3)) where !changed.isEmpty {
                changed[below(changed.count)] = UInt8.random(in: .min ... .max, using: &self)
            }
            return changed
        }
    }
}
