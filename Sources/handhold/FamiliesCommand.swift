import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// Works with family files.
struct FamiliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "families",
        abstract: "Make family files from the clinic's list; give families passwords.",
        subcommands: [FamiliesImportCommand.self, FamiliesPasswordCommand.self])
}

/// Makes family files from a list.
struct FamiliesImportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "import", _superCommandName: "handhold families",
        abstract: "Write a family file for each row of the clinic's list.",
        discussion: """
            The list is a CSV file, as spreadsheets save it. Its first row names the columns; only 'id' must be there, \
            a number or word of the clinic's that becomes the file's name. Words of a list in one cell have semicolons \
            between them. A row that is wrong is reported with its place, and the others are written. A file that \
            says something else than the list stays as it is, unless --replace is said.

            Columns: \(RosterColumns.names.joined(separator: ", ")).

            Example:
              handhold families import roster.csv
            """)

    @Argument(help: ArgumentHelp("The list.", valueName: "file"), completion: .file(extensions: ["csv"]))
    var roster: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder for the files. Without it, families/ of the workspace.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Flag(help: "Write files anew that say something else than the list.")
    var replace = false

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let console = Console(quotesLines: false)
        let workspace = try place.resolved()
        let (table, rows, warnings) = (Diagnostics(), Diagnostics(), Diagnostics())
        let roster = Roster.read(workspace.path(of: roster), table, rows: rows)
        let checked = RosterCheck(workspace).sound(roster, rows)
        guard !table.hasErrors else {
            console.show(table.all)
            return .failed
        }
        let folder = output ?? (workspace.folder.map { $0 == "." ? "families" : $0 + "/families" } ?? "families")
        let report = try FamilyImport(into: folder, replacing: replace).write(checked, warnings)
        console.show(table.all + warnings.all + rows.all)
        for path in report.written { try console.result(path) }
        if report.unchanged + report.kept > 0 {
            console.note(
                "\(report.written.count) written, \(report.unchanged) unchanged, \(report.kept) kept as they are")
        }
        return rows.hasErrors ? .failed : .done
    }
}

/// Gives families a password for their PDFs.
struct FamiliesPasswordCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "password", _superCommandName: "handhold families",
        abstract: "Give families a password that opens their PDFs.",
        discussion: """
            Adds a password to each family file that has none: four short words and a number, by chance, so that it can \
            be said on the phone. Handouts of the family are then protected. Tell the family by another way than the \
            e-mail that carries the handout.

            Example:
              handhold families password families/rivera.yaml
            """)

    @Argument(help: ArgumentHelp("The family files.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var files: [String]

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        let passwords = FamilyPasswords(workspace)
        for file in files {
            guard let password = try passwords.give(to: file, diagnostics) else { continue }
            try console.result("\(file): \(password)")
        }
        console.show(diagnostics.all)
        return diagnostics.hasErrors ? .failed : .done
    }
}
