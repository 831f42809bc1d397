import Foundation

/// A message as another program's parser, Python's, sees it.
public struct ReadMessage: Decodable {
    /// Names and values, in their order.
    public var headers: [[String]]
    public var to: [String]
    /// The shown name, and the address.
    public var from: [String]
    public var shape: Shape
    public var text: String
    public var html: String
    public var charsets: [String]
    public var files: [File]
    /// What the parser found wrong.
    public var defects: [String]
    /// The length of the longest line in bytes, and whether a line ends in anything but CR LF.
    public var longest: Int
    public var bare: Bool

    public struct File: Decodable {
        public var name: String
        public var type: String
        public var disposition: String
        public var bytes: Int
        public var sha256: String
    }

    /// The types of parts: one, or several in one.
    public indirect enum Shape: Decodable, CustomStringConvertible {
        case part(String)
        case parts(String, [Shape])

        public init(from decoder: any Decoder) throws {
            if let type = try? decoder.singleValueContainer().decode(String.self) {
                self = .part(type)
                return
            }
            var list = try decoder.unkeyedContainer()
            self = .parts(try list.decode(String.self), try list.decode([Shape].self))
        }

        public var description: String {
            switch self {
            case .part(let type): type
            case .parts(let type, let inner): "\(type)(\(inner.map(\.description).joined(separator: " ")))"
            }
        }
    }

    public init(_ bytes: [UInt8]) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/message.eml"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let output = try TestMailServer.run(
            try TestMailServer.python.get(), [Checkout.path("Tests/TestSupport/MailServer/read_mail.py"), path])
        self = try JSONDecoder().decode(ReadMessage.self, from: Data(output))
    }

    /// The values of a header.
    public subscript(name: String) -> [String] {
        headers.filter { $0.first?.lowercased() == name.lowercased() }.compactMap(\.last)
    }
}
