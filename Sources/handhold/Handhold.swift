import ArgumentParser

@main
struct Handhold: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handhold",
        abstract: "Print child-led massage handouts for one family.",
        subcommands: [HandoutCommand.self])
}
