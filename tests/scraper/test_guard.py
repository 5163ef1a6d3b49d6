"""No address, name, answer or redirect leads to the private side."""

from __future__ import annotations

import ipaddress
import json

import httpcore
import httpx
import pytest
from weblab import PAGE, PUBLIC_V4, PUBLIC_V6, Lab, redirect

from scraper.addresses import check_url, is_public
from scraper.deadline import Deadline
from scraper.errors import Blocked, HttpError, InvalidTarget, ScrapeError
from scraper.guard import GuardedTransport, Network
from scraper.lists import parse_list

LOOPBACK = ["127.0.0.1", "127.8.9.10", "0.0.0.0", "::1", "::"]
NUMBER_FORMS = [
    "2130706433",
    "0x7f000001",
    "127.1",
    "2852039166",
    "0177.0.0.1",
    "0",
    "0x7f.1",
    "017700000001",
]
DISGUISED = [
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "2002:7f00:1::",
    "2001:0:7f00:1::",
    "fec0::1",
    "fd00:ec2::254",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "3fff::1",
    "5f00::1",
    "100::1",
    "::ffff:0:127.0.0.1",
]
METADATA = ["169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192"]
PRIVATE_V4 = [
    "10.0.0.5",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "100.64.0.1",
    "198.18.0.1",
    "192.0.0.9",
    "192.0.0.8",
    "192.0.2.1",
    "198.51.100.7",
    "203.0.113.9",
    "192.88.99.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
]
BAD = [*LOOPBACK, *DISGUISED, *METADATA, *PRIVATE_V4]


def host_of(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def refuse(lab: Lab, url: str) -> ScrapeError:
    """Fetch an address that must not lead inside; return the error."""
    with pytest.raises(ScrapeError) as caught:
        lab.fetch(url)
    assert lab.private.connections == 0
    assert all(address in (PUBLIC_V4, PUBLIC_V6) for address in lab.dialled)
    return caught.value


# Controls: the lab works, and what is public is reached.


def test_public_literal_is_reached(lab: Lab) -> None:
    assert lab.fetch(f"http://{PUBLIC_V4}/").body == PAGE


def test_public_name_is_reached(lab: Lab) -> None:
    assert lab.fetch("http://public.test/").body == PAGE


def test_public_ipv6_is_reached(lab: Lab) -> None:
    assert lab.fetch(f"http://[{PUBLIC_V6}]/").body == PAGE


def test_redirect_to_public_name_is_followed(lab: Lab) -> None:
    lab.public.routes["/go"] = redirect("http://public.test/")
    page = lab.fetch("http://public.test/go")
    assert page.body == PAGE
    assert page.final_url == "http://public.test/"
    assert page.url == "http://public.test/go"


def test_private_server_answers_without_the_guard(lab: Lab) -> None:
    """The lab would show a leak: the same connection made by hand does reach the private side."""
    lab.dial("10.0.0.5", 80, 2.0).close()
    assert lab.dialled == ["10.0.0.5"]


# Every bad address as a literal, as an answer of the name server, and as the target of a redirect.


@pytest.mark.parametrize("address", BAD)
def test_bad_literal_is_blocked(lab: Lab, address: str) -> None:
    assert isinstance(refuse(lab, f"http://{host_of(address)}/"), Blocked)


@pytest.mark.parametrize("address", BAD)
def test_bad_answer_is_blocked(lab: Lab, address: str) -> None:
    lab.name("bad.test", [address])
    assert isinstance(refuse(lab, "http://bad.test/"), Blocked)


@pytest.mark.parametrize("address", BAD)
def test_redirect_to_bad_address_is_blocked(lab: Lab, address: str) -> None:
    lab.public.routes["/go"] = redirect(f"http://{host_of(address)}/")
    assert isinstance(refuse(lab, "http://public.test/go"), Blocked)


@pytest.mark.parametrize("form", NUMBER_FORMS)
def test_number_forms_are_refused(lab: Lab, form: str) -> None:
    refuse(lab, f"http://{form}/")
    lab.public.routes["/go"] = redirect(f"http://{form}/")
    refuse(lab, "http://public.test/go")


@pytest.mark.parametrize("name", ["localhost", "localhost.", "LOCALHOST", "printer.local", "db.internal"])
def test_names_of_this_machine_are_blocked(lab: Lab, name: str) -> None:
    lab.name(name.rstrip(".").lower(), ["127.0.0.1"])
    assert isinstance(refuse(lab, f"http://{name}/"), Blocked)


@pytest.mark.parametrize(
    "answers",
    [
        [PUBLIC_V4, "127.0.0.1"],
        ["127.0.0.1", PUBLIC_V4],
        [PUBLIC_V4, "::1"],
        [PUBLIC_V4, PUBLIC_V6, "fd00::1"],
        [PUBLIC_V4, "not an address"],
    ],
)
def test_one_bad_answer_refuses_the_host(lab: Lab, answers: list[str]) -> None:
    lab.name("mixed.test", answers)
    assert isinstance(refuse(lab, "http://mixed.test/"), Blocked)
    assert lab.dialled == []


def test_answer_that_changes_within_a_request_does_not_matter(lab: Lab) -> None:
    lab.name("rebind.test", [PUBLIC_V4], ["127.0.0.1"])
    assert lab.fetch("http://rebind.test/").body == PAGE
    assert lab.dialled == [PUBLIC_V4]


def test_answer_that_changed_before_the_next_request_is_blocked(lab: Lab) -> None:
    lab.name("rebind.test", [PUBLIC_V4], ["127.0.0.1"])
    lab.fetch("http://rebind.test/")
    assert isinstance(refuse(lab, "http://rebind.test/"), Blocked)


def test_answer_that_changed_before_the_redirect_is_blocked(lab: Lab) -> None:
    lab.name("rebind.test", [PUBLIC_V4], ["10.0.0.5"])
    lab.public.routes["/go"] = redirect("/")
    assert isinstance(refuse(lab, "http://rebind.test/go"), Blocked)


def test_answer_that_changed_before_the_retry_is_blocked(lab: Lab) -> None:
    lab.name("rebind.test", [PUBLIC_V4], ["10.0.0.5"])
    lab.public.routes["/busy"] = (
        b"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    )
    assert isinstance(refuse(lab, "http://rebind.test/busy"), Blocked)


def test_unknown_name_sounds_like_a_blocked_one(lab: Lab) -> None:
    lab.name("bad.test", ["10.0.0.1"])
    unknown, blocked = refuse(lab, "http://nobody.test/"), refuse(lab, "http://bad.test/")
    assert str(unknown) == str(blocked)
    assert type(unknown) is type(blocked)
    assert unknown.hint == blocked.hint


def test_closed_port_sounds_like_a_blocked_address(lab: Lab) -> None:
    def dial(address: str, port: int, timeout_s: float) -> httpcore.NetworkStream:
        raise httpcore.ConnectError("connection refused")

    from scraper.fetch import fetch
    from scraper.settings import FetchSettings

    with pytest.raises(Blocked) as caught:
        fetch("http://public.test/", FetchSettings(), network=Network(lab.resolve, dial))
    lab.name("bad.test", ["10.0.0.1"])
    assert str(caught.value) == str(refuse(lab, "http://bad.test/"))


# Redirects.


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_every_kind_of_redirect_is_checked(lab: Lab, status: int) -> None:
    lab.public.routes["/go"] = redirect("http://127.0.0.1/", status)
    assert isinstance(refuse(lab, "http://public.test/go"), Blocked)


def test_redirect_to_name_with_private_address_is_blocked(lab: Lab) -> None:
    lab.name("inside.test", ["10.0.0.5"])
    lab.public.routes["/go"] = redirect("http://inside.test/")
    assert isinstance(refuse(lab, "http://public.test/go"), Blocked)


def test_second_hop_is_checked(lab: Lab) -> None:
    lab.public.routes["/one"] = redirect("/two")
    lab.public.routes["/two"] = redirect("//127.0.0.1/")
    assert isinstance(refuse(lab, "http://public.test/one"), Blocked)


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://public.test/",
        "gopher://public.test/",
        "data:text/html,x",
        "http://user:password@public.test/",
        "http://public.test\\@127.0.0.1/",
        "http://127.0.0.1\\@public.test/",
        "javascript:alert(1)",
    ],
)
def test_redirect_out_of_the_web_is_refused(lab: Lab, target: str) -> None:
    lab.public.routes["/go"] = redirect(target)
    assert isinstance(refuse(lab, "http://public.test/go"), InvalidTarget)


def test_endless_redirects_end(lab: Lab) -> None:
    lab.public.routes["/loop"] = redirect("/loop")
    assert isinstance(refuse(lab, "http://public.test/loop"), HttpError)
    assert lab.public.requests.count("/loop") == 6


def test_cookies_do_not_cross_hosts(lab: Lab) -> None:
    lab.name("other.test", [PUBLIC_V4])
    lab.public.routes["/go"] = redirect("http://other.test/").replace(
        b"\r\n\r\n", b"\r\nSet-Cookie: a=b\r\n\r\n"
    )
    lab.fetch("http://public.test/go")
    assert "cookie" not in lab.public.heads[-1].lower()


# The form of an address.


@pytest.mark.parametrize(
    "url",
    [
        "http://public.test@127.0.0.1/",
        "http://127.0.0.1#@public.test/",
        "http://127.0.0.1\\@public.test/",
        "http://user:password@public.test/",
        "http://%31%32%37.0.0.1/",
        "http://127.0.0.1%09/",
        "http://pub\tlic.test/",
        "http://public.test/\r\nHost: 127.0.0.1",
        "http:///path",
        "http://",
        "http://public.test/" + "a" * 10_000,
        "http://①②⑦.⓪.⓪.①/",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://[fe80::1%25lo]/",
        "http://[::1/",
        "http://public.test:99999/",
        "http://-.test/",
        "http://a..b/",
        "/etc/passwd",
        "file:///etc/passwd",
        "ftp://public.test/",
        "gopher://public.test/",
        "data:text/html,hello",
        "about:blank",
        "../../etc/passwd",
        "C:\\Users\\me\\page.html",
        "",
        "   ",
    ],
)
def test_odd_addresses_are_refused_before_any_network_use(lab: Lab, url: str) -> None:
    refuse(lab, url)
    assert lab.dialled == []
    assert lab.public.connections == 0


@pytest.mark.parametrize("port", [22, 25, 6379, 8080, 1])
def test_other_ports_are_blocked(lab: Lab, port: int) -> None:
    assert isinstance(refuse(lab, f"http://public.test:{port}/"), Blocked)
    lab.public.routes["/go"] = redirect(f"http://public.test:{port}/")
    assert isinstance(refuse(lab, "http://public.test/go"), Blocked)


def test_address_keeps_what_matters_and_loses_its_fragment() -> None:
    assert (
        check_url(" https://Example.com/a b?q=1#part ".replace(" b", "%20b"))
        == "https://example.com/a%20b?q=1"
    )
    assert check_url("www.example.com/x") == "https://www.example.com/x"
    assert check_url("https://bücher.example/é") == "https://xn--bcher-kva.example/%C3%A9"


# Other ways around.


def test_proxy_variables_are_ignored(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, lab.private.address)
    assert lab.fetch("http://public.test/").body == PAGE
    assert lab.private.connections == 0


def test_unix_sockets_are_refused(lab: Lab) -> None:
    transport = GuardedTransport(Deadline(2.0), lab.network)
    backend = transport._pool._network_backend
    with pytest.raises(httpcore.ConnectError):
        backend.connect_unix_socket("/var/run/docker.sock")


def test_guard_alone_refuses_too(lab: Lab) -> None:
    """The transport does not rely on the check of the address's form."""
    with httpx.Client(transport=GuardedTransport(Deadline(2.0), lab.network), trust_env=False) as client:
        for url in ("http://127.0.0.1/", "http://[::1]/", "http://public.test:8080/", "http://2130706433/"):
            with pytest.raises(httpx.ConnectError):
                client.get(url)
    assert lab.private.connections == 0
    assert lab.public.connections == 0


def test_meta_refresh_is_not_followed(lab: Lab) -> None:
    body = b'<html><head><meta http-equiv="refresh" content="0;url=http://127.0.0.1/"></head><p>x</p></html>'
    lab.public.routes["/"] = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + body
    assert lab.fetch("http://public.test/").body == body
    assert lab.private.connections == 0


def test_loopback_switch_admits_loopback_only(lab: Lab) -> None:
    private = ipaddress.ip_address("10.0.0.5")
    assert is_public("127.0.0.1", allow_loopback=True)
    assert is_public("::1", allow_loopback=True)
    assert not is_public(str(private), allow_loopback=True)
    with pytest.raises(Blocked):
        lab.fetch("http://10.0.0.5/", dangerously_allow_loopback=True)
    with pytest.raises(Blocked):
        lab.fetch("http://public.test:8080/", dangerously_allow_loopback=True)
    assert lab.private.connections == 0


@pytest.mark.parametrize(
    "line", ["/etc/passwd", "file:///etc/passwd", "uploads/other-user.html", "http://127.0.0.1/"]
)
def test_list_makes_no_file_and_no_private_target(line: str) -> None:
    for body, name in ((line, "a.txt"), (f"url\n{line}\n", "a.csv"), (json.dumps({"url": line}), "a.jsonl")):
        found = parse_list(body.encode(), name)
        assert found.entries == ()
        assert len(found.problems) == 1
