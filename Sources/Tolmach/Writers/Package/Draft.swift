internal import CSystem
internal import Foundation

/// A hidden folder in which files wait until all of them are whole.
///
/// Its name holds the number of the process, and the process keeps a lock on it, so that a later
/// run can tell what a crashed one left behind.
struct Draft {
    private static let prefix = ".tolmach-"

    /// The folder.
    let path: String

    private let lock: Int32

    /// Makes a draft in `folder`.
    init(in folder: String) throws(WriteError) {
        for number in 1..<10_000 {
            let path = "\(folder)/\(Self.prefix)\(getpid())-\(number)"
            if mkdir(path, 0o777) != 0 {
                guard errno == EEXIST else { throw Disk.refusal(path) }
                continue
            }
            let lock = Self.locked(path)
            // Between the two steps another task of this process may have swept it up.
            if lock == nil, errno == EWOULDBLOCK || errno == ENOENT { continue }
            if let lock, !Self.stands(path, as: lock) {
                close(lock)
                continue
            }
            self.path = path
            self.lock = lock ?? -1
            return
        }
        throw WriteError(path: folder, reason: "holds too many drafts of earlier runs")
    }

    /// Adds a file at `place`, a path inside the draft.
    func add(_ bytes: [UInt8], at place: String) throws(WriteError) {
        if let slash = place.lastIndex(of: "/") {
            _ = try Disk.makeFolders("\(path)/\(place[..<slash])")
        }
        try Disk.write(bytes, to: "\(path)/\(place)")
    }

    /// Waits until the disk has the names of all files.
    func seal() throws(WriteError) {
        let inner = FileManager.default.subpaths(atPath: path) ?? []
        for name in inner where try Disk.kind(of: "\(path)/\(name)") == .folder {
            try Disk.sync(folder: "\(path)/\(name)")
        }
        try Disk.sync(folder: path)
    }

    /// Puts the whole draft at `destination`; when it `replaces` a folder there, that one is
    /// removed after the swap.
    func install(at destination: String, replaces: Bool) throws(WriteError) {
        if replaces {
            try Disk.exchange(path, destination)
        } else {
            try Disk.move(path, to: destination)
        }
        try Disk.sync(folder: Disk.parent(of: destination))
        if replaces { Disk.remove(path) }
        release()
    }

    /// Puts one file of the draft at `destination`, in the place of one that may be there.
    func install(_ place: String, at destination: String) throws(WriteError) {
        try Disk.move("\(path)/\(place)", to: destination)
    }

    /// Removes the draft.
    func discard() {
        Disk.remove(path)
        release()
    }

    /// Removes the drafts in `folder` that crashed runs have left.
    static func sweep(_ folder: String) {
        for name in Disk.names(in: folder) where isAbandoned(name) {
            let path = "\(folder)/\(name)"
            // The lock tells a run in another container, whose numbers mean nothing here.
            guard let lock = locked(path) else { continue }
            Disk.remove(path)
            close(lock)
        }
    }

    private static func isAbandoned(_ name: String) -> Bool {
        guard name.hasPrefix(prefix) else { return false }
        let parts = name.dropFirst(prefix.count).split(
            separator: "-",
            omittingEmptySubsequences: false
        )
        guard parts.count == 2, let process = pid_t(parts[0]), process > 0,
            let number = Int(parts[1]), number > 0
        else { return false }
        return process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
    }

    /// A lock on a folder that ends with the process; `nil` when somebody has it, or it is no
    /// folder.
    private static func locked(_ path: String) -> Int32? {
        let file = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            close(file)
            errno = reason
            return nil
        }
        return file
    }

    /// Whether `path` still is the folder that `file` was opened on.
    private static func stands(_ path: String, as file: Int32) -> Bool {
        var named = stat()
        var opened = stat()
        return lstat(path, &named) == 0 && fstat(file, &opened) == 0
            && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev
    }

    private func release() {
        if lock >= 0 { close(lock) }
    }
}
