import Foundation
import TestSupport
import Testing

/// `batch`: the handouts of many families, the same whoever makes them, and only what has changed made again.
@Suite struct BatchCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func everyFamilyGetsItsOwnHandout() throws {
        try desk.families(3)
        let answer = try desk.handhold(Desk.batch)
        #expect(answer.code == 0)
        #expect(answer.output == "3 made, 0 unchanged, 0 kept back, 0 failed\n")
        let entries = try desk.manifest("friday")
        #expect(entries.map { $0["family"] as? String } == (1...3).map { "../families/f\(1_000 + $0).yaml" })
        #expect(entries.map { $0["language"] as? String } == ["en", "es", "en"])
        for (number, entry) in entries.enumerated() {
            let file = "friday/\(entry["file"] as? String ?? "")"
            #expect(try desk.words(of: file).contains(Desk.child(number + 1)))
            #expect(entry["bytes"] as? Int == desk.bytes(file)?.count)
            #expect(entry["pages"] as? Int == 1)
            let sum = try desk.tool("sha256sum", desk.path(file)).output.prefix(64)
            #expect(entry["sha256"] as? String == String(sum))
        }
    }

    @Test func theFilesAreForTheirOwnerAndNameNobody() throws {
        try desk.families(2)
        try desk.write("id,child,caregivers\nx1,\(Desk.child(7)),Zorabel\nx2,\(Desk.child(8)),\n", to: "roster.csv")
        let roster = try desk.handhold("batch", "tunnel-toes", "--roster", "roster.csv", "-o", "list")
        let folder = try desk.handhold(Desk.batch)
        for (name, answer) in [("friday", folder), ("list", roster)] {
            #expect(answer.code == 0)
            #expect(try desk.mode(name) == 0o700)
            let contents = try desk.contents(name)
            #expect(contents.count == 4, "two PDFs, a manifest, a lock")
            for file in contents.keys { #expect(try desk.mode("\(name)/\(file)") == 0o600) }
            let told =
                contents.keys.joined() + answer.output + answer.errors
                + String(decoding: contents["manifest.json"] ?? Data(), as: UTF8.self)
            #expect(!told.contains("Quillabeth") && !told.contains("Zorabel"))
            for file in try desk.pdfs(name) {
                #expect(try !desk.tool("pdfinfo", desk.path("\(name)/\(file)")).output.contains("Quillabeth"))
            }
        }
    }

    @Test func wrongRowsAreNamedWithoutWhatTheySay() throws {
        try desk.write(
            "id,child,age,likes\nx1,Quillabeth,todler,feet\nx2,Zorabel,toddler,foot\nx3,=Ottoline,,\nx4,Marisol,,\n",
            to: "roster.csv")
        let answer = try desk.handhold("batch", "tunnel-toes", "--roster", "roster.csv", "-o", "friday")
        #expect(answer.code == 1)
        #expect(answer.output.hasPrefix("1 made, 0 unchanged, 0 kept back, 0 failed, and rows"))
        for place in ["roster.csv:2:15: error:", "roster.csv:3:20: error:", "roster.csv:4:4: error:"] {
            #expect(answer.errors.contains(place))
        }
        for name in ["Quillabeth", "Zorabel", "Ottoline", "Marisol"] { #expect(!answer.errors.contains(name)) }
        #expect(try desk.pdfs("friday").count == 1)
    }

    @Test func nothingButTheInputsDecidesWhatComesOut() throws {
        try desk.families(6)
        #expect(try desk.handhold(Desk.batch + ["--workers", "1"]).code == 0)
        let other = try Desk()
        try other.families(6)
        let surroundings = [
            "LC_ALL": "de_DE.UTF-8", "LANG": "ja_JP.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "40",
        ]
        #expect(try other.handhold(Desk.batch + ["--workers", "3"], with: surroundings).code == 0)
        let contents = try desk.contents("friday")
        #expect(contents.count == 8)
        #expect(try other.contents("friday") == contents)
        // And not the folder's name, nor that of the list in which a family stands.
        #expect(try other.handhold(Desk.batch.dropLast() + ["monday"]).code == 0)
        #expect(try other.contents("monday") == contents)
    }

    @Test func aSecondRunMakesNothing() throws {
        try desk.families(3)
        try desk.handhold(Desk.batch)
        let before = try desk.contents("friday")
        func times() throws -> [String: Date?] {
            try before.keys.filter { $0.hasSuffix(".pdf") }.reduce(into: [:]) { times, name in
                times[name] =
                    try FileManager.default.attributesOfItem(atPath: desk.path("friday/\(name)"))[.modificationDate]
                    as? Date
            }
        }
        let first = try times()
        let answer = try desk.handhold(Desk.batch)
        #expect(answer.code == 0)
        #expect(answer.output == "0 made, 3 unchanged, 0 kept back, 0 failed\n")
        #expect(try desk.contents("friday") == before)
        #expect(try times() == first)
        let redone = try desk.handhold(Desk.batch + ["--redo"])
        #expect(redone.output == "3 made, 0 unchanged, 0 kept back, 0 failed\n")
        #expect(try desk.contents("friday") == before)
        #expect(try times() != first)
    }

    @Test func aFileThatIsGoneOrDamagedIsMadeAgain() throws {
        try desk.families(3)
        try desk.handhold(Desk.batch)
        let before = try desk.contents("friday")
        let files = try desk.pdfs("friday")
        try FileManager.default.removeItem(atPath: desk.path("friday/\(files[0])"))
        try desk.write("%PDF-1.7 no more", to: "friday/\(files[1])")
        let answer = try desk.handhold(Desk.batch)
        #expect(answer.output == "2 made, 1 unchanged, 0 kept back, 0 failed\n")
        #expect(try desk.contents("friday") == before)
    }

    @Test func aChangedFamilyIsMadeAgainAndItsOldFileGoes() throws {
        try desk.families(3)
        try desk.handhold(Desk.batch)
        let before = Set(try desk.pdfs("friday"))
        try desk.write("child: {name: Somebody}\n", to: "families/f1002.yaml")
        let answer = try desk.handhold(Desk.batch)
        #expect(answer.output == "1 made, 2 unchanged, 0 kept back, 0 failed, 1 removed\n")
        let after = Set(try desk.pdfs("friday"))
        #expect(after.count == 3)
        #expect(after.intersection(before).count == 2)
        let new = try #require(after.subtracting(before).first)
        #expect(try desk.words(of: "friday/\(new)").contains("Somebody"))
        // A family that has left takes its handout along; a new one gets one.
        try FileManager.default.removeItem(atPath: desk.path("families/f1002.yaml"))
        try desk.families(1, from: 9)
        #expect(try desk.handhold(Desk.batch).output == "1 made, 2 unchanged, 0 kept back, 0 failed, 1 removed\n")
        #expect(try desk.pdfs("friday").count == 3)
        #expect(try !desk.pdfs("friday").contains(new))
    }

    @Test(arguments: [
        ("techniques/hand-hugs.yaml", "# A comment.\n"), ("layouts/fridge-note.yaml", "# A comment.\n"),
        ("plans/hugs.yaml", "# A comment.\n"), ("clinic.yaml", "footer: Ask us anything\n"),
    ])
    func whatAllHandoutsAreMadeOfMakesAllAgain(file: String, line: String) throws {
        try desk.handhold("init", "clinic")
        #expect(
            try desk.handhold(["plan", "new", "hugs", "hand-hugs", "--date", "2026-11-27"], in: "clinic").code == 0)
        let batch = ["batch", "--plan", "hugs", "--no-cover", "--layout", "fridge-note", "--families", "families"]
        let run = batch + ["-o", "friday", "--paper", "a5", "--language", "en"]
        #expect(try desk.handhold(run, in: "clinic").output.hasPrefix("2 made, 0 unchanged"))
        #expect(try desk.handhold(run, in: "clinic").output.hasPrefix("0 made, 2 unchanged"))
        let text = String(decoding: desk.bytes("clinic/" + file) ?? Data(), as: UTF8.self)
        try desk.write(text + line, to: "clinic/" + file)
        #expect(try desk.handhold(run, in: "clinic").output.hasPrefix("2 made, 0 unchanged"))
        #expect(try desk.pdfs("clinic/friday").count == 2)
    }

    @Test func theFlagsOfARunAreInputsToo() throws {
        try desk.families(1)
        try desk.handhold(Desk.batch)
        for flags in [["--line-art"], ["--paper", "a4"], ["--language", "es"], ["--date", "2026-11-23"]] {
            #expect(try desk.handhold(Desk.batch + flags).output.hasPrefix("1 made, 0 unchanged"), "\(flags)")
            #expect(try desk.handhold(Desk.batch + flags).output.hasPrefix("0 made, 1 unchanged"), "\(flags)")
            #expect(try desk.pdfs("friday").count == 1)
        }
    }

    @Test(arguments: [["--paper", "letterr"], ["--language", "ess"], ["--layout", "handuot"]])
    func aFlagThatIsWrongForEverybodyIsSaidOnce(flags: [String]) throws {
        try desk.families(3)
        let answer = try desk.handhold(Desk.batch + flags)
        #expect(answer.code == 1)
        #expect(answer.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }.count == 1, "\(answer.errors)")
        #expect(answer.errors.contains("did you mean"))
        #expect(try desk.pdfs("friday") == [])
    }

    @Test func theListAloneIsEnough() throws {
        try desk.write("id,child,language,paper\na,\(Desk.child(1)),en,a4\nb,\(Desk.child(2)),es,letter\n", to: "r.csv")
        let answer = try desk.handhold("batch", "tunnel-toes", "--roster", "r.csv", "-o", "friday")
        #expect(answer.code == 0)
        let entries = try desk.manifest("friday")
        #expect(entries.map { $0["family"] as? String } == ["../r.csv", "../r.csv"])
        #expect(entries.map { $0["row"] as? Int } == [2, 3])
        for (number, entry) in entries.enumerated() {
            let file = "friday/\(entry["file"] as? String ?? "")"
            #expect(try desk.words(of: file).contains(Desk.child(number + 1)))
            #expect(try desk.tool("pdfinfo", desk.path(file)).output.contains(number == 0 ? "A4" : "letter"))
        }
        // The list and the files that are made from it give the same pages.
        try desk.handhold("families", "import", "r.csv", "-o", "families")
        try desk.handhold("batch", "tunnel-toes", "--families", "families", "-o", "monday")
        #expect(try desk.pdfs("monday") == desk.pdfs("friday"))
        for file in try desk.pdfs("friday") {
            #expect(desk.bytes("monday/\(file)") == desk.bytes("friday/\(file)"))
        }
    }

    @Test func theShardsOfARunAreTheRun() throws {
        try desk.families(7)
        try desk.handhold(Desk.batch)
        let parts = try (1...3).map { try desk.start(Desk.batch.dropLast() + ["parts", "--shard", "\($0)/3"]) }
        #expect(parts.map { $0.end() } == [0, 0, 0])
        let whole = try desk.contents("friday").filter { $0.key.hasSuffix(".pdf") }
        #expect(whole.count == 7)
        #expect(try desk.contents("parts").filter { $0.key.hasSuffix(".pdf") } == whole)
        let entries = try (1...3).flatMap { try desk.manifest("parts", "manifest-\($0)-of-3.json") }
        func told(_ entries: [[String: Any]]) -> Set<String> {
            Set(entries.map { "\($0["family"] ?? "") \($0["file"] ?? "") \($0["inputs"] ?? "")" })
        }
        #expect(entries.count == 7)
        #expect(told(entries) == told(try desk.manifest("friday")))
        let again = try desk.handhold(Desk.batch.dropLast() + ["parts", "--shard", "2/3"])
        #expect(again.output == "0 made, 2 unchanged, 0 kept back, 0 failed\n")
        #expect(try desk.pdfs("parts").count == 7)
    }

    @Test func whatIsTypedWrongIsSaid() throws {
        try desk.families(1)
        for flags in [
            ["--roster", "r.csv"], ["--shard", "3/2"], ["--shard", "x"], ["--workers", "0"], ["--date", "soon"],
        ] {
            #expect(try desk.handhold(Desk.batch + flags).code == 64, "\(flags)")
        }
        #expect(try desk.handhold("batch", "tunnel-toes", "-o", "friday").code == 64)
        let none = try desk.handhold("batch", "tunnel-toes", "--families", "none", "-o", "friday")
        #expect(none.code == 1)
        #expect(none.errors.hasPrefix("error: 'none' holds no family files\n"))
        #expect(!desk.files.contains("friday"))
    }
}
