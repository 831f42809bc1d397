import CPango
import Foundation

/// A program of the system that reads our files with other eyes.
public enum Tool {
    public struct Answer {
        public var status: Int32
        public var output: [UInt8]
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs a program on a file with the given bytes; `{}` among the arguments stands for the file's path.
    public static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Answer {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments.map { $0 == "{}" ? file.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, output: Array(output))
    }
}

/// The dots of a drawn page, one a point unless it is drawn finer.
public struct Dots {
    public let width: Int
    public let height: Int
    private let bytes: [UInt8]
    /// How much of a picture's paper each dot covers, 0 to 255; empty where nothing is seen through.
    private var covers: [UInt8] = []

    struct Unreadable: Error {}

    /// Draws a page with poppler.
    public init(page: Int = 1, of file: [UInt8], dpi: Int = 72) throws {
        let answer = try Tool.run(
            "pdftoppm", ["-r", "\(dpi)", "-f", "\(page)", "-l", "\(page)", "{}"], on: file)
        // "P6", width, height and 255, each with one byte of white space behind it.
        let head = answer.output.split(separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
        guard head.count == 4, let body = head.last else { throw Unreadable() }
        let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        guard size.count == 2, body.count == size[0] * size[1] * 3 else { throw Unreadable() }
        (width, height) = (size[0], size[1])
        bytes = Array(body)
    }

    /// Reads a PNG file.
    public init(png: [UInt8]) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
        try Data(png).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let surface = cairo_image_surface_create_from_png(file.path)
        defer { cairo_surface_destroy(surface) }
        guard let data = cairo_image_surface_get_data(surface) else { throw Unreadable() }
        let (width, height) = (cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        (self.width, self.height) = (Int(width), Int(height))
        bytes = (0..<Int(height)).flatMap { y in
            (0..<Int(width)).flatMap { x in [2, 1, 0].map { data[y * stride + x * 4 + $0] } }
        }
        if cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32 {
            covers = (0..<Int(height)).flatMap { y in (0..<Int(width)).map { x in data[y * stride + x * 4 + 3] } }
        }
    }

    /// How much of what is behind a dot is hidden: 0 to 255.
    public func cover(_ x: Int, _ y: Int) -> UInt8 { covers.isEmpty ? 255 : covers[y * width + x] }

    /// `#rrggbb` of the dot at a place counted from the top left.
    public func color(_ x: Int, _ y: Int) -> String {
        let start = (y * width + x) * 3
        return "#"
            + bytes[start..<start + 3].map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }
}
