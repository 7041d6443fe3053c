internal import Foundation

/// A package of an earlier run, as it is found on the disk.
struct FormerPackage {
    /// The package's folder.
    let path: String

    /// Whether nothing would be lost with it: every file is as we wrote it, no file was added, and
    /// its quotes have no translations.
    ///
    /// What cannot be read counts as work of a translator.
    var isReplaceable: Bool { isUntouched && hasNoTargets }

    /// Whether the files are those of `SHA256SUMS`, byte for byte.
    private var isUntouched: Bool {
        guard let sums = Disk.bytes(of: path + "/SHA256SUMS"),
            let inner = try? FileManager.default.subpathsOfDirectory(atPath: path)
        else { return false }
        var expected: [String: Substring] = [:]
        for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
            guard line.utf8.count > 66 else { return false }
            expected[String(line.dropFirst(66))] = line.prefix(64)
        }
        guard expected["datapackage.json"] != nil else { return false }
        for name in inner where name != "SHA256SUMS" {
            guard let kind = try? Disk.kind(of: "\(path)/\(name)") else { return false }
            if kind == .folder { continue }
            guard kind == .file, let sum = expected.removeValue(forKey: name),
                let bytes = Disk.bytes(of: "\(path)/\(name)"), Digest.sha256(bytes) == sum
            else { return false }
        }
        return expected.isEmpty
    }

    /// Whether one of the files of quotes can be read, and none holds a translation.
    private var hasNoTargets: Bool {
        let answers = [
            Disk.bytes(of: path + "/data/quotes.json").map(Self.isEmptyJSON),
            Disk.bytes(of: path + "/data/quotes.jsonl").map(Self.isEmptyJSONLines),
            Disk.bytes(of: path + "/data/quotes.csv").map(Self.isEmptyCSV),
        ].compactMap(\.self)
        return !answers.isEmpty && answers.allSatisfy(\.self)
    }

    private static func isEmptyJSON(_ bytes: [UInt8]) -> Bool {
        guard let root = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let quotes = root["quotes"] as? [[String: Any]]
        else { return false }
        return quotes.allSatisfy(hasNoTarget)
    }

    private static func isEmptyJSONLines(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 0x0A).allSatisfy { line in
            (try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
                .map(hasNoTarget) ?? false
        }
    }

    private static func isEmptyCSV(_ bytes: [UInt8]) -> Bool {
        guard let rows = CSVRows.parse(bytes), let header = rows.first,
            let column = header.firstIndex(of: Array("target_text".utf8))
        else { return false }
        return rows.dropFirst().allSatisfy { $0.count == header.count && $0[column].isEmpty }
    }

    private static func hasNoTarget(_ quote: [String: Any]) -> Bool {
        quote["target_text"].map { $0 as? String == "" } ?? true
    }
}

/// The cells of a CSV file that we wrote ourselves, as bytes.
enum CSVRows {
    /// The rows; `nil` when a quotation mark is open at the end or stands in the wrong place.
    ///
    /// - Source: RFC 4180, section 2.
    /// - Complexity: O(*n*) in the bytes.
    static func parse(_ bytes: [UInt8]) -> [[[UInt8]]]? {
        var rows: [[[UInt8]]] = []
        var row: [[UInt8]] = []
        var cell: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if cell.isEmpty, bytes[index] == 0x22 {
                index += 1
                while true {
                    guard let mark = bytes[index...].firstIndex(of: 0x22) else { return nil }
                    cell += bytes[index..<mark]
                    index = mark + 1
                    guard index < bytes.count, bytes[index] == 0x22 else { break }
                    cell.append(0x22)
                    index += 1
                }
            } else {
                let rest = bytes[index...]
                let end =
                    rest.firstIndex { $0 == 0x2C || $0 == 0x0D || $0 == 0x0A } ?? rest.endIndex
                cell += bytes[index..<end]
                index = end
            }
            guard index == bytes.count || [0x2C, 0x0D, 0x0A].contains(bytes[index]) else {
                return nil
            }
            row.append(cell)
            cell = []
            if index < bytes.count, bytes[index] == 0x2C {
                index += 1
                // A comma at the very end leaves an empty last cell.
                if index < bytes.count { continue }
                row.append([])
            }
            rows.append(row)
            row = []
            if index < bytes.count, bytes[index] == 0x0D { index += 1 }
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        }
        return rows
    }
}
