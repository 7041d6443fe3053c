/// The median time of `runs` runs of `body` after one that does not count.
func median(_ runs: Int = 5, _ body: () throws -> Void) rethrows -> Duration {
    try body()
    var times: [Duration] = []
    for _ in 0..<runs {
        let clock = ContinuousClock()
        times.append(try clock.measure(body))
    }
    return times.sorted()[runs / 2]
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

extension Double {
    /// The number with `digits` digits after the point.
    func text(_ digits: Int = 1) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = (self * scale).rounded()
        guard digits > 0 else { return "\(Int(scaled))" }
        let whole = Int(scaled / scale)
        let rest = "\(Int(abs(scaled)) % Int(scale))"
        return "\(whole)." + String(repeating: "0", count: digits - rest.count) + rest
    }
}

/// Prints cells in columns of a fixed width.
func row(_ cells: String...) {
    var line = ""
    for (index, cell) in cells.enumerated() {
        let width = index == 0 ? 30 : 14
        let blanks = String(repeating: " ", count: max(1, width - cell.unicodeScalars.count))
        line += index == 0 ? cell + blanks : blanks + cell
    }
    print(line)
}
