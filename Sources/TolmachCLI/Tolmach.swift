import ArgumentParser

@main
struct TolmachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tolmach")
}
