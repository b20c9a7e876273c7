"""Asks for pages at a constant rate, whether or not the server keeps up, and prints how long the answers took.

    open_loop.py [--cookie COOKIE] [--paths FILE] URL RATE SECONDS

With --paths, the paths of the file (one a line) are asked for in turn on the server of URL.

Each request has a moment at which it is due. Its time runs from that moment to the last byte of the answer, so a server
(or this program) that falls behind is charged for every request that had to wait, not only for the one that was slow.
One line of JSON comes out; times are in milliseconds. `late` is how long after it was due a request was sent: what this
program itself, or a lack of free connections, adds to the figures.
"""

import argparse
import json
import select
import socket
import sys
import time
from urllib.parse import urlsplit

MOST_CONNECTIONS = 256
PATIENCE = 30.0


class Connection:
    """A connection that carries one request at a time."""

    def __init__(self, address):
        self.socket = socket.create_connection(address, timeout=PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)

    def fileno(self):
        return self.socket.fileno()

    def send(self, request, due):
        self.due = due
        self.answer = bytearray()
        self.length = None
        self.socket.sendall(request)

    def receive(self):
        """Reads what has come; tells whether the answer is whole."""
        piece = self.socket.recv(1 << 18)
        if not piece:
            raise ConnectionError("closed before the answer was whole")
        self.answer += piece
        if self.length is None:
            self.length = self.expected()
        if self.length == "chunked":
            return self.answer.endswith(b"\r\n0\r\n\r\n")
        return self.length is not None and len(self.answer) >= self.length

    def expected(self):
        """How long the answer will be with its head, once the head has come."""
        end = self.answer.find(b"\r\n\r\n")
        if end < 0:
            return None
        head = self.answer[:end].lower()
        self.reusable = b"\r\nconnection: close" not in head
        for line in head.split(b"\r\n"):
            if line.startswith(b"content-length:"):
                return end + 4 + int(line.split(b":")[1])
            if line.startswith(b"transfer-encoding:") and b"chunked" in line:
                return "chunked"
        raise ConnectionError("an answer without a length")

    def succeeded(self):
        return self.answer[9:12] == b"200"


def run(url, rate, seconds, paths, cookie):
    parts = urlsplit(url)
    address = (parts.hostname, parts.port or 80)
    end = f" HTTP/1.1\r\nHost: {parts.netloc}\r\n" + (f"Cookie: {cookie}\r\n" if cookie else "") + "\r\n"
    requests = [f"GET {path}{end}".encode() for path in paths or [parts.path or "/"]]
    total = round(rate * seconds)
    idle, busy, times, late, errors, size = [], set(), [], [], 0, 0
    sent, begun = 0, time.monotonic() + 0.1

    while sent < total or busy:
        now = time.monotonic()
        while sent < total and begun + sent / rate <= now and len(busy) < MOST_CONNECTIONS:
            due = begun + sent / rate
            sent += 1
            try:
                connection = idle.pop() if idle else Connection(address)
                connection.send(requests[(sent - 1) % len(requests)], due)
                busy.add(connection)
                late.append(time.monotonic() - due)
            except OSError:
                errors += 1
        next_due = begun + sent / rate if sent < total and len(busy) < MOST_CONNECTIONS else now + 1.0
        readable = select.select(busy, (), (), max(0.0, next_due - time.monotonic()))[0]
        for connection in readable:
            try:
                if not connection.receive():
                    continue
            except (OSError, ValueError):
                errors += 1
                connection.socket.close()
            else:
                times.append(time.monotonic() - connection.due)
                errors += not connection.succeeded()
                size = len(connection.answer)
                if connection.reusable:
                    idle.append(connection)
                else:
                    connection.socket.close()
            busy.remove(connection)
        if time.monotonic() > begun + seconds + PATIENCE:
            errors += len(busy) + total - sent
            break

    def at(values, share):
        ordered = sorted(values)
        return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000, 2) if ordered else None

    return {
        "requests": total, "errors": errors, "bytes": size, "p50": at(times, 0.50), "p99": at(times, 0.99),
        "max": at(times, 1.0), "late_p50": at(late, 0.50), "late_p99": at(late, 0.99),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cookie")
    parser.add_argument("--paths", type=argparse.FileType())
    parser.add_argument("url")
    parser.add_argument("rate", type=float)
    parser.add_argument("seconds", type=float)
    given = parser.parse_args()
    listed = given.paths.read().split() if given.paths else []
    print(json.dumps(run(given.url, given.rate, given.seconds, listed, given.cookie)))
