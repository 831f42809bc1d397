import Foundation
import TestSupport

/// A desk with a clinic that mails: families with consent, a folder as a batch leaves it, and a server on loopback.
final class MailDesk {
    let desk: Desk
    let server: TestMailServer

    /// What is fixed in every letter of ours and must never be.
    static let names = ["Mateo", "Elena", "Rivera", "rivera"]

    init(server options: [String] = [], certifiedAs name: String = TestMailServer.host, mail: String = "") throws {
        desk = try Desk()
        server = try TestMailServer(options, certifiedAs: name)
        try desk.write(
            """
            name: Willow Street Therapy
            therapist: Sam Lee
            phone: 555-0134
            mail:
              from: handouts@willowstreet.example.org
              server: localhost
              port: \(server.port)
              security: starttls
              certificates: \(server.certificate)
            \(mail)
            """, to: "clinic.yaml")
    }

    /// Writes family files and a manifest with a PDF for each, as a batch does; the PDFs are of no use to a reader.
    ///
    /// - Parameter size: how many bytes each PDF has.
    func friday(_ count: Int, size: Int = 2000, mail: (Int) -> String = MailDesk.consent) throws {
        var entries: [String] = []
        for number in 1...count {
            try desk.write(
                "child: {name: Mateo}\ncaregivers: [Elena]\n\(mail(number))\n", to: "families/rivera-\(number).yaml")
        }
        let told = try told()
        for number in 1...count {
            let id = Self.id(number)
            let pdf = "%PDF-1.7 number \(number)\n" + String(repeating: "0123456789abcde\n", count: size / 16)
            try desk.write(pdf, to: "friday/bedtime-calm-\(id).pdf")
            let sum = try desk.tool("sha256sum", desk.path("friday/bedtime-calm-\(id).pdf")).output.prefix(64)
            entries.append(
                """
                {"id": "\(id)", "family": "../families/rivera-\(number).yaml", "row": null, "state": "made",
                 "told": "\(told["../families/rivera-\(number).yaml"] ?? "")",
                 "file": "bedtime-calm-\(id).pdf", "phone": null, "language": "en", "pages": 1,
                 "bytes": \(pdf.utf8.count), "sha256": "\(sum)"}
                """)
        }
        try desk.write(
            "{\"format\": 1, \"plan\": \"bedtime-calm\", \"week\": null, \"handouts\": [\n\(entries.joined(separator: ",\n"))]}",
            to: "friday/manifest.json")
    }

    /// What a batch notes of each family, by the path of its file.
    private func told() throws -> [String: String] {
        try handhold("batch", "tunnel-toes", "--families", "families", "-o", "told")
        let json = try JSONSerialization.jsonObject(with: desk.bytes("told/manifest.json") ?? Data()) as? [String: Any]
        let entries = json?["handouts"] as? [[String: Any]] ?? []
        let pairs = entries.compactMap { entry in
            (entry["family"] as? String).flatMap { family in (entry["told"] as? String).map { (family, $0) } }
        }
        return Dictionary(pairs) { $1 }
    }

    static func id(_ number: Int) -> String { "handout" + String(1000 + number) }

    /// What a family says that may be written to.
    static func consent(_ number: Int) -> String { "mail: {to: ana\(number)@example.org, consent: 2026-11-03}" }

    /// Runs `handhold` in the clinic's folder, with a state folder of its own.
    @discardableResult
    func handhold(_ arguments: String..., with environment: [String: String] = [:]) throws -> Desk.Answer {
        try desk.handhold(arguments, with: surroundings.merging(environment) { $1 })
    }

    var surroundings: [String: String] {
        ["XDG_STATE_HOME": desk.path("state"), "HANDHOLD_SMTP_PASSWORD": ""]
    }

    /// Starts `handhold` and does not wait for it.
    func start(_ arguments: String...) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Desk.binary())
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: desk.folder.path)
        process.environment = ProcessInfo.processInfo.environment.merging(surroundings) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The state of each message, by the handout's id.
    func states() throws -> [String: String] {
        let answer = try handhold("outbox", "--json")
        let list = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]] ?? []
        let pairs = list.compactMap { entry in
            (entry["handout"] as? String).flatMap { id in (entry["state"] as? String).map { (id, $0) } }
        }
        return Dictionary(pairs) { first, second in first + " and " + second }
    }

    /// How often the server has each handout, by what the message's head says.
    func arrivals() -> [String: Int] {
        var arrivals: [String: Int] = [:]
        for message in server.messages {
            let text = String(decoding: message, as: UTF8.self)
            if let id = text.firstMatch(of: /(?i)Message-ID: <(\w+)\./)?.output.1 {
                arrivals[String(id), default: 0] += 1
            }
        }
        return arrivals
    }

    /// Waits until something has happened.
    func wait(until isTrue: () throws -> Bool) throws {
        for _ in 0..<1200 {
            if try isTrue() { return }
            usleep(50_000)
        }
        throw Desk.NotBuilt()
    }
}
