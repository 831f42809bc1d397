internal import CCurl

/// Reads from how a transfer ended what has become of the message. When in doubt, the server may have it.
struct SendingJudgement {
    private let code: CURLcode
    private let transfer: Transfer
    private let why: String

    init(_ code: CURLcode, _ transfer: Transfer, why: String) {
        (self.code, self.transfer, self.why) = (code, transfer, why)
    }

    var result: SendingResult {
        if code == CURLE_OK { return .accepted }
        if transfer.wasHeldBack { return .withdrawn }
        return transfer.isGivenAway ? afterTheEnd : beforeTheEnd
    }

    /// Everything was given away: only a whole answer of the server tells.
    private var afterTheEnd: SendingResult {
        let reply = transfer.lastReply
        guard reply.isComplete else { return .uncertain(why) }
        switch reply.code {
        case 200...299: return .accepted
        case 400...499: return .deferred(reply.text)
        case 500...599: return .refused(reply.text)
        default: return .uncertain(reply.text)
        }
    }

    /// The server cannot have it all.
    private var beforeTheEnd: SendingResult {
        let reply = transfer.reply
        switch code {
        case CURLE_USE_SSL_FAILED:
            return .misconfigured(code: "smtp-tls", "the server offers no encryption, and mail never goes without")
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            return .misconfigured(
                code: "smtp-certificate", "the server's certificate does not show that it is the server: \(why)")
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER:
            return .misconfigured(code: "smtp-tls", "no encrypted line to the server came about: \(why)")
        case CURLE_LOGIN_DENIED where !(400...499).contains(reply.code):
            return .misconfigured(code: "smtp-login", "the server does not let the user in\(words(reply))")
        case CURLE_SEND_ERROR where reply.isComplete && Self.loginCodes.contains(reply.code):
            return .misconfigured(code: "smtp-login", "the server wants a login: \(reply.text)")
        // The answer to the sender, a recipient, or the wish to send.
        case CURLE_SEND_ERROR where reply.isComplete && (500...599).contains(reply.code): return .refused(reply.text)
        case CURLE_SEND_ERROR where reply.isComplete && reply.code != 421 && (400...499).contains(reply.code):
            return .deferred(reply.text)
        default: return .unreachable((400...599).contains(reply.code) ? reply.text : why)
        }
    }

    /// What servers say to somebody who has not logged in as they want (RFC 4954, 6).
    private static let loginCodes = [530, 534, 535, 538]

    private func words(_ reply: ServerReply) -> String { reply.code >= 400 ? ": \(reply.text)" : "" }
}
