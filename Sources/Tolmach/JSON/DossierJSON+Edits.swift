extension DossierJSON {
    /// An edit as JSON, with what came of it.
    public static func value(_ edit: Edit) -> JSONValue {
        let quotes = edit.quotes.map { JSONValue.string($0) }
        let former = edit.former.map { value($0) }
        return .object([
            ("subject", .string(edit.subject)),
            ("action", .string(edit.action.rawValue)),
            ("value", .string(edit.value)),
            ("by", .text(edit.by)),
            ("why", .text(edit.why)),
            ("file", .text(edit.file)),
            ("line", edit.line.map { .integer($0) }),
            ("quotes", listIfAny(quotes)),
            ("person", .text(edit.person)),
            ("former", listIfAny(former)),
        ])
    }
}

extension DossierReading {
    func edit(_ place: JSONPlace) throws(JSONFault) -> Edit {
        let fields = try place.object([
            "subject", "action", "value", "by", "why", "file", "line", "quotes", "person",
            "former",
        ])
        var edit: Edit
        let action: Edit.Action = try fields("action").word()
        let line = try fields.ifAny("line") { (line) throws(JSONFault) in try line.integer() }
        let (subject, value) = (try fields.text("subject"), try fields.text("value"))
        let (by, why) = (try fields.textIfAny("by"), try fields.textIfAny("why"))
        let file = try fields.textIfAny("file")
        do throws(EditError) {
            edit = try Edit(
                action,
                of: subject,
                value: value,
                by: by,
                why: why,
                file: file,
                line: line
            )
        } catch {
            throw place.fault("is no edit: \(error.reason)")
        }
        edit.quotes =
            try fields.ifAny("quotes") { (place) throws(JSONFault) in
                try place.list { (id) throws(JSONFault) in try id.text() }
            } ?? []
        edit.person = try fields.textIfAny("person")
        edit.former =
            try fields.ifAny("former") { (place) throws(JSONFault) in
                try place.list(quote)
            } ?? []
        return edit
    }
}
