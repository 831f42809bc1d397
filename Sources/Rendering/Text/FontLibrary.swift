#if canImport(Darwin)
    internal import Darwin
#endif

/// Where the fonts of a page may come from, and nothing else on the machine.
struct FontLibrary: Sendable {
    /// Folders that hold Andika, the face of every page.
    var coreFolders: [String]
    /// Folders that hold the faces for what Andika cannot write.
    var fallbackFolders: [String]
    /// Folders that the caller gave; every font in them may be used.
    var extraFolders: [String]
    /// Where fontconfig keeps what it read from font files; nil where nothing can be written.
    var cacheFolder: String?

    /// The fonts that each page may use, or only those for the letters that nearly every page needs.
    enum Extent: Sendable {
        case core, everything
    }

    /// The places where the packages named in the installation guide put their fonts.
    static func installed(extraFolders: [String]) -> FontLibrary {
        #if os(macOS)
            let home = getenv("HOME").map { String(cString: $0) } ?? ""
            let shared = ["/Library/Fonts", home + "/Library/Fonts", "/opt/homebrew/share/fonts"]
            let (core, fallback) = (shared, shared)
        #else
            let core = ["/usr/share/fonts/truetype/andika"]
            let fallback = ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"]
        #endif
        return FontLibrary(
            coreFolders: core, fallbackFolders: fallback, extraFolders: extraFolders,
            cacheFolder: CacheFolder.find("fontconfig"))
    }

    /// The configuration for fontconfig, as the text of a `fonts.conf`.
    ///
    /// Font files are named one family at a time: each face more costs a comparison for every new description, and a
    /// font that happens to lie beside ours must not change a page.
    func configuration(_ extent: Extent) -> String {
        let core = ["Andika"]
        let families = extent == .core ? core : core + FallbackFonts.families
        let folders = coreFolders + extraFolders + (extent == .core ? [] : fallbackFolders)
        let accepted =
            families.flatMap { family in
                let file = family.filter { $0 != " " }
                return ["*/\(file)-Regular.*", "*/\(file)-Bold.*"]
            } + (extent == .core ? [] : FallbackFonts.otherFiles) + extraFolders.map { $0 + "/*" }
        let lines =
            folders.map { "<dir>\(escaped($0))</dir>" }
            + (cacheFolder.map { ["<cachedir>\(escaped($0))</cachedir>"] } ?? [])
            + ["<selectfont>", "<rejectfont><glob>*.*</glob></rejectfont>", "<acceptfont>"]
            + accepted.map { "<glob>\(escaped($0))</glob>" }
            + ["</acceptfont>", "</selectfont>", "<match target=\"pattern\">"]
            // Otherwise the locale chooses which of a font's names is its first.
            + ["<edit name=\"namelang\" mode=\"assign\"><string>en</string></edit>"]
            + (extent == .core ? [] : [orderOfFallbacks])
            + ["</match>"]
        return "<?xml version=\"1.0\"?>\n<fontconfig>\n" + lines.joined(separator: "\n") + "\n</fontconfig>\n"
    }

    /// Names the families that share characters, so that their order is ours and not that of the files.
    private var orderOfFallbacks: String {
        let names = FallbackFonts.preferred.map { "<string>\(escaped($0))</string>" }.joined()
        return "<edit name=\"family\" mode=\"append_last\" binding=\"weak\">\(names)</edit>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
