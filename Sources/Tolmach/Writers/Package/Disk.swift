internal import CSystem
internal import Foundation

/// Files and folders, flushed and moved so that a name always stands for something whole.
enum Disk {
    /// What a name stands for; links are not followed.
    enum Kind {
        case file, folder, other
    }

    /// What `path` stands for; `nil` when there is nothing.
    ///
    /// - Throws: `WriteError` when that cannot be told, as in a folder that may not be entered.
    static func kind(of path: String) throws(WriteError) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw refusal(path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Makes `path` and the folders above it that are missing.
    ///
    /// - Returns: The folders that were made, innermost first.
    static func makeFolders(_ path: String) throws(WriteError) -> [String] {
        if mkdir(path, 0o777) == 0 { return [path] }
        if errno == EEXIST {
            // A link to a folder will do: the folder may be on another disk.
            var status = stat()
            guard stat(path, &status) == 0 else { throw refusal(path) }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                throw WriteError(path: path, reason: "is no folder")
            }
            return []
        }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw refusal(path)
        }
        let made = try makeFolders(String(path[..<slash]))
        guard mkdir(path, 0o777) == 0 else {
            let error = refusal(path)
            for folder in made { rmdir(folder) }
            throw error
        }
        return [path] + made
    }

    /// Writes a new file and waits until the disk has it.
    static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw refusal(path) }
        var failure: WriteError?
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, failure == nil {
                let count = Foundation.write(
                    file,
                    buffer.baseAddress.map { $0 + done },
                    buffer.count - done
                )
                if count >= 0 {
                    done += count
                } else if errno != EINTR {
                    failure = refusal(path)
                }
            }
        }
        if failure == nil, fsync(file) != 0 { failure = refusal(path) }
        if close(file) != 0, failure == nil { failure = refusal(path) }
        if let failure { throw failure }
    }

    /// Waits until the disk has the names in a folder.
    static func sync(folder path: String) throws(WriteError) {
        let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw refusal(path) }
        defer { close(file) }
        // Some file systems cannot flush a folder and say EINVAL; they keep names on their own.
        guard fsync(file) == 0 || errno == EINVAL else { throw refusal(path) }
    }

    /// Gives `source` the name `destination`.
    static func move(_ source: String, to destination: String) throws(WriteError) {
        guard rename(source, destination) == 0 else { throw refusal(destination) }
    }

    /// Swaps what two names stand for, in one step.
    static func exchange(_ left: String, _ right: String) throws(WriteError) {
        guard csystem_exchange(left, right) == 0 else {
            var error = refusal(right)
            error.advice = "remove it first or write under another --name"
            throw error
        }
    }

    /// Removes `path` and all that is in it, as far as that can be done.
    static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// Removes a folder if nothing is in it.
    static func removeEmpty(_ folder: String) { rmdir(folder) }

    /// The names in a folder, sorted; none when it cannot be read.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// The bytes of a file; `nil` when it cannot be read.
    static func bytes(of path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }

    /// The folder that holds `path`.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The system's last refusal, in its own words.
    static func refusal(_ path: String) -> WriteError {
        WriteError(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
}
