/// Which package of the system brings what is missing.
enum SystemPackages {
    /// The command that installs a family of the fallback fonts.
    static func command(forFont family: String) -> String {
        let isEastAsian = family.contains("CJK")
        #if os(macOS)
            return "brew install --cask " + (isEastAsian ? "font-noto-sans-cjk" : "font-noto-sans")
        #else
            return "sudo apt install " + (isEastAsian ? "fonts-noto-cjk" : "fonts-noto-core")
        #endif
    }

    /// The command that installs a library, by the name that the doctor gives it.
    static func command(forLibrary name: String) -> String {
        #if os(macOS)
            return "brew install " + (["libqrencode": "qrencode", "libjpeg": "jpeg-turbo"][name] ?? name)
        #else
            // What is loaded late has its own package; for the others the one with headers bears no version number.
            let package = [
                "librsvg": "librsvg2-2", "libxml2": "libxml2", "pango": "libpango1.0-dev", "isa-l": "libisal-dev",
            ][name]
            return "sudo apt install " + (package ?? (name.hasPrefix("lib") ? name : "lib" + name) + "-dev")
        #endif
    }
}
