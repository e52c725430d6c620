#!/usr/bin/env python3
"""Verifies an exported log of Sabak without Sabak. Needs Python 3 and nothing else.

usage: verify-export.py FILE [POSITION:HASH]

FILE holds one event a line, as written by ./sabak verify --export. With POSITION:HASH, such as a sealed edition
or an earlier verification printed it, the log must also lead to that hash at that position.
Exit code: 0 sound, 1 not sound, 2 cannot be read.

How an event is linked: a text or blob is its length in 4 bytes and its bytes (UTF-8), null is the length -1, a
number is 8 bytes, high byte first. digest = SHA-256 of event_id, aggregate_id, sequence, type, recorded_at,
payload_type, payload_revision, payload, metadata; hash = SHA-256 of the hash before (32 zeros before the first
event), the position, the digest.
"""
import base64
import hashlib
import json
import struct
import sys


def part(value):
    if value is None:
        return struct.pack(">i", -1)
    if isinstance(value, int):
        return struct.pack(">q", value)
    data = base64.b64decode(value["base64"]) if isinstance(value, dict) else value.encode("utf-8")
    return struct.pack(">i", len(data)) + data


COLUMNS = ("event_id", "aggregate_id", "sequence", "type", "recorded_at", "payload_type", "payload_revision",
           "payload", "metadata")


def verify(lines, pinned):
    hash_, count, sequences = bytes(32), 0, {}
    for line in lines:
        event = json.loads(line)
        if event["position"] != count:
            return f"position {count} is missing"
        digest = hashlib.sha256(b"".join(part(event[column]) for column in COLUMNS)).digest()
        hash_ = hashlib.sha256(hash_ + struct.pack(">q", count) + digest).digest()
        if event["hash"] != hash_.hex():
            return f"the event at position {count}, or its place in the chain, was changed"
        if event["sequence"] != sequences.get(event["aggregate_id"], -1) + 1:
            return f"the stream {event['aggregate_id']} has a gap before position {count}"
        sequences[event["aggregate_id"]] = event["sequence"]
        if pinned and count == pinned[0] and hash_.hex() != pinned[1]:
            return f"the event at position {count} is not the one that was written down"
        count += 1
    if pinned and count <= pinned[0]:
        return f"the events from position {count} to {pinned[0]} are missing"
    print(f"The export is sound: {count} events. Head: position {count - 1}, hash {hash_.hex()}")
    return None


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        pinned = None
        if len(arguments) == 2:
            position, _, hash_ = arguments[1].partition(":")
            pinned = (int(position), hash_.lower())
        with open(arguments[0], encoding="utf-8", newline="\n") as lines:
            wrong = verify(lines, pinned)
    except (OSError, ValueError, KeyError) as problem:
        print(f"cannot be read: {problem!r}", file=sys.stderr)
        return 2
    if wrong:
        print(f"The export is not sound: {wrong}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
