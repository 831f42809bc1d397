import ArgumentParser
import Basics
import HandholdKit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program beside this one that sends mail. What it needs would make every handout wait, so this one does not load it.
enum MailProgram {
    static var path: String { Workspace.programFolder + "/handhold-mail" }

    /// The subcommands that it runs.
    private static let commands = [MailCommand.configuration.commandName, OutboxCommand.configuration.commandName]

    /// The words to hand on, where they are for that program: `mail …`, `outbox …`, and `help mail`.
    static func words(of words: [String]) -> [String]? {
        guard let first = words.first else { return nil }
        if commands.contains(first) { return words }
        guard first == "help", words.count > 1, commands.contains(words[1]) else { return nil }
        return words.dropFirst() + ["--help"]
    }

    /// Becomes that program. Throws `no-mail-program` where it is not there.
    static func run(_ words: [String]) throws(DiagnosedError) -> Never {
        let path = path
        var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + words).map { strdup($0) }
        arguments.append(nil)
        execv(path, arguments)
        throw DiagnosedError(
            "no-mail-program",
            "'\(path)', the program that sends mail, cannot be run: \(String(cString: strerror(errno)))",
            help: "'make build' makes it; 'make install' puts both programs into one folder")
    }
}
