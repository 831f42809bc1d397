public import Basics
internal import CCurl

/// A line to the mail server that stays open from one message to the next. It belongs to one thread.
///
/// libcurl speaks the protocol. It sends a message again by itself only where it serves the web, never here.
public final class SMTPSession {
    private let server: MailServer
    private let handle: UnsafeMutableRawPointer
    /// Whether the message before this one went through, and the line may still be open.
    private var hasSent = false

    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Throws `mail-library` where libcurl cannot be used.
    public init(_ server: MailServer) throws(DiagnosedError) {
        guard Self.isReady, let handle = curl_easy_init() else {
            throw DiagnosedError("mail-library", "libcurl, which sends mail, cannot be used")
        }
        (self.server, self.handle) = (server, handle)
    }

    deinit { curl_easy_cleanup(handle) }

    /// Hands a message to the server.
    ///
    /// - Parameters:
    ///   - message: the whole message, in lines that end in CR LF.
    ///   - beforeLastByte: notes for good that the server may have the message from now on; false keeps the end back, and the
    ///     server then has nothing.
    public func send(
        _ message: [UInt8], from sender: String, to recipients: [String], beforeLastByte: @escaping () -> Bool
    ) -> SendingResult {
        let (result, reply) = attempt(message, from: sender, to: recipients, beforeLastByte)
        // A server may hang up between two messages. That is no fault of this one, which gets a new line.
        guard hasSent, case .unreachable = result, reply.code == 0 else { return result }
        return attempt(message, from: sender, to: recipients, beforeLastByte).result
    }

    private func attempt(
        _ message: [UInt8], from sender: String, to recipients: [String], _ beforeLastByte: @escaping () -> Bool
    ) -> (result: SendingResult, reply: ServerReply) {
        let transfer = Transfer(message, beforeLastByte: beforeLastByte)
        var list: UnsafeMutablePointer<curl_slist>?
        for recipient in recipients { list = curl_slist_append(list, "<\(recipient)>") }
        defer { curl_slist_free_all(list) }
        guard prepare(sender: sender, list, transfer) else {
            return (.misconfigured(code: "mail-library", "libcurl cannot do what sending mail needs"), transfer.reply)
        }
        let code = withExtendedLifetime(transfer) { curl_easy_perform(handle) }
        let result = SendingJudgement(code, transfer, why: why(code)).result
        hasSent = result == .accepted
        return (result, transfer.reply)
    }

    /// Says everything anew: what one message needs must not be left from another. The line stays open.
    private func prepare(sender: String, _ list: UnsafeMutablePointer<curl_slist>?, _ transfer: Transfer) -> Bool {
        curl_easy_reset(handle)
        let scheme = server.isTLSFromStart ? "smtps" : "smtp"
        let context = Unmanaged.passUnretained(transfer).toOpaque()
        var isSet = true
        func set(_ option: CURLoption, _ text: String) {
            isSet = isSet && handhold_curl_set_text(handle, option, text) == CURLE_OK
        }
        func set(_ option: CURLoption, _ number: Int) {
            isSet = isSet && handhold_curl_set_number(handle, option, number) == CURLE_OK
        }
        set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(server.clientName)")
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // Encrypted to a server that is who it says it is, or not at all.
        set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let certificates = server.certificates { set(CURLOPT_CAINFO, Password.home(certificates)) }
        if let user = server.user {
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_PASSWORD, server.password?.text ?? "")
        }
        // Nothing of the surroundings decides where mail goes.
        set(CURLOPT_PROXY, "")
        set(CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue))
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT, server.patience.connect)
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, server.patience.reply)
        set(CURLOPT_TIMEOUT, server.patience.whole)
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, server.patience.reply)
        set(CURLOPT_MAIL_FROM, "<\(sender)>")
        isSet = isSet && handhold_curl_set_list(handle, CURLOPT_MAIL_RCPT, list) == CURLE_OK
        set(CURLOPT_UPLOAD, 1)
        isSet = isSet && handhold_curl_set_bytes(handle, CURLOPT_READFUNCTION, giveBytes) == CURLE_OK
        isSet = isSet && handhold_curl_set_pointer(handle, CURLOPT_READDATA, context) == CURLE_OK
        isSet = isSet && handhold_curl_set_bytes(handle, CURLOPT_HEADERFUNCTION, hearLine) == CURLE_OK
        isSet = isSet && handhold_curl_set_pointer(handle, CURLOPT_HEADERDATA, context) == CURLE_OK
        // Nothing is downloaded, and nothing must reach standard output.
        isSet = isSet && handhold_curl_set_bytes(handle, CURLOPT_WRITEFUNCTION, dropBytes) == CURLE_OK
        return isSet
    }

    private func why(_ code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }
}

private func giveBytes(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context, let bytes else { return Int(CURL_READFUNC_ABORT) }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    let buffer = UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
    return transfer.next(into: buffer) ?? Int(CURL_READFUNC_ABORT)
}

private func hearLine(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let context, let bytes else { return 0 }
    let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    transfer.hear(Array(UnsafeRawBufferPointer(start: bytes, count: size * count)))
    return size * count
}

private func dropBytes(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int { size * count }
