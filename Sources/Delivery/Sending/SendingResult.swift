/// What became of a message that was handed to the server, or was to be.
public enum SendingResult: Sendable, Hashable {
    /// The server took it. From here on it is the server's.
    case accepted
    /// The server wants it later (4xx).
    case deferred(String)
    /// The server will never take it (5xx).
    case refused(String)
    /// All of it was on its way, and no answer came: the server may have it or not.
    case uncertain(String)
    /// The server could not be reached, or hung up before it had all: it has nothing.
    case unreachable(String)
    /// Something is set up wrong, and no message would go through.
    case misconfigured(code: String, String)
    /// The message is somebody else's by now, or the outbox could not be written: nothing was completed.
    case withdrawn
}
