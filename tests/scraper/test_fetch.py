"""A fetch is bounded in time and size, honest in its manners, and says in one sentence what went wrong."""

from __future__ import annotations

import gzip
import json
import os
import socket
import subprocess
import sys
import time
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from weblab import PAGE, Lab, Site, answer, redirect

from scraper.archive import archive_url
from scraper.errors import HttpError, NotHtml, ScrapeError, TimedOut, TooLarge
from scraper.fetch import NotModified, Validators, fetch
from scraper.settings import LOOPBACK_VARIABLE, FetchSettings

GRACE_S = 0.5


def trickle(head: bytes, site: Site):  # type: ignore[no-untyped-def]
    """Return a handler that sends `head` and then a byte now and again until the site closes."""

    def handle(connection: socket.socket) -> None:
        connection.sendall(head)
        while not site.closing.wait(0.05):
            connection.sendall(b"x")

    return handle


# Time.


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n<html>",
    ],
    ids=["status", "headers", "body", "chunk"],
)
def test_slow_answers_end_with_the_deadline(lab: Lab, head: bytes) -> None:
    lab.public.routes["/"] = trickle(head, lab.public)
    start = time.monotonic()
    with pytest.raises(TimedOut):
        lab.fetch("http://public.test/", total_s=1.0)
    assert time.monotonic() - start < 1.0 + GRACE_S


def test_silent_server_ends_with_the_read_timeout(lab: Lab) -> None:
    def silent(connection: socket.socket) -> None:
        lab.public.closing.wait(10)

    lab.public.routes["/"] = silent
    start = time.monotonic()
    with pytest.raises(TimedOut):
        lab.fetch("http://public.test/", total_s=5.0, read_s=0.5)
    assert time.monotonic() - start < 0.5 + GRACE_S


def test_slow_hops_share_one_deadline(lab: Lab) -> None:
    def slowly(connection: socket.socket) -> None:
        lab.public.closing.wait(0.4)
        connection.sendall(redirect("/hop"))

    lab.public.routes["/hop"] = slowly
    start = time.monotonic()
    with pytest.raises(TimedOut):
        lab.fetch("http://public.test/hop", total_s=1.0)
    assert time.monotonic() - start < 1.0 + GRACE_S


def test_slow_name_server_ends_with_the_deadline(lab: Lab) -> None:
    from scraper.guard import Network

    def resolve(host: str, port: int) -> list[str]:
        lab.public.closing.wait(10)
        return []

    start = time.monotonic()
    with pytest.raises(TimedOut):
        fetch("http://public.test/", FetchSettings(total_s=0.5), network=Network(resolve, lab.dial))
    assert time.monotonic() - start < 0.5 + GRACE_S


# Size.


def bomb(encoding: str) -> bytes:
    """Return a body that unpacks to 200 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, {"gzip": 31, "deflate": 15, "raw": -15}[encoding])
    piece = b"\0" * 1_000_000
    return b"".join(packer.compress(piece) for _ in range(200)) + packer.flush()


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        connection.sendall(b"<p>more and more</p>" * 5000)


BOMBS = ("gzip", "deflate", "raw", "twice", "endless", "lying", "members", "header")


@pytest.fixture
def bombs(site: Site) -> Site:
    packed = bomb("gzip")
    members = gzip.compress(b"\0" * 1_000_000, mtime=0) * 200
    site.routes["/gzip"] = answer(packed, Content_Encoding="gzip")
    site.routes["/deflate"] = answer(bomb("deflate"), Content_Encoding="deflate")
    site.routes["/raw"] = answer(bomb("raw"), Content_Encoding="deflate")
    site.routes["/twice"] = answer(gzip.compress(packed, mtime=0), Content_Encoding="gzip, gzip")
    site.routes["/endless"] = endless
    site.routes["/lying"] = answer(packed, Content_Encoding="gzip", Content_Length="100000000")
    site.routes["/members"] = answer(members, Content_Encoding="gzip")
    site.routes["/header"] = b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 10_000_000 + b"\r\n\r\n"
    return site


MEASURE = """
import json, re, sys
from pathlib import Path
from scraper.errors import ScrapeError
from scraper.fetch import fetch
from scraper.settings import FetchSettings
settings = FetchSettings(dangerously_allow_loopback=True, total_s=10)
fetch(sys.argv[1] + "/plain", settings)
peak = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
base, found = peak(), {}
for name in sys.argv[2:]:
    try:
        fetch(f"{sys.argv[1]}/{name}", settings)
        found[name] = ["fetched", peak() - base]
    except ScrapeError as error:
        found[name] = [type(error).__name__, peak() - base]
print(json.dumps(found))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_bombs_end_small_in_memory(bombs: Site) -> None:
    bombs.routes["/plain"] = answer(PAGE)
    ran = subprocess.run(
        [sys.executable, "-c", MEASURE, bombs.address, *BOMBS], capture_output=True, text=True, timeout=90
    )
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert {name: error for name, (error, _) in found.items()} == {
        "gzip": "TooLarge",
        "deflate": "TooLarge",
        "raw": "TooLarge",
        "twice": "NotHtml",
        "endless": "TooLarge",
        "lying": "TooLarge",
        "members": "TooLarge",
        "header": "HttpError",
    }
    grown = max(size for _, size in found.values())
    assert grown < 50, f"memory grew by {grown:.0f} MB"
    if os.environ.get("PRESSCHECK_SHOW_FIGURES"):
        print("memory of the bombs, MB:", {name: round(size, 1) for name, (_, size) in found.items()})


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress", "x-unknown"])
def test_other_encodings_are_refused(lab: Lab, encoding: str) -> None:
    lab.public.routes["/"] = answer(b"whatever", Content_Encoding=encoding)
    with pytest.raises(NotHtml):
        lab.fetch("http://public.test/")


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(PAGE, mtime=0), "gzip"),
        (gzip.compress(PAGE, mtime=0) + b"\0\0padding", "x-gzip"),
        (gzip.compress(PAGE[:20], mtime=0) + gzip.compress(PAGE[20:], mtime=0), "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (zlib.compress(PAGE)[2:-4], "deflate"),
        (PAGE, "identity"),
    ],
)
def test_asked_encodings_are_read(lab: Lab, body: bytes, encoding: str) -> None:
    lab.public.routes["/"] = answer(body, Content_Encoding=encoding)
    assert lab.fetch("http://public.test/").body == PAGE


def test_broken_compression_is_said(lab: Lab) -> None:
    lab.public.routes["/"] = answer(b"no gzip at all, really", Content_Encoding="gzip")
    with pytest.raises(NotHtml, match="damaged"):
        lab.fetch("http://public.test/")


def test_declared_length_beyond_the_limit_is_not_read(lab: Lab) -> None:
    lab.public.routes["/"] = answer(PAGE, Content_Length="6000000")
    with pytest.raises(TooLarge):
        lab.fetch("http://public.test/")


def test_page_cut_off_on_its_way_is_no_page(lab: Lab) -> None:
    lab.public.routes["/"] = answer(PAGE, Content_Length=str(len(PAGE) + 500))
    with pytest.raises(HttpError, match="broke off"):
        lab.fetch("http://public.test/")


@pytest.mark.parametrize(
    "junk", [b"", b"not http at all\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\x16\x03\x01\x02\x00"]
)
def test_server_that_does_not_speak_http(lab: Lab, junk: bytes) -> None:
    lab.public.routes["/"] = junk
    with pytest.raises(ScrapeError):
        lab.fetch("http://public.test/")


# Content.


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"%PDF-1.7 ...", "text/html"),
        (b"\n%PDF-1.7 ...", "text/html"),
        (b"PK\x03\x04....", "text/html"),
        (b"\x89PNG\r\n\x1a\n....", "text/html"),
        (b"\xff\xd8\xff\xe0....", "text/html"),
        (b"GIF89a....", "text/html"),
        (b"\x1f\x8b\x08....", "text/html"),
        (b"\0\0\0\x18ftypmp42", "text/html"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "text/html"),
        (bytes(range(32)) * 40, "text/html"),
        (b"%PDF-1.7 ...", "application/pdf"),
        (b'{"a": 1}', "application/json"),
        (b"abc", "image/png"),
    ],
)
def test_what_is_no_page_is_refused(lab: Lab, body: bytes, content_type: str) -> None:
    lab.public.routes["/"] = answer(body, Content_Type=content_type)
    with pytest.raises(NotHtml):
        lab.fetch("http://public.test/")


@pytest.mark.parametrize(
    "content_type", ["", "text/html", "application/xhtml+xml", "text/plain", "TEXT/HTML; charset=x"]
)
def test_pages_of_any_text_type_are_read(lab: Lab, content_type: str) -> None:
    lab.public.routes["/"] = answer(PAGE, Content_Type=content_type)
    assert lab.fetch("http://public.test/").text == PAGE.decode()


# Errors and retries.


@pytest.mark.parametrize("status", [404, 410])
def test_gone_page_offers_the_archive(lab: Lab, status: int) -> None:
    with pytest.raises(HttpError) as caught:
        lab.public.routes["/old"] = answer(b"gone", f"{status} Gone")
        lab.fetch("http://public.test/old")
    assert caught.value.status == status
    assert "https://web.archive.org/web/*/http://public.test/old" in (caught.value.hint or "")


def test_archive_address_names_the_day() -> None:
    expected = "https://web.archive.org/web/20251004/https://a.example/x?y=1"
    assert archive_url("https://a.example/x?y=1", "2025-10-04") == expected


def test_server_error_is_an_error(lab: Lab) -> None:
    lab.public.routes["/"] = answer(b"oops", "500 Internal Server Error")
    with pytest.raises(HttpError, match="500"):
        lab.fetch("http://public.test/")


@pytest.mark.parametrize("status", ["429 Too Many", "503 Busy"])
def test_retry_after_is_honoured(lab: Lab, status: str) -> None:
    waits: list[float] = []
    lab.public.routes["/"] = [answer(b"later", status, Retry_After="2"), answer(PAGE)]
    page = fetch("http://public.test/", FetchSettings(), network=lab.network, sleep=waits.append)
    assert page.body == PAGE
    assert waits == [2.0]


def test_retry_after_as_a_date(lab: Lab) -> None:
    waits: list[float] = []
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=3), usegmt=True)
    lab.public.routes["/"] = [answer(b"later", "503 Busy", Retry_After=moment), answer(PAGE)]
    fetch("http://public.test/", FetchSettings(), network=lab.network, sleep=waits.append)
    assert 1 < waits[0] <= 3


def test_long_retry_after_is_not_waited_for(lab: Lab) -> None:
    lab.public.routes["/"] = answer(b"later", "429 Too Many", Retry_After="3600")
    assert lab.fetch("http://public.test/").status == 429
    assert len(lab.public.requests) == 1


def test_retries_end(lab: Lab) -> None:
    lab.public.routes["/"] = answer(b"later", "503 Busy", Retry_After="0")
    assert lab.fetch("http://public.test/").status == 503
    assert len(lab.public.requests) == 3


def test_other_errors_are_not_retried(lab: Lab) -> None:
    lab.public.routes["/"] = answer(b"no", "502 Bad Gateway")
    with pytest.raises(HttpError):
        lab.fetch("http://public.test/")
    assert len(lab.public.requests) == 1


# Manners.


def test_reader_says_who_it_is(lab: Lab) -> None:
    lab.fetch("http://public.test/", contact="mailto:desk@example.org")
    head = lab.public.heads[-1]
    assert "User-Agent: presscheck/0.1 (+mailto:desk@example.org)" in head
    assert "Accept-Encoding: gzip, deflate\r\n" in head
    assert "Mozilla" not in head


def test_validators_make_the_request_conditional(lab: Lab) -> None:
    lab.public.routes["/"] = answer(b"", "304 Not Modified")
    with pytest.raises(NotModified):
        fetch(
            "http://public.test/", FetchSettings(), network=lab.network, known=Validators('"v1"', "yesterday")
        )
    head = lab.public.heads[-1]
    assert 'If-None-Match: "v1"' in head
    assert "If-Modified-Since: yesterday" in head


def test_loopback_switch_in_the_environment(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from scraper import Url, read_target

    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path))
    site.routes["/a"] = answer(PAGE)
    with pytest.raises(ScrapeError):
        read_target(Url(site.address + "/a"))
    assert site.connections == 0
    monkeypatch.setenv(LOOPBACK_VARIABLE, "1")
    assert read_target(Url(site.address + "/a")).final_url == site.address + "/a"


# TLS.


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a certificate for public.test, signed by itself."""
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=public.test "
        f"-addext subjectAltName=DNS:public.test -keyout {folder}/key.pem -out {folder}/cert.pem"
    )
    try:
        subprocess.run(command.split(), check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no openssl to make a certificate with")
    return folder


@pytest.mark.parametrize(("host", "good"), [("public.test", True), ("other.test", False)])
def test_tls_checks_the_name_though_the_address_is_dialled(
    lab: Lab, certificate: Path, monkeypatch: pytest.MonkeyPatch, host: str, good: bool
) -> None:
    import ssl

    from weblab import PUBLIC_V4

    from scraper import guard

    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    asked: list[str | None] = []
    server.sni_callback = lambda _socket, name, _context: asked.append(name)
    lab.public.tls = server
    monkeypatch.setattr(
        guard, "_tls_context", lambda: ssl.create_default_context(cafile=certificate / "cert.pem")
    )
    lab.name(host, [PUBLIC_V4])
    if good:
        assert lab.fetch(f"https://{host}/").body == PAGE
    else:
        with pytest.raises(ScrapeError):
            lab.fetch(f"https://{host}/")
    assert asked == [host]
