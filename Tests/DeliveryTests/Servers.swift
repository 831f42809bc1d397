import Delivery
import TestSupport

/// The way to a test's server.
enum Servers {
    static func to(_ server: TestMailServer, _ change: (inout MailServer) -> Void = { _ in }) -> MailServer {
        var way = MailServer(
            host: TestMailServer.host, port: server.port, isTLSFromStart: false, clientName: "example.org")
        way.certificates = server.certificate
        change(&way)
        return way
    }
}
