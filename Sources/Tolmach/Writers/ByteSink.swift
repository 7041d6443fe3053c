/// Gathers bytes and passes them on in large blocks.
public struct ByteSink: ~Copyable {
    private var buffer: [UInt8] = []
    private let limit: Int
    private let send: (Span<UInt8>) throws -> Void

    /// Creates a sink that hands blocks of about `limit` bytes to `send`.
    public init(limit: Int = 65_536, send: @escaping (Span<UInt8>) throws -> Void) {
        self.limit = limit
        self.send = send
        buffer.reserveCapacity(limit + 4_096)
    }

    /// Appends `text` as UTF-8.
    public mutating func write(_ text: some StringProtocol) throws {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= limit { try flush() }
    }

    /// Appends one byte.
    public mutating func write(byte: UInt8) throws {
        buffer.append(byte)
        if buffer.count >= limit { try flush() }
    }

    /// Appends bytes as they are.
    public mutating func write(bytes: some Collection<UInt8>) throws {
        buffer.append(contentsOf: bytes)
        if buffer.count >= limit { try flush() }
    }

    /// Passes on everything held so far.
    public mutating func flush() throws {
        guard !buffer.isEmpty else { return }
        try send(buffer.span)
        buffer.removeAll(keepingCapacity: true)
    }
}
