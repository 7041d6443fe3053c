internal import CSystem

/// SHA-256 fingerprints, from OpenSSL.
public enum Digest {
    /// The SHA-256 of `bytes` as 64 lower-case hex digits.
    ///
    /// - Complexity: O(*n*) in the bytes.
    public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        if let done = bytes.withContiguousStorageIfAvailable({ hex($0) }) { return done }
        return Array(bytes).withUnsafeBufferPointer { hex($0) }
    }

    private static func hex(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let digest = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            var size: UInt32 = 0
            let done = EVP_Digest(
                bytes.baseAddress,
                bytes.count,
                buffer.baseAddress,
                &size,
                EVP_sha256(),
                nil
            )
            precondition(done == 1 && size == 32, "libcrypto has SHA-256")
            count = 32
        }
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 64) { buffer in
            for (index, byte) in digest.enumerated() {
                buffer[index * 2] = digits[Int(byte >> 4)]
                buffer[index * 2 + 1] = digits[Int(byte & 15)]
            }
            return 64
        }
    }
}
