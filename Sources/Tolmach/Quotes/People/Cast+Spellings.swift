extension Cast {
    /// Whether two given names, in lower case, are one name spelled in two ways: *Пётр* and *Петр*;
    /// beside a Slavic surname *Yulia* and *Julia*.
    func isSpelling(_ left: String, of right: String, in name: [String]) -> Bool {
        if hasEndings {
            // ё is two bytes that end in 0x91.
            guard left.utf8.contains(0x91) || right.utf8.contains(0x91) else { return false }
            return left.replacing("ё", with: "е") == right.replacing("ё", with: "е")
        }
        guard let surname = name.last, SlavicSpelling.key(surname: surname) != nil,
            let key = SlavicSpelling.key(left)
        else { return false }
        return key == SlavicSpelling.key(right)
    }
}
