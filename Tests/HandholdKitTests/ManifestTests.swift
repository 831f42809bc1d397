import Basics
import Foundation
@testable import HandholdKit
import TestSupport
import Testing

/// What a batch made, written and read again.
@Suite struct ManifestTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func entry(_ number: Int, _ state: Manifest.State = .made) -> Manifest.Entry {
        var entry = Manifest.Entry(id: "abcdefg\(number)", family: "../families/f\(number).yaml", state: state)
        (entry.file, entry.language, entry.pages, entry.bytes) = ("bedtime-abcdefg\(number).pdf", "en", 5, 81_234)
        (entry.sha256, entry.inputs) = (String(repeating: "a", count: 64), String(repeating: "0", count: 64))
        return entry
    }

    private func again(_ manifest: Manifest) throws -> Manifest? {
        let diagnostics = Diagnostics()
        let read = Manifest.read(try folder.write(manifest.text, to: "manifest.json"), diagnostics)
        #expect(diagnostics.pinned == "")
        return read
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        var full = Self.entry(1)
        (full.row, full.phone, full.phoneSHA256) = (17, "bedtime-abcdefg1-phone.pdf", String(repeating: "b", count: 64))
        full.leftOut = ["leg-slide-down", "foot-garage"]
        full.faults = ["3:5: error[x]: \"quoted\", with: signs # and \\ and 👩‍👧", "null", "two\nlines", ""]
        var bare = Manifest.Entry(id: "", family: "null", state: .failed)
        bare.faults = ["error[y]: nothing"]
        let manifest = Manifest(
            plan: "bedtime", week: 3, handouts: [full, Self.entry(2), bare, Self.entry(3, .refused)])
        #expect(try again(manifest) == manifest)
        #expect(try again(Manifest()) == Manifest())
    }

    @Test func wordsThatLookLikeOtherThingsStayWords() throws {
        for word in ["null", "true", "12345678", "1e3", "~", "yes"] {
            var entry = Manifest.Entry(id: word, family: word, state: .made)
            (entry.file, entry.leftOut, entry.language) = (word, [word], word)
            #expect(try again(Manifest(plan: word, handouts: [entry])) == Manifest(plan: word, handouts: [entry]))
        }
    }

    @Test func otherProgramsReadItAsJSON() throws {
        var entry = Self.entry(1)
        entry.faults = ["a \"b\" \u{7} \u{7F} \u{2028}"]
        let text = Manifest(plan: "bedtime", handouts: [entry, Self.entry(2)]).text
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect(json?.keys.sorted() == Manifest.keys.sorted())
        let handouts = try #require(json?["handouts"] as? [[String: Any]])
        #expect(handouts.map { $0["family"] as? String } == ["../families/f1.yaml", "../families/f2.yaml"])
        #expect(handouts.allSatisfy { $0.keys.sorted() == Manifest.Entry.keys.sorted() })
        #expect(handouts[0]["faults"] as? [String] == entry.faults)
        // One handout a line, so that people and tools can look for one.
        #expect(text.split(separator: "\n").filter { $0.contains("\"family\"") }.count == 2)
    }

    private func fault(_ text: String) throws -> String {
        let diagnostics = Diagnostics()
        let path = try folder.write(text, to: "manifest.json")
        #expect(Manifest.read(path, diagnostics) == nil || diagnostics.hasErrors)
        return diagnostics.pinned.replacing(path + ":", with: "")
    }

    @Test(
        arguments: ["../a.pdf", "/etc/passwd", "a/b.pdf", ".hidden", "..", ".", "", "a\u{0}.pdf"], ["file", "phone"])
    func aNameThatLeadsOutOfTheFolderIsRefused(name: String, key: String) throws {
        let value = JSONValue.text(name).line
        let found = try fault(
            "{\"format\": 1, \"handouts\": [{\"id\": \"a\", \"family\": \"f\", \"state\": \"made\", \"\(key)\": \(value)}]}"
        )
        #expect(found.contains("error["))
        #expect(found.contains("is not the name of a handout") || name.contains("\0"))
    }

    @Test(arguments: [
        (
            "{\"format\": 2, \"handouts\": []}",
            "1:1: error[manifest-format]: this manifest was written by another version"
        ),
        ("{\"handouts\": []}", "1:1: error[missing-key]: a manifest needs the key 'format'"),
        ("{\"format\": 1}", "1:1: error[missing-key]: a manifest needs the key 'handouts'"),
        (
            "{\"format\": 1, \"handouts\": [], \"mode\": 1}",
            "1:31: error[unknown-key]: unknown key 'mode' in a manifest"
        ),
        ("{\"format\": 1, \"handouts\": {}}", "1:27: error[wrong-type]: the handouts is a list"),
        (
            "{\"format\": 1, \"handouts\": [{\"id\": \"a\", \"family\": \"f\", \"state\": \"lost\"}]}",
            "1:64: error[unknown-value]: unknown value 'lost' in the state"
        ),
        ("{\"format\": 1, \"handouts\": [", "1:"), ("[]", "1:1: error[wrong-type]"), ("", "1:1: error["),
    ])
    func whatIsNoManifestIsRefused(text: String, expected: String) throws {
        #expect(try fault(text).hasPrefix(expected))
    }

    @Test func thePartsOfARunAreOneManifest() throws {
        for (number, part) in [[1, 4], [2], [3]].enumerated() {
            let manifest = Manifest(plan: "bedtime", week: 2, handouts: part.map { Self.entry($0) })
            try folder.write(manifest.text, to: "manifest-\(number + 1)-of-3.json")
        }
        try folder.write("{}", to: "other.json")
        let diagnostics = Diagnostics()
        let read = try #require(Manifest.read(in: folder.path, diagnostics))
        #expect(diagnostics.pinned == "")
        #expect((read.plan, read.week) == ("bedtime", 2))
        #expect(read.handouts.map(\.id) == ["abcdefg1", "abcdefg4", "abcdefg2", "abcdefg3"])
    }

    @Test func aFamilyOfTwoManifestsIsThereOnce() throws {
        try folder.write(Manifest(handouts: [Self.entry(1), Self.entry(2)]).text, to: "manifest.json")
        try folder.write(Manifest(handouts: [Self.entry(2)]).text, to: "manifest-1-of-2.json")
        let diagnostics = Diagnostics()
        #expect(Manifest.read(in: folder.path, diagnostics)?.handouts.count == 2, "a mail goes out once")
        #expect(diagnostics.pinned == "")
        var other = Self.entry(2)
        (other.id, other.file) = ("zzzzzzzz", "bedtime-zzzzzzzz.pdf")
        try folder.write(Manifest(handouts: [other]).text, to: "manifest-1-of-2.json")
        #expect(Manifest.read(in: folder.path, diagnostics) == nil, "nobody knows which of the two is right")
        #expect(diagnostics.codes == ["manifest-double"])
    }

    @Test func aFolderWithoutOneIsNamed() throws {
        let diagnostics = Diagnostics()
        #expect(Manifest.read(in: folder.path, diagnostics) == nil)
        #expect(diagnostics.codes == ["no-manifest"])
    }
}

extension Manifest {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
