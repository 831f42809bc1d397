import Basics
import Catalog
import CommandSupport
import Delivery
import HandholdKit
import Rendering

/// A folder of handouts on its way to the families: looked at, written as drafts, or sent.
struct Post {
    private let workspace: Workspace
    private let clinic: Clinic
    private let sender: MailAddress
    private let folder: String

    init(_ workspace: Workspace, _ clinic: Clinic, from sender: MailAddress, folder: String) {
        (self.workspace, self.clinic, self.sender, self.folder) = (workspace, clinic, sender, folder)
    }

    /// Says what would be sent.
    func preview(_ outbox: String?, _ console: Console) throws -> Outcome {
        let known = try outbox.flatMap { FileText.exists($0) ? try Outbox($0) : nil }
        var states: [OutboxEntry.State: Int] = [:]
        let (list, outcome) = try letters(console) { letter throws(DiagnosedError) in
            _ = try letter.message(of: clinic, from: sender).written()
            if let state = try known?.state(of: queued(letter, [])) { states[state, default: 0] += 1 }
        }
        guard let list else { return outcome }
        let new = list.letters - states.values.reduce(0, +)
        let server = clinic.mail?.server.map { " through \($0.text)" } ?? ""
        try console.result(
            "\(new) to send from \(sender.text)\(server); \(Self.size(list.bytes)) in \(Self.counted(list.letters, "letter"))"
        )
        try tell(states, of: "in the outbox already", console)
        console.note("Nothing was sent. --draft writes files for your mail program; --send sends.")
        return outcome
    }

    /// Writes every letter as a file for the clinic's mail program.
    func draft(into drafts: String, date: String?, _ console: Console) throws -> Outcome {
        try OutputFolder.make(drafts, access: .owner)
        var due: Set<String> = []
        let (list, outcome) = try letters(console) { letter throws(DiagnosedError) in
            var message = letter.message(of: clinic, from: sender)
            message.isDraft = true
            message.date = date.flatMap { CalendarText.noon(of: $0) }
            try OutputFile.write(try message.written(), to: "\(drafts)/\(letter.name).eml", access: .owner)
            due.insert(letter.name)
        }
        guard let list else { return outcome }
        for name in OldDrafts.remove(from: drafts, except: due) {
            console.note("\(drafts)/\(name) was not due any more, and is removed")
        }
        try console.result("\(Self.counted(list.letters, "draft")) in \(drafts)")
        return outcome
    }

    /// Puts the letters into the outbox, and sends what waits there.
    func send(_ options: SendingOptions, _ console: Console) throws -> Outcome {
        // What is set up wrong is said before anything is queued.
        let server = try clinic.server()
        let outbox = try options.outbox.open()
        var states: [OutboxEntry.State: Int] = [:]
        let (list, outcome) = try letters(console) { letter throws(DiagnosedError) in
            var message = letter.message(of: clinic, from: sender)
            message.date = Clock.now
            let additions = try outbox.add([queued(letter, try message.written())], now: Clock.now)
            for case .known(let state) in additions where state != .queued { states[state, default: 0] += 1 }
        }
        guard list != nil else { return outcome }
        try tell(states, of: "before, and not sent again", console)
        let report = SendingReport(console)
        try options.send(outbox, through: server, report.tell)
        let sent = try report.end(outbox)
        return outcome == .failed || sent == .failed ? .failed : outcome
    }

    private func queued(_ letter: Letter, _ content: [UInt8]) -> OutboxMessage {
        OutboxMessage(
            handout: letter.handout, pdf: letter.files.first?.sha256 ?? "", sender: sender.text,
            recipients: letter.to.map(\.text), content: content)
    }

    /// Goes over the letters, and says who is left out. The list is nil where the folder cannot be read.
    private func letters(
        _ console: Console, _ take: (Letter) throws(DiagnosedError) -> Void
    ) throws -> (MailList?, Outcome) {
        let diagnostics = Diagnostics()
        let list: MailList?
        do throws(DiagnosedError) {
            list = try MailList.read(folder, clinic, workspace, today: Clock.today, diagnostics, take)
        } catch {
            console.show(diagnostics.all)
            throw error
        }
        console.show(diagnostics.all)
        guard let list else { return (nil, .failed) }
        let left = MailList.LeftOut.Reason.allCases.compactMap { reason -> String? in
            let count = list.count(reason)
            return count == 0 ? nil : "\(count) \(reason.rawValue)"
        }
        if !left.isEmpty { try console.result("left out: " + left.joined(separator: ", ")) }
        if list.count(.fault) > 0 { return (list, .failed) }
        return (list, list.count(.noConsent) > 0 ? .refused : .done)
    }

    private func tell(_ states: [OutboxEntry.State: Int], of what: String, _ console: Console) throws {
        let parts = OutboxEntry.State.allCases.compactMap { state in states[state].map { "\($0) \(state.rawValue)" } }
        if !parts.isEmpty { try console.result("\(parts.joined(separator: ", ")) \(what)") }
    }

    private static func counted(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    private static func size(_ bytes: Int) -> String {
        let tenths = (bytes * 10 + (1 << 19)) >> 20
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
