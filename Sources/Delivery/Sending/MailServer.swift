/// The server that takes the clinic's mail, and how it is spoken to. There is no way to it that is not encrypted.
public struct MailServer: Sendable {
    public var host: String
    public var port: Int
    /// Whether TLS begins with the first byte; otherwise by STARTTLS, before anything is said.
    public var isTLSFromStart: Bool
    /// Who logs in; nil where the server asks nobody.
    public var user: String?
    public var password: Password?
    /// The path of a file with the certificates to trust instead of the system's.
    public var certificates: String?
    /// The name by which the program says hello: the domain of the clinic's address, never the name of the machine.
    public var clientName: String
    public var patience = Patience()

    public init(host: String, port: Int, isTLSFromStart: Bool, clientName: String) {
        (self.host, self.port, self.isTLSFromStart, self.clientName) = (host, port, isTLSFromStart, clientName)
    }

    /// How long the program waits, in seconds.
    public struct Patience: Sendable {
        /// Until the server has taken the call.
        public var connect = 30
        /// For an answer, or while no byte moves: after the last dot servers may take ten minutes (RFC 5321, 4.5.3.2.6), and
        /// hanging up on them leaves us in doubt.
        public var reply = 600
        /// For one message from start to end.
        public var whole = 1200

        public init() {}
    }
}
