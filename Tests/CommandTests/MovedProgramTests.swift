import Foundation
import Testing

/// The built program, copied away from the package that it came from.
@Suite struct MovedProgramTests {
    private func moved(_ body: (_ program: Program, _ binary: String) throws -> Void) throws {
        let program = try Program()
        defer { program.close() }
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent("tolmach-moved-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let binary = place.appendingPathComponent("tolmach")
        try FileManager.default.copyItem(
            at: Program.products.appendingPathComponent("tolmach"),
            to: binary
        )
        try body(program, binary.path)
    }

    @Test("says what it misses, and how to give it")
    func lost() throws {
        try moved { program, binary in
            let result = try program.run("cd / && \(binary) schemes")
            #expect(result.code == 2)
            #expect(result.output.isEmpty)
            #expect(
                result.errors.hasPrefix("tolmach: error: cannot find the schemes and lexicons in ")
            )
            #expect(result.errors.hasSuffix("set TOLMACH_HOME to a folder that holds it\n"))
        }
    }

    @Test("finds its data where TOLMACH_HOME says")
    func home() throws {
        try moved { program, binary in
            let result = try program.run(
                "cd / && \(binary) names Щукин --from ru --into es",
                environment: ["TOLMACH_HOME": Program.root.path]
            )
            #expect(result.lines == ["Щукин\tes\tSchukin\tes-rae"])
            #expect(result.errors.isEmpty)
        }
    }

    @Test("finds its data beside itself")
    func beside() throws {
        try moved { program, binary in
            let folder = URL(fileURLWithPath: binary).deletingLastPathComponent()
            let resources = Program.root.appendingPathComponent("Sources/Tolmach/Resources")
            try FileManager.default.copyItem(
                at: resources,
                to: folder.appendingPathComponent("Resources")
            )
            try FileManager.default.copyItem(
                at: Program.root.appendingPathComponent("Glossaries"),
                to: folder.appendingPathComponent("Glossaries")
            )
            let result = try program.run("cd / && \(binary) names Щукин --from ru --into es")
            #expect(result.lines == ["Щукин\tes\tSchukin\tes-rae"])
        }
    }

    @Test("ends well when its reader stops reading")
    func brokenPipe() throws {
        let program = try Program()
        defer { program.close() }
        let result = try program.run(
            "{ tolmach languages --json; echo \"code $?\" >&2; } | head -c 10 >/dev/null"
        )
        #expect(result.errors == "code 0\n")
    }
}
