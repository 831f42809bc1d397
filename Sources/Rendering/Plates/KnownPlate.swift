internal import Basics

/// A plate of which is known that it keeps the rules, read in full only when it must be drawn.
final class KnownPlate {
    let file: PlateFile
    let ruleSet: PlateReader.RuleSet
    let info: PlateInfo
    private var read: Plate?

    /// Reads the file, unless an earlier run found its bytes sound.
    init(_ file: PlateFile, as ruleSet: PlateReader.RuleSet, cache: PictureCache?) throws(DiagnosedError) {
        (self.file, self.ruleSet) = (file, ruleSet)
        let place = cache?.place(of: [Array("info".utf8), Array(ruleSet.rawValue.utf8), Array(file.digest.utf8)])
        let id = PlateReader.stem(of: file.path)
        if let kept = place?.read(), let info = PlateInfo(kept: kept, id: id) {
            self.info = info
            return
        }
        let plate = try PlateReader.plate(file.bytes, file: file.path, as: ruleSet)
        (read, info) = (plate, plate.info)
        if PlateInfo(kept: info.kept, id: id) == info { place?.keep(info.kept) }
    }

    func plate() throws(DiagnosedError) -> Plate {
        if let read { return read }
        let plate = try PlateReader.plate(file.bytes, file: file.path, as: ruleSet)
        read = plate
        return plate
    }
}

extension PlateInfo {
    /// All but the id, which is the file's name and not its content: one value a line, a list's words on one line.
    fileprivate var kept: [UInt8] {
        let lines = [
            title, "\(size.width)", "\(size.height)", "\(hasBase)", layers.joined(separator: " "),
            markLayers.sorted().joined(separator: " "),
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }

    fileprivate init?(kept: [UInt8], id: String) {
        let lines = String(decoding: kept, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 6, let width = Double(lines[1]), let height = Double(lines[2]),
            let hasBase = Bool(String(lines[3]))
        else { return nil }
        self.init(
            id: id, title: String(lines[0]), size: Size(width: width, height: height),
            layers: lines[4].split(separator: " ").map(String.init),
            markLayers: Set(lines[5].split(separator: " ").map(String.init)), hasBase: hasBase)
    }
}
