internal import CHunspell
internal import Glibc
internal import Synchronization

/// A Hunspell dictionary: a word list with the rules of its inflection.
///
/// A class because it owns what the C library made. Hunspell answers one question at a time, so
/// a lock stands before it.
final class HunspellDictionary: StemDictionary {
    /// What Hunspell made, and the way into its encoding; freed with it.
    private struct Handle: ~Copyable {
        let hunspell: OpaquePointer
        /// `nil` when the dictionary is in UTF-8.
        let encoding: Encoding?

        deinit {
            Hunspell_destroy(hunspell)
            if let encoding {
                iconv_close(encoding.into)
                iconv_close(encoding.from)
            }
        }
    }

    private struct Encoding {
        let into: iconv_t
        let from: iconv_t
    }

    /// Longer words have no stems here; Hunspell itself gives up at 176 letters.
    static let lengthLimit = 200

    private let handle: Mutex<Handle>

    /// Opens the dictionary whose files are `path.aff` and `path.dic`; `nil` when there is no
    /// such pair, or its encoding is not known.
    ///
    /// - Complexity: O(*n*) in the files: 40 to 300 ms for those of Debian.
    init?(path: String) {
        guard access(path + ".aff", R_OK) == 0, access(path + ".dic", R_OK) == 0,
            let hunspell = Hunspell_create(path + ".aff", path + ".dic")
        else { return nil }
        let name = Hunspell_get_dic_encoding(hunspell).map { String(cString: $0) } ?? "ISO8859-1"
        if name == "UTF-8" {
            handle = Mutex(Handle(hunspell: hunspell, encoding: nil))
            return
        }
        let failed = UnsafeMutableRawPointer(bitPattern: -1)
        let into = iconv_open(name, "UTF-8")
        let from = iconv_open("UTF-8", name)
        guard let into, let from, into != failed, from != failed else {
            if let into, into != failed { iconv_close(into) }
            if let from, from != failed { iconv_close(from) }
            Hunspell_destroy(hunspell)
            return nil
        }
        let encoding = Encoding(into: into, from: from)
        handle = Mutex(Handle(hunspell: hunspell, encoding: encoding))
    }

    func stems(of word: String) -> [String] {
        guard word.utf8.count <= Self.lengthLimit else { return [] }
        return handle.withLock { handle in
            let asked: [CChar]?
            if let encoding = handle.encoding {
                asked = Self.converted(Array(word.utf8CString), by: encoding.into)
            } else {
                asked = Array(word.utf8CString)
            }
            guard let asked else { return [] }
            var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
            let count = Hunspell_stem(handle.hunspell, &list, asked)
            guard count > 0, let found = list else { return [] }
            defer { Hunspell_free_list(handle.hunspell, &list, count) }
            var stems: [String] = []
            for place in 0..<Int(count) {
                guard let stem = found[place] else { continue }
                let text: String?
                if let encoding = handle.encoding {
                    let bytes = Array(UnsafeBufferPointer(start: stem, count: strlen(stem) + 1))
                    text = Self.converted(bytes, by: encoding.from).flatMap { text in
                        text.withUnsafeBufferPointer { buffer in
                            buffer.baseAddress.flatMap { String(validatingCString: $0) }
                        }
                    }
                } else {
                    text = String(validatingCString: stem)
                }
                if let text, !text.isEmpty, !stems.contains(text) { stems.append(text) }
            }
            return stems
        }
    }

    /// `bytes`, which end in a zero, in another encoding; `nil` for letters that it lacks.
    private static func converted(_ bytes: [CChar], by converter: iconv_t) -> [CChar]? {
        var bytes = bytes
        var result = [CChar](repeating: 0, count: bytes.count * 3)
        let length: Int? = bytes.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                var left = input.count
                var room = output.count
                iconv(converter, nil, nil, nil, nil)
                let done = iconv(converter, &from, &left, &to, &room)
                return done == Int.max || left > 0 || done == -1 ? nil : output.count - room
            }
        }
        return length.map { Array(result.prefix($0)) }
    }
}
