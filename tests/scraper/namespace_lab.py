"""Attack the scraper in a network namespace of its own: real addresses, real ports, a real name server.

Run by test_namespace.py inside `unshare --map-root-user --net --mount`; nothing here can reach another
machine, as the namespace has only a loopback interface. Prints what was fetched and who was reached.
"""

from __future__ import annotations

import ipaddress
import json
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.request
from pathlib import Path

PUBLIC = ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"]
PRIVATE = [
    "10.0.0.5",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "168.63.129.16",
    "192.0.0.9",
    "fec0::1",
]
PRIVATE += ["fd00:ec2::254", "2002:7f00:1::", "64:ff9b::7f00:1"]
OWN = ["127.0.0.1", "::1"]

NAMES: dict[str, list[list[str]]] = {
    "public.test": [PUBLIC],
    "mixed.test": [[PUBLIC[0], "10.0.0.5"]],
    "six.test": [[PUBLIC[0], "fd00:ec2::254"]],
    "rebind.test": [PUBLIC[:1], ["10.0.0.5"]],
    "own.test": [["127.0.0.1"]],
    **{f"n{i}.test": [[address]] for i, address in enumerate(PRIVATE + OWN)},
}
ATTACKS = [f"http://n{i}.test/" for i in range(len(PRIVATE + OWN))]
ATTACKS += [f"http://{f'[{a}]' if ':' in a else a}/" for a in PRIVATE + OWN]
ATTACKS += [
    f"http://{form}/"
    for form in ("2130706433", "0x7f000001", "127.1", "0177.0.0.1", "0", "localhost", "localhost.")
]
ATTACKS += ["http://mixed.test/", "http://six.test/", "http://own.test/", "http://[::ffff:127.0.0.1]/"]
ATTACKS += [f"http://public.test/to{i}" for i in range(len(PRIVATE + OWN))]

reached: list[str] = []


def prepare() -> None:
    """Bring up the addresses and point the system's resolver at our own name server."""
    run = lambda *command: subprocess.run(command, check=True, capture_output=True)  # noqa: E731
    run("ip", "link", "set", "lo", "up")
    for address in PUBLIC + PRIVATE:
        width, more = ("128", ["nodad"]) if ":" in address else ("32", [])
        run("ip", "addr", "add", f"{address}/{width}", "dev", "lo", *more)
    resolver = Path(tempfile.mkdtemp()) / "resolv.conf"
    resolver.write_text("nameserver 127.0.0.1\noptions timeout:1 attempts:1\n")
    run("mount", "--bind", str(resolver), "/etc/resolv.conf")


def serve(address: str, answer: bytes) -> None:
    """Answer every connection to an address at port 80, redirecting from /toN to the bad address N."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.create_server((address, 80), family=family)
    bad = PRIVATE + OWN

    def loop() -> None:
        while True:
            connection, _ = listener.accept()
            reached.append(address)
            with connection:
                path = connection.recv(65536).split(b" ")[1].decode()
                target = bad[int(path[3:])] if path.startswith("/to") else None
                reply = f"http://{f'[{target}]' if target and ':' in target else target}/"
                head = f"302 Found\r\nLocation: {reply}" if target else "200 OK"
                body = b"" if target else answer
                start = f"HTTP/1.1 {head}\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
                connection.sendall(start.encode() + body)

    threading.Thread(target=loop, daemon=True).start()


def serve_names() -> None:
    """Be a name server on 127.0.0.1:53 that answers from the table."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 53))

    def loop() -> None:
        while True:
            query, peer = server.recvfrom(2048)
            server.sendto(reply_to(query), peer)

    threading.Thread(target=loop, daemon=True).start()


def reply_to(query: bytes) -> bytes:
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode())
        at += query[at] + 1
    kind = int.from_bytes(query[at + 1 : at + 3], "big")
    question = query[12 : at + 5]
    answers = NAMES.get(".".join(labels).lower(), [[]])
    chosen = answers.pop(0) if len(answers) > 1 and kind == 28 else answers[0]  # AAAA is asked last
    found = [ipaddress.ip_address(a) for a in chosen if (28 if ":" in a else 1) == kind]
    records = b"".join(
        b"\xc0\x0c"
        + kind.to_bytes(2, "big")
        + b"\0\x01\0\0\0\0"
        + len(ip.packed).to_bytes(2, "big")
        + ip.packed
        for ip in found
    )
    return query[:2] + b"\x85\x80\0\x01" + len(found).to_bytes(2, "big") + b"\0\0\0\0" + question + records


def attack() -> dict[str, object]:
    from scraper.errors import ScrapeError
    from scraper.fetch import fetch
    from scraper.settings import FetchSettings

    settings = FetchSettings(total_s=5.0)
    controls = [
        fetch(url, settings).text
        for url in ("http://public.test/", f"http://{PUBLIC[0]}/", f"http://[{PUBLIC[1]}]/")
    ]
    outcomes: dict[str, str] = {}
    for url in ATTACKS:
        try:
            outcomes[url] = "fetched: " + fetch(url, settings).text
        except ScrapeError as error:
            outcomes[url] = type(error).__name__
    inside = [address for address in reached if address not in PUBLIC]
    with urllib.request.urlopen("http://n0.test/", timeout=2) as unguarded:
        leak = unguarded.read().decode()
    return {"controls": controls, "outcomes": outcomes, "inside": inside, "unguarded": leak}


if __name__ == "__main__":
    try:
        prepare()
    except (OSError, subprocess.CalledProcessError) as error:
        print(json.dumps({"skip": str(error)}))
        sys.exit(0)
    for public in PUBLIC:
        serve(public, b"<p>public</p>")
    for private in PRIVATE + OWN:
        serve(private, b"<p>secret</p>")
    serve_names()
    print(json.dumps(attack()))
