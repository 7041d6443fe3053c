/// Where the tests find the program's own data.
enum Folder {
    /// The package's folder.
    static let package = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(4).joined(separator: "/")

    /// The folder with the function words.
    static let languages = package + "/Sources/Tolmach/Resources/Languages"
}
