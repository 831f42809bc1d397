public import Basics
internal import Catalog
public import DisplayList
internal import DocumentModel
internal import LayoutEngine
internal import Rendering

/// Makes contact sheets of pictures: the tool with which they are judged and mended.
public struct GalleryMaker {
    private let workspace: Workspace
    private let press: Press

    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// A finished gallery.
    public struct Gallery: Sendable {
        public var document: LaidOutDocument
        /// What each number stands for, a line each; empty where every picture has its name.
        public var key: [String]
    }

    /// Nil where a picture is missing or nothing is left to show; what is wrong is reported.
    public func gallery(_ request: GalleryRequest, _ diagnostics: Diagnostics) throws -> Gallery? {
        var pictures = pictures(request, diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        guard !pictures.isEmpty else {
            diagnostics.error("no-picture", "no picture is left to show", at: nil)
            return nil
        }
        if !request.hasCaptions {
            var random = SplitMix(seed: request.seed)
            pictures.shuffle(using: &random)
        }
        let document = GalleryDocument(request, pictures).document
        let pages = Paginator(shaper: try press.fonts()).paginate(document, diagnostics)
        let key = request.hasCaptions ? [] : pictures.enumerated().map { "\($0.offset + 1)\t\($0.element.name)" }
        return diagnostics.hasErrors ? nil : Gallery(document: pages, key: key)
    }

    private func pictures(_ request: GalleryRequest, _ diagnostics: Diagnostics) -> [GalleryPicture] {
        let loader = workspace.loader
        let plateIDs = workspace.plateIDs
        let known = loader.techniqueIDs + plateIDs
        for name in request.only where !known.contains(name) {
            diagnostics.unknown("technique or plate", name, among: known, in: "the gallery", at: nil)
        }
        func wanted(_ ids: [String]) -> [String] {
            request.only.isEmpty ? ids : ids.filter(request.only.contains)
        }
        let finder = GalleryPictures(press.plates, language: request.language, diagnostics)
        var pictures: [GalleryPicture] = []
        if request.subject != .plates {
            let ids = wanted(loader.techniqueIDs)
            let catalog = loader.load(techniques: ids.map { SourceText($0) }, words: [], diagnostics)
            pictures += finder.steps(ids.compactMap { catalog.techniques[$0] })
            if request.only.isEmpty { pictures += finder.scenes(catalog.settings) }
        }
        if request.subject != .steps { pictures += finder.plates(wanted(plateIDs)) }
        return pictures
    }
}

/// Sebastiano Vigna's SplitMix64: the same numbers from the same seed, everywhere.
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
