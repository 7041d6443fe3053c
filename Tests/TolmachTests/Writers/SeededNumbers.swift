import Foundation

/// Random numbers whose seed is printed, and taken from `TOLMACH_SEED` where that is set.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init() {
        let given = ProcessInfo.processInfo.environment["TOLMACH_SEED"].flatMap { UInt64($0) }
        state = given ?? .random(in: 0...UInt64.max)
        print("TOLMACH_SEED=\(state)")
    }

    /// The next number of the SplitMix64 sequence.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
