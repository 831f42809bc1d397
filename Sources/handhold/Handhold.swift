import ArgumentParser
import HandholdKit

@main
struct Handhold: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "handhold")
}
