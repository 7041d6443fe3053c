internal import Foundation

/// Files that a test's output must equal byte for byte.
///
/// With `TOLMACH_RECORD=1` they are written anew and the comparison fails, so that the difference
/// is read before it is committed.
public struct Golden: Sendable {
    /// What a comparison came to.
    public enum Outcome: Equatable, Sendable {
        /// The bytes are the same.
        case same
        /// The bytes differ, the first time in this line; 0 when there is no golden file.
        case differs(line: Int)
        /// The golden file was written; read what changed.
        case recorded
    }

    private let folder: URL
    private let isRecording: Bool

    /// Golden files in `folder`.
    public init(folder: String) {
        self.folder = URL(fileURLWithPath: folder)
        isRecording = ProcessInfo.processInfo.environment["TOLMACH_RECORD"] == "1"
    }

    /// Compares `bytes` with the golden file `name`, or records it.
    public func compare(_ bytes: [UInt8], with name: String) throws -> Outcome {
        let file = folder.appendingPathComponent(name)
        let known = FileManager.default.contents(atPath: file.path).map { [UInt8]($0) }
        if known == bytes { return .same }
        guard !isRecording else {
            let parent = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            return .recorded
        }
        guard let known else { return .differs(line: 0) }
        let shared = zip(known, bytes).prefix { $0 == $1 }
        return .differs(line: 1 + shared.count { $0.0 == 0x0A })
    }

    /// The names of the golden files below `name`, sorted.
    public func names(below name: String) -> [String] {
        let place = folder.appendingPathComponent(name).path
        let found = (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []
        return found.filter { path in
            var isFolder: ObjCBool = false
            let file = place + "/" + path
            return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
