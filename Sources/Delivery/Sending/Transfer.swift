/// One message on its way to the server: what is still to be sent, and what the server said.
final class Transfer {
    private let bytes: [UInt8]
    private var offset = 0
    /// Called once, before the last bytes are given away; false keeps them back.
    private let beforeLastByte: () -> Bool
    private(set) var isGivenAway = false
    private(set) var wasHeldBack = false
    /// The server's last words, and its first whole answer after everything was given away.
    private(set) var reply = ServerReply()
    private(set) var lastReply = ServerReply()

    init(_ bytes: [UInt8], beforeLastByte: @escaping () -> Bool) {
        (self.bytes, self.beforeLastByte) = (bytes, beforeLastByte)
    }

    /// How many bytes are kept until it is noted that they will be sent: the last line's end.
    private static let keptBytes = 2

    /// Gives the next bytes; none at the end, and nil where the rest is held back.
    ///
    /// The line with the dot, which makes the message the server's, is sent after the end only. So from the note on the
    /// server may have it, and before the note it cannot.
    func next(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        var rest = bytes[offset...]
        if rest.count > Self.keptBytes {
            rest = rest.dropLast(Self.keptBytes)
        } else if !isGivenAway {
            guard beforeLastByte() else {
                wasHeldBack = true
                return nil
            }
            isGivenAway = true
        }
        let part = rest.prefix(buffer.count)
        buffer.copyBytes(from: part)
        offset += part.count
        return part.count
    }

    /// Takes up a line of the server. Its goodbye (221) is no answer to anything: libcurl leaves politely after a refusal.
    func hear(_ line: [UInt8]) {
        guard !line.starts(with: Array("221".utf8)) else { return }
        reply.add(line)
        if isGivenAway, !lastReply.isComplete { lastReply.add(line) }
    }
}
