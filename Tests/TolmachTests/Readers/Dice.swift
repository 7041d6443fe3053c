internal import Foundation

/// Random numbers that can be thrown again: `TOLMACH_SEED` takes back a printed seed.
struct Dice: RandomNumberGenerator {
    let seed: UInt64
    private var state: UInt64

    init(seed: UInt64) {
        self.seed = seed
        state = seed
    }

    /// Dice with the seed of the environment, or with a new one; either is printed.
    static func fromEnvironment(function: String = #function) -> Dice {
        let given = ProcessInfo.processInfo.environment["TOLMACH_SEED"].flatMap { UInt64($0) }
        let dice = Dice(seed: given ?? UInt64.random(in: 0...UInt64(UInt32.max)))
        print("\(function): TOLMACH_SEED=\(dice.seed)")
        return dice
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func chance(_ part: Int, of whole: Int) -> Bool { below(whole) < part }

    /// `bytes` cut, with bytes changed, or random bytes instead of them.
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
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
