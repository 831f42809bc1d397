"""Reads a message with Python's own parser, and says as JSON what a mail program would see."""

import email
import email.policy
import hashlib
import json
import sys

raw = open(sys.argv[1], "rb").read()
message = email.message_from_bytes(raw, policy=email.policy.default)


def shape(part):
    if part.is_multipart():
        return [part.get_content_type(), [shape(inner) for inner in part.iter_parts()]]
    return part.get_content_type()


def defects(part):
    found = [type(fault).__name__ for fault in part.defects]
    for value in part.values():
        found += [type(fault).__name__ for fault in getattr(value, "defects", [])]
    if part.is_multipart():
        for inner in part.iter_parts():
            found += defects(inner)
    return found


files = []
for part in message.iter_attachments():
    payload = part.get_payload(decode=True)
    files.append(
        {
            "name": part.get_filename(),
            "type": part.get_content_type(),
            "disposition": part.get_content_disposition(),
            "bytes": len(payload),
            "sha256": hashlib.sha256(payload).hexdigest(),
        }
    )
lines = raw.split(b"\r\n")
print(
    json.dumps(
        {
            "headers": [[name, str(value)] for name, value in message.items()],
            "to": [address.addr_spec for address in message["to"].addresses],
            "from": [message["from"].addresses[0].display_name, message["from"].addresses[0].addr_spec],
            "shape": shape(message),
            "text": message.get_body(("plain",)).get_content(),
            "html": message.get_body(("html",)).get_content(),
            "charsets": [str(part.get_content_charset()) for part in message.walk() if part.get_content_maintype() == "text"],
            "files": files,
            "defects": defects(message),
            "longest": max(len(line) for line in lines),
            "bare": any(b"\n" in line or b"\r" in line for line in lines),
        }
    )
)
