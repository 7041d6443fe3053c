internal import Yams

/// Walks the YAML tree of a house style and notes where each value stands.
struct HouseWalk {
    let file: String
    var house: HouseFile

    mutating func read(_ root: Node, language: (String) -> LanguageTag?) throws(HouseError) {
        let keys = ["languages", "glossaries", "formats", "severities", "licence", "credit"]
        for (key, value) in try pairs(of: root, at: "the file", known: keys) {
            switch key {
            case "languages": try readLanguages(value, language: language)
            case "glossaries": house.style.glossaries = try strings(value, at: key)
            case "formats": house.style.formats = try strings(value, at: key)
            case "severities": try readSeverities(value)
            case "licence": house.style.licence = try string(value, at: key)
            default: house.style.credit = try string(value, at: key)
            }
        }
    }

    private mutating func readLanguages(
        _ node: Node,
        language: (String) -> LanguageTag?
    ) throws(HouseError) {
        let path = "languages"
        for (key, value) in try pairs(of: node, at: path, known: ["source", "targets"]) {
            guard key == "targets" else {
                for tag in try strings(value, at: "\(path).source") {
                    house.style.sources.append(try self.tag(tag, value))
                }
                continue
            }
            for (name, wanted) in try pairs(of: value, at: "\(path).targets", known: nil) {
                let tag = try tag(name, wanted)
                let place = "\(path).targets.\(name)"
                house.style.targets[tag] = try target(wanted, at: place, language: language)
            }
        }
    }

    private mutating func target(
        _ node: Node,
        at path: String,
        language: (String) -> LanguageTag?
    ) throws(HouseError) -> HouseStyle.Target {
        var target = HouseStyle.Target()
        if node.scalar?.string.isEmpty == true { return target }
        let known = ["names", "conventional", "given-names", "quotation-marks", "region"]
        for (key, value) in try pairs(of: node, at: path, known: known) {
            let place = "\(path).\(key)"
            switch key {
            case "names":
                for id in try strings(value, at: place) {
                    guard let from = language(id) else {
                        throw error(
                            value,
                            "there is no name scheme '\(id)'",
                            "'tolmach schemes' lists them"
                        )
                    }
                    target.names[from] = id
                }
            case "conventional":
                guard let flag = value.bool else {
                    throw error(value, "'\(place)' is neither true nor false", nil)
                }
                target.prefersConventional = flag
                note(value, place)
            case "given-names":
                let word = try string(value, at: place)
                guard ["translated", "kept"].contains(word) else {
                    throw error(value, "'\(place)' is neither 'translated' nor 'kept'", nil)
                }
                target.keepsGivenNames = word == "kept"
            case "quotation-marks":
                target.quotationMarks = try strings(value, at: place)
                guard [2, 4].contains(target.quotationMarks.count) else {
                    throw error(value, "'\(place)' needs two marks or four", nil)
                }
            default:
                let region = try string(value, at: place)
                _ = try tag(region, value)
                target.region = region
            }
        }
        return target
    }

    private mutating func readSeverities(_ node: Node) throws(HouseError) {
        for (code, value) in try pairs(of: node, at: "severities", known: nil) {
            let known = FindingCatalogue.all.map(\.code)
            guard known.contains(code) else {
                let near = Nearest.names(to: code, in: known).joined(separator: ", ")
                throw error(value, "there is no finding '\(code)'", "did you mean \(near)?")
            }
            let word = try string(value, at: "severities.\(code)")
            guard let severity = Finding.Severity(rawValue: word) else {
                throw error(value, "'\(word)' is no severity", "write note, warning or error")
            }
            house.style.severities[code] = severity
        }
    }
}

extension HouseWalk {
    /// The pairs of a mapping, with keys checked against `known` and against repeats.
    private func pairs(
        of node: Node,
        at path: String,
        known: [String]?
    ) throws(HouseError) -> [(String, Node)] {
        guard let mapping = node.mapping else {
            throw error(node, "\(path) is not a list of 'key: value' lines", nil)
        }
        var pairs: [(String, Node)] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if let known, !known.contains(name) {
                let near = Nearest.names(to: name, in: known).joined(separator: ", ")
                throw error(key, "unknown key '\(name)' in \(path)", "did you mean \(near)?")
            }
            guard !pairs.contains(where: { $0.0 == name }) else {
                throw error(key, "key '\(name)' stands twice in \(path)", "keep one of them")
            }
            pairs.append((name, value))
        }
        return pairs
    }

    private mutating func strings(_ node: Node, at path: String) throws(HouseError) -> [String] {
        note(node, path)
        guard let sequence = node.sequence else { return [try string(node, at: path)] }
        var values: [String] = []
        for item in sequence {
            let place = "\(path)[\(values.count)]"
            values.append(try string(item, at: path))
            house.origins[place] = "\(file):\(item.mark?.line ?? 1)"
        }
        return values
    }

    private mutating func string(_ node: Node, at path: String) throws(HouseError) -> String {
        note(node, path)
        guard let value = node.scalar?.string, !value.isEmpty else {
            throw error(node, "'\(path)' has no text", nil)
        }
        return value
    }

    private func tag(_ text: String, _ node: Node) throws(HouseError) -> LanguageTag {
        guard let tag = LanguageTag(text) else {
            throw error(node, "'\(text)' is no language tag", "write one such as ru or pt-BR")
        }
        return tag
    }

    private mutating func note(_ node: Node, _ path: String) {
        house.origins[path] = "\(file):\(node.mark?.line ?? 1)"
    }

    private func error(_ node: Node, _ reason: String, _ advice: String?) -> HouseError {
        HouseError(
            file: file,
            line: node.mark?.line ?? 1,
            column: node.mark?.column ?? 1,
            reason: reason,
            advice: advice
        )
    }
}
