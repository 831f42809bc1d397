public import Basics
internal import Catalog
internal import Rendering

/// Looks at what Handhold needs of a machine: what is there, what is missing, and what mends it.
public struct Doctor {
    /// One thing that was looked at.
    public struct Finding: Sendable {
        public enum State: String, Sendable {
            case fine
            /// Some sheets cannot be made.
            case limited
            /// No sheet can be made.
            case missing
        }

        public var group: Group
        public var name: String
        public var state: State
        /// What was found, in a few words.
        public var detail: String
        /// The command that mends it.
        public var mend: String?
    }

    /// What belongs together in the report.
    public enum Group: String, Sendable, CaseIterable {
        case program, libraries, folders, fonts, scripts
    }

    public let findings: [Finding]

    /// - Parameters:
    ///   - program: the version of the command.
    ///   - mailProgram: where the program that sends mail ought to be.
    ///   - workspace: the folder of the clinic's files, if there is one.
    public init(program: String, mailProgram: String, workspace: String?) {
        findings =
            Self.program(program, mailProgram) + Self.libraries() + Self.folders(workspace) + Self.fonts()
    }

    /// Whether sheets can be made.
    public var isWell: Bool { !findings.contains { $0.state == .missing } }

    public var json: JSONValue {
        .object([
            ("well", .flag(isWell)),
            (
                "findings",
                .list(
                    findings.map { finding in
                        .object([
                            ("group", .text(finding.group.rawValue)), ("name", .text(finding.name)),
                            ("state", .text(finding.state.rawValue)), ("detail", .text(finding.detail)),
                            ("mend", .text(finding.mend)),
                        ])
                    })
            ),
        ])
    }

    private static func program(_ version: String, _ mailProgram: String) -> [Finding] {
        let canMail = FileText.exists(mailProgram)
        return [
            Finding(group: .program, name: "handhold", state: .fine, detail: version),
            Finding(group: .program, name: "Swift", state: .fine, detail: SwiftVersion.compiler),
            Finding(
                group: .program, name: "mail", state: canMail ? .fine : .limited,
                detail: canMail ? mailProgram : "'\(mailProgram)' is not there: no mail can be written or sent",
                mend: canMail ? nil : "make build"),
        ]
    }

    private static func libraries() -> [Finding] {
        LibraryVersions.all.map {
            // Some are loaded when they are first needed, so that the program starts without them.
            Finding(
                group: .libraries, name: $0.library, state: $0.version == "missing" ? .missing : .fine,
                detail: $0.version, mend: $0.version == "missing" ? SystemPackages.command(forLibrary: $0.library) : nil
            )
        }
    }

    private static func folders(_ workspace: String?) -> [Finding] {
        var findings: [Finding] = []
        do throws(DiagnosedError) {
            let library = try Workspace.installedLibrary()
            let count = Workspace(library: library).loader.techniqueIDs.count
            findings.append(
                Finding(group: .folders, name: "library", state: .fine, detail: "\(library) (\(count) techniques)"))
        } catch {
            findings.append(
                Finding(
                    group: .folders, name: "library", state: .missing,
                    detail: error.diagnostics.first?.message ?? "not found",
                    mend: "export HANDHOLD_LIBRARY=<the folder that holds assets/ and layouts/>"))
        }
        findings.append(
            Finding(
                group: .folders, name: "workspace", state: .fine,
                detail: workspace ?? "none here: 'handhold init <folder>' makes one"))
        let cache = FontSystem.cacheFolder
        findings.append(
            Finding(
                group: .folders, name: "font cache", state: cache == nil ? .limited : .fine,
                detail: cache ?? "no folder can be written: each start reads all fonts again",
                mend: cache == nil ? "export XDG_CACHE_HOME=<a folder that you can write>" : nil))
        return findings
    }

    private static func fonts() -> [Finding] {
        do throws(DiagnosedError) {
            let fonts = try FontSystem()
            let scripts = fonts.coverage().map { script in
                Finding(
                    group: .scripts, name: script.script, state: script.present ? .fine : .limited,
                    detail: script.present ? script.family : "no font has all its letters",
                    mend: script.present ? nil : SystemPackages.command(forFont: script.family))
            }
            return [Finding(group: .fonts, name: "Andika", state: .fine, detail: "found")] + scripts
        } catch {
            let fault = error.diagnostics.first
            return [
                Finding(
                    group: .fonts, name: "Andika", state: .missing, detail: fault?.message ?? "not found",
                    mend: fault?.help)
            ]
        }
    }
}
