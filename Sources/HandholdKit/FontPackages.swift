/// Which package brings a font.
enum FontPackages {
    /// The command that installs a family of the fallback fonts.
    static func command(for family: String) -> String {
        let isEastAsian = family.contains("CJK")
        #if os(macOS)
            return "brew install --cask " + (isEastAsian ? "font-noto-sans-cjk" : "font-noto-sans")
        #else
            return "sudo apt install " + (isEastAsian ? "fonts-noto-cjk" : "fonts-noto-core")
        #endif
    }
}
