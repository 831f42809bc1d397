"""An SMTP server on loopback that does as the file `mode` in its folder says, and keeps what it accepts in `inbox`.

    mail_server.py FOLDER --cert cert.pem --key key.pem [--tls] [--no-starttls] [--login user:password] [--small]

Its first line of output is its port. Each message that it has accepted, or has wholly received, is a file
`inbox/N.eml`; `inbox/N.json` says from and to whom, and how it came.
"""

import argparse
import asyncio
import json
import os
import pathlib
import random
import socket
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

MODES = """ok refuse-recipient later-recipient refuse-sender refuse-data later-data later-once drop-in-data hold-in-data
drop-after-dot drop-after-dot-unkept hold-after-dot slow jitter busy words""".split()


class Box:
    """What was received, and how the server is to behave now."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.inbox = self.folder / "inbox"
        self.inbox.mkdir(exist_ok=True)
        self.count = 0
        self.seen = set()

    @property
    def mode(self):
        path = self.folder / "mode"
        mode = path.read_text().strip() if path.exists() else "ok"
        assert mode in MODES, mode
        return mode

    def keep(self, server, session, envelope):
        self.count += 1
        (self.inbox / f"{self.count}.eml").write_bytes(envelope.original_content)
        facts = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "hello": session.host_name,
            "encrypted": session.ssl is not None or server.is_tls,
            "login": session.authenticated,
            "line": id(session),
        }
        scratch = self.inbox / f"{self.count}.json.part"
        scratch.write_text(json.dumps(facts))
        scratch.rename(self.inbox / f"{self.count}.json")

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.mode == "refuse-sender":
            return "550 5.7.1 not from you"
        envelope.mail_from = address
        return "250 ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        mode = self.mode
        if mode == "refuse-recipient":
            return f"550 5.1.1 <{address}> is not known here"
        if mode == "later-recipient":
            return "451 4.7.1 come back later"
        if mode == "jitter":
            await asyncio.sleep(random.random() * 0.02)
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        mode = self.mode
        if mode == "refuse-data":
            return "550 5.7.1 we do not like it"
        if mode == "words":
            return "550-5.7.1 no\r\n550 \x1b[2Jthanks, \x07bell"
        if mode == "later-data":
            return "451 4.3.0 the disk is full"
        if mode == "later-once" and envelope.original_content not in self.seen:
            self.seen.add(envelope.original_content)
            return "451 4.3.0 once more"
        if mode == "drop-after-dot-unkept":
            server.transport.abort()
            return "250 ok"
        if mode == "jitter":
            await asyncio.sleep(random.random() * 0.02)
        self.keep(server, session, envelope)
        if mode == "drop-after-dot":
            server.transport.abort()
        if mode == "hold-after-dot":
            await asyncio.sleep(600)
        if mode == "slow":
            await asyncio.sleep(2)
        if mode == "jitter":
            await asyncio.sleep(random.random() * 0.02)
        return "250 2.0.0 taken"


class Server(SMTP):
    is_tls = False

    async def smtp_EHLO(self, hostname):
        if self.event_handler.mode == "busy":
            await self.push("421 4.3.2 too busy")
            self.transport.close()
            return
        await super().smtp_EHLO(hostname)

    async def smtp_DATA(self, argument):
        mode = self.event_handler.mode
        if mode == "drop-in-data":
            await self.push("354 go on")
            await self._reader.read(1000)
            self.transport.abort()
            return
        if mode == "hold-in-data":
            await self.push("354 go on")
            (self.event_handler.folder / "holding").write_text("")
            await asyncio.sleep(600)
            return
        await super().smtp_DATA(argument)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--cert", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--no-starttls", action="store_true")
    parser.add_argument("--login")
    parser.add_argument("--small", action="store_true", help="take little at a time, so that the sender has to wait")
    return parser.parse_args()


async def main():
    given = arguments()
    box = Box(given.folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(given.cert, given.key)

    def authenticate(server, session, envelope, mechanism, data):
        name = f"{data.login.decode()}:{data.password.decode()}"
        # What is not handled gets the usual no from the library.
        return AuthResult(success=name == given.login, handled=False)

    def server():
        starttls = not given.tls and not given.no_starttls
        made = Server(
            box,
            hostname="localhost",
            tls_context=context if starttls else None,
            require_starttls=starttls,
            authenticator=authenticate if given.login else None,
            auth_required=given.login is not None,
            auth_require_tls=not given.tls,
            data_size_limit=64 << 20,
            timeout=600,
        )
        made.is_tls = given.tls
        return made

    listener = socket.socket()
    if given.small:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8192)
    listener.bind(("127.0.0.1", 0))
    loop = asyncio.get_running_loop()
    running = await loop.create_server(server, sock=listener, ssl=context if given.tls else None)
    print(listener.getsockname()[1], flush=True)
    # The test's end closes our input; nobody has to remember to stop us.
    await loop.run_in_executor(None, sys.stdin.read)
    running.close()
    os._exit(0)


asyncio.run(main())
