internal import Foundation

/// Where a built program finds its data.
///
/// Looked for in this order: `$TOLMACH_HOME`; the working folder and those above it; the
/// executable's folder and those above it. SwiftPM's generated `Bundle.module` is not used: it traps when a binary was moved.
public struct Places: Sendable {
    /// The folders to look in, in order.
    public var roots: [String]

    /// Places in the order above; what is not given is this process's.
    public init(
        environment: [String: String]? = nil,
        workingFolder: String? = nil,
        executable: String? = Places.executable
    ) {
        let environment = environment ?? ProcessInfo.processInfo.environment
        let workingFolder = workingFolder ?? FileManager.default.currentDirectoryPath
        var roots: [String] = []
        if let home = environment["TOLMACH_HOME"], !home.isEmpty { roots.append(home) }
        roots += Self.folders(from: URL(fileURLWithPath: workingFolder))
        if let executable {
            let beside = URL(fileURLWithPath: executable).deletingLastPathComponent()
            // A program that was built and not installed lies below its package.
            roots += Self.folders(from: beside).filter { !roots.contains($0) }
        }
        self.roots = roots
    }

    /// A folder and all above it.
    private static func folders(from start: URL) -> [String] {
        var folders: [String] = []
        var folder = start.standardizedFileURL
        while true {
            folders.append(folder.path)
            let above = folder.deletingLastPathComponent().standardizedFileURL
            if above.path == folder.path { return folders }
            folder = above
        }
    }

    /// The path of the running program, with links resolved.
    public static var executable: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    /// The folder of schemes and lexicons.
    ///
    /// - Throws: `MissingData` naming the places that were looked at.
    public func resources() throws(MissingData) -> String {
        let shapes = [
            "Resources", "Sources/Tolmach/Resources", "tolmach_Tolmach.resources/Resources",
        ]
        return try found("the schemes and lexicons", shapes) { folder in
            FileManager.default.fileExists(atPath: folder + "/Schemes")
                && FileManager.default.fileExists(atPath: folder + "/Lexicons")
        }
    }

    /// The folder `Glossaries/`.
    ///
    /// - Throws: `MissingData` naming the places that were looked at.
    public func glossaries() throws(MissingData) -> String {
        try found("the folder Glossaries", ["Glossaries"]) {
            FileManager.default.fileExists(atPath: $0)
        }
    }

    private func found(
        _ what: String,
        _ shapes: [String],
        _ isRight: (String) -> Bool
    ) throws(MissingData) -> String {
        for root in roots {
            for shape in shapes where isRight(root + "/" + shape) { return root + "/" + shape }
        }
        throw MissingData(what: what, roots: roots)
    }
}

/// Data that belongs to the program and was not found.
public struct MissingData: Error, CustomStringConvertible {
    /// What was looked for.
    public var what: String

    /// Where.
    public var roots: [String]

    /// The error in words.
    public var description: String {
        "cannot find \(what) in \(roots.joined(separator: ", ")); "
            + "set TOLMACH_HOME to a folder that holds it"
    }
}
