import ArgumentParser
import Foundation
import Tolmach

@main
struct TolmachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tolmach",
        abstract: "Turns news articles into bilingual packages of quotes.",
        discussion: """
            One article, three steps: 'prepare' finds the quotes, writes the names and marks the \
            terms for translators and partners; 'export' prints a dossier in any format.

              tolmach prepare article.en.txt --into ru --into es
              tolmach names "Щукин" --from ru --into en --explain
              tolmach export Output/article/dossiers/article.json --into ru --to json

            The program finds Glossaries/ and its own data in the folder it runs in or one above, \
            then where it lies; TOLMACH_HOME names another folder.

            Data goes to stdout and words to stderr. Exit codes: 0 done; 1 findings at or above \
            --fail-on; 2 could not finish, or some articles failed; 64 wrong arguments.
            """,
        version: "0.1.0",
        subcommands: [
            Prepare.self, Export.self, Names.self, SchemesCommand.self, FormatsCommand.self,
            LanguagesCommand.self, GlossaryCommand.self, House.self, Evaluate.self,
        ]
    )

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as Failure {
            if let message = error.message { Console.error(message) }
            Foundation.exit(error.code)
        } catch {
            let code = exitCode(for: error)
            guard code != .success else {
                Console.print(fullMessage(for: error) + "\n")
                return
            }
            if code == .validationFailure {
                Console.error(message(for: error))
                Console.say("'tolmach --help' and 'tolmach help COMMAND' tell what can be given")
            } else {
                Console.error(String(describing: error))
            }
            Foundation.exit(code == .validationFailure ? 64 : 2)
        }
    }
}

/// The end of a run that did not go well.
struct Failure: Error {
    /// What to say on stderr, when it has not been said yet.
    var message: String?

    /// The exit code.
    var code: Int32

    init(_ message: String? = nil, code: Int32 = 2) {
        self.message = message
        self.code = code
    }
}
