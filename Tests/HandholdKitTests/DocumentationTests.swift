import Basics
import Catalog
import Foundation
import HandholdKit
import TestSupport
import Testing

/// What the pages tell a reader to type, open or copy is there.
@Suite struct DocumentationTests {
    private static let pages =
        ["README.md", "CHANGELOG.md", "assets/workspace/README.md"] + Checkout.files(in: "docs", suffix: ".md")

    /// The subcommands that `handhold --help` shows, and those that it hides.
    private static let subcommands: (shown: [String], hidden: [String]) = {
        var (shown, hidden): ([String], [String]) = ([], [])
        for text in Checkout.files(in: "Sources/handhold", suffix: ".swift").compactMap(Checkout.text) {
            // The parts of a subcommand, `plan new`, are words of it.
            let pattern = /commandName: "([a-z-]+)"(, *\n? *_superCommandName: "handhold [a-z]+")?/
            guard let match = text.firstMatch(of: pattern), match.output.2 == nil, match.output.1 != "handhold" else {
                continue
            }
            let name = match.output.1
            if text.contains("shouldDisplay: false") { hidden.append(String(name)) } else { shown.append(String(name)) }
        }
        return (shown, hidden)
    }()

    /// The long flags of all commands.
    private static let flags: Set<String> = {
        let folders = ["Sources/handhold", "Sources/handhold-mail", "Sources/CommandSupport"]
        let code = folders.flatMap { Checkout.files(in: $0, suffix: ".swift") }.compactMap(Checkout.text).joined()
        let names = code.matches(of: /var (\w+)/).map { name in
            "--" + name.output.1.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
        }
        return Set(names + ["--help", "--version"])
    }()

    @Test(arguments: pages)
    func linksLeadSomewhere(path: String) throws {
        let page = try Markdown(path)
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        for link in page.links where !link.hasPrefix("https://") && !link.hasPrefix("http://") {
            let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? path : folder + parts[0]
            #expect(SourceTree.exists(target), "\(path) links to \(link)")
            if parts.count > 1 {
                #expect(try Markdown(target).anchors.contains(parts[1]), "\(path) links to \(link)")
            }
        }
        #expect(page.alternativeTexts.filter { $0.count < 20 } == [])
    }

    @Test(arguments: pages)
    func everyMakeCommandIsInTheMakefile(path: String) throws {
        let makefile = try #require(Checkout.text("Makefile"))
        let targets = Set(makefile.matches(of: /(?m)^([a-z-]+):/).map { String($0.output.1) })
        let unknown = try Markdown(path).commands(of: "make").compactMap(\.first).filter { !targets.contains($0) }
        #expect(unknown == [])
    }

    @Test(arguments: pages)
    func everySubcommandAndFlagIsThere(path: String) throws {
        let known = Set(Self.subcommands.shown + Self.subcommands.hidden)
        for words in try Markdown(path).commands(of: "handhold") where !words[0].hasPrefix("-") {
            #expect(known.contains(words[0]), "\(path): handhold \(words.joined(separator: " "))")
            let unknown = words.filter { $0.hasPrefix("--") }.filter { flag in
                !Self.flags.contains(String(flag.prefix { $0 != "=" }))
            }
            #expect(unknown == [], "\(path): handhold \(words.joined(separator: " "))")
        }
    }

    @Test func theReadmeAndTheChangelogNameEverySubcommand() throws {
        #expect(Self.subcommands.shown.count >= 6)
        for path in ["README.md", "CHANGELOG.md"] {
            let named = Set(try Markdown(path).commands(of: "handhold").compactMap(\.first))
            #expect(Self.subcommands.shown.filter { !named.contains($0) } == [], "\(path)")
        }
    }

    @Test func theReadmesFilesCanBeRead() throws {
        let blocks = try Markdown("README.md").blocks(of: "yaml")
        try #require(blocks.count == 2)
        let folder = try TemporaryFolder()
        let faults = Diagnostics()
        let family = Workspace.family(at: try folder.write(blocks[0], to: "family.yaml"), faults)
        let clinic = Workspace.clinic(at: try folder.write(blocks[1], to: "clinic.yaml"), faults)
        #expect(faults.all.map(\.message) == [])
        #expect(family != nil && clinic != nil)
    }

    @Test func theReadmesFamilyGetsItsSheet() throws {
        let folder = try TemporaryFolder()
        let faults = Diagnostics()
        let block = try #require(try Markdown("README.md").blocks(of: "yaml").first)
        var request = HandoutRequest(techniques: [.init("tunnel-toes")])
        request.family = try #require(Workspace.family(at: try folder.write(block, to: "family.yaml"), faults))
        let workspace = Workspace(library: Checkout.root.path)
        let sheet = HandoutMaker(workspace, try Press(workspace)).sheet(request, faults)
        #expect(sheet?.techniques == ["tunnel-toes"])
        #expect(sheet?.language == "es")
        #expect(faults.all.filter { $0.severity == .error }.map(\.message) == [])
    }
}
