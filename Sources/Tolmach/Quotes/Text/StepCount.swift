#if DEBUG
    import Synchronization

    /// Counts how often the quote rules look at a token or a scalar.
    ///
    /// A test can then tell linear work from quadratic without a clock. Only debug builds count.
    final class StepCount: Sendable {
        /// The count that the work of this task is added to.
        @TaskLocal static var current: StepCount?

        private let steps = Atomic<Int>(0)

        /// How many looks were counted.
        var total: Int { steps.load(ordering: .relaxed) }

        func add(_ count: Int) { steps.add(count, ordering: .relaxed) }
    }
#endif

/// Notes `count` looks at tokens or scalars; nothing in release builds.
@inline(__always)
func noteSteps(_ count: Int = 1) {
    #if DEBUG
        StepCount.current?.add(count)
    #endif
}
