import ArgumentParser
import Basics
import CommandSupport
import HandholdKit
import Rendering

/// Draws contact sheets of the pictures.
struct GalleryCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", _superCommandName: "handhold",
        abstract: "Draw contact sheets of every picture, to judge and mend them.",
        discussion: """
            Shows the pictures of each technique, and each plate layer by layer. Look at them small, in grey, as line \
            art and in every skin tone. Then draw them without names, in random order, and let somebody who has never \
            read the words say which part of the body it is, what the hand does, and which way it moves: nine of ten \
            should be right. What the numbers stand for is written beside, into a file that ends in '-key.txt'.

            Examples:
              handhold gallery
              handhold gallery tunnel-toes sole --look tones
              handhold gallery --show steps --no-captions --seed 7 -o blind.pdf
              handhold gallery --width 30 --look grey --look line-art --png
            """)

    @Argument(
        help: ArgumentHelp("Only these techniques and plates.", valueName: "name"),
        completion: WorkspaceOptions.techniqueCompletion)
    var only: [String] = []

    @Option(help: "What is shown.")
    var show = GalleryRequest.Subject.all

    @Option(help: "How it is shown; may be given several times.")
    var look: [GalleryRequest.Look] = [.color]

    @Flag(help: "Numbers in random order in place of the names.")
    var noCaptions = false

    @Option(help: ArgumentHelp("Another number is another random order.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("How wide a close-up is, 15 to 180 mm; a scene is twice as wide.", valueName: "mm"))
    var width = 45

    @Option(name: .shortAndLong, help: ArgumentHelp("The language of the alt texts.", valueName: "code"))
    var language = "en"

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "gallery.pdf"

    @Flag(help: "One PNG a page in place of the PDF.")
    var png = false

    @Option(help: ArgumentHelp("Dots for each inch of a PNG, 36 to 1200.", valueName: "dots"))
    var dpi = 110

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        guard (15...180).contains(width) else {
            throw ValidationError("'--width' is a number from 15 to 180, but this is '\(width)'.")
        }
        guard (36...1200).contains(dpi) else {
            throw ValidationError("'--dpi' is a number from 36 to 1200, but this is '\(dpi)'.")
        }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        let press = try Press(workspace)
        let gallery = try GalleryMaker(workspace, press).gallery(request, diagnostics)
        console.show(diagnostics.all)
        guard let gallery else { return .failed }
        var files = OutputSet()
        if png {
            for (index, image) in try press.images(gallery.document, dpi: dpi).enumerated() {
                files.add(image, at: "\(stem)-\(index + 1).png")
            }
        } else {
            files.add(try press.pdf(gallery.document), at: stem + ".pdf")
        }
        if !gallery.key.isEmpty {
            files.add(Array((gallery.key.joined(separator: "\n") + "\n").utf8), at: stem + "-key.txt")
        }
        try files.write(access: .everyone)
        for file in files.files { try console.result(file.path) }
        return .done
    }

    private var stem: String {
        [".pdf", ".png"].first(where: output.hasSuffix).map { String(output.dropLast($0.count)) } ?? output
    }

    private var request: GalleryRequest {
        var request = GalleryRequest()
        request.subject = show
        request.looks = look
        request.only = only
        request.hasCaptions = !noCaptions
        request.seed = seed
        request.width = Double(width) * 72 / 25.4
        request.language = language
        return request
    }
}
