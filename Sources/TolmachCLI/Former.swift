import Foundation
import Tolmach

/// The dossiers of an earlier run of the same job.
struct Former {
    let folder: String
    let house: HouseStyle

    /// `dossiers` with what people did in the earlier ones.
    ///
    /// - Throws: `Failure` when an earlier dossier cannot be read: replacing it would lose work.
    func carriedOver(into dossiers: [Dossier]) throws(Failure) -> [Dossier] {
        var result = dossiers
        for index in result.indices {
            let path = "\(folder)/dossiers/\(result[index].id).json"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            result[index].takeOver(try dossier(path), house: house)
        }
        return result
    }

    private func dossier(_ path: String) throws(Failure) -> Dossier {
        do {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            return try DossierJSON.dossier(bytes)
        } catch {
            throw Failure("\(path): \(error); move it away before you prepare the article again")
        }
    }
}
