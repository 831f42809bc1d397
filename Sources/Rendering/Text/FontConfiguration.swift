internal import Basics
internal import CPango
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What fontconfig knows: the font files of one library and the characters that they hold.
final class FontConfiguration {
    let config: OpaquePointer
    /// The characters that each family has in every one of its weights.
    private let characters: [String: [OpaquePointer]]

    /// Nil if fontconfig cannot read the configuration.
    init?(_ text: String) {
        guard let config = FcConfigCreate() else { return nil }
        self.config = config
        let parsed = Array(text.utf8) + [0]
        guard FcConfigParseAndLoadFromMemory(config, parsed, FcBool(0)) != 0, FcConfigBuildFonts(config) != 0 else {
            characters = [:]
            return nil
        }
        characters = Self.characters(of: config)
    }

    deinit { FcConfigDestroy(config) }

    /// Makes this what any library in the process sees that asks for "the" fonts, unless another was named before.
    ///
    /// Without it Pango would start by reading the machine's own configuration, four to six milliseconds of it, and
    /// the letters in a picture could be of any font that is installed.
    func becomeDefaultOnce() {
        Self.defaultIsSet.withLock { isSet in
            guard !isSet else { return }
            Self.prepare()
            isSet = FcConfigSetCurrent(config) != 0
        }
    }

    private static let defaultIsSet = Mutex(false)

    /// Sets up the process's environment, once.
    static func prepare() { _ = guessesEnglish }

    /// Read by Pango once, to guess the language of a foreign word; a page must not depend on it.
    private static let guessesEnglish: Bool = setenv("PANGO_LANGUAGE", "en", 1) == 0

    var families: some Collection<String> { characters.keys }

    func has(family: String) -> Bool { characters[family] != nil }

    /// Whether `family` can write the character in every weight that it has.
    func family(_ family: String, has scalar: Unicode.Scalar) -> Bool {
        guard let sets = characters[family] else { return false }
        return sets.allSatisfy { FcCharSetHasChar($0, scalar.value) != 0 }
    }

    private static func characters(of config: OpaquePointer) -> [String: [OpaquePointer]] {
        var found: [String: [OpaquePointer]] = [:]
        guard let fonts = FcConfigGetFonts(config, FcSetSystem) else { return found }
        for index in 0..<Int(fonts.pointee.nfont) {
            guard let pattern = fonts.pointee.fonts?[index] else { continue }
            var characters: OpaquePointer?
            var name: UnsafeMutablePointer<FcChar8>?
            guard FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch, let characters,
                FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch, let name
            else { continue }
            found[String(cString: name), default: []].append(characters)
        }
        return found
    }
}
