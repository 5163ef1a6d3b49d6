"""Which addresses may be reached at all: the rules for the form of a URL and for an IP address."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urlsplit, urlunsplit

from scraper.characters import UNSEEN
from scraper.errors import Blocked, InvalidTarget
from scraper.wordlist import words

MAX_URL_CHARS = 2000
PORTS = frozenset((80, 443))
UNREACHABLE = "The address could not be reached."

# `ipaddress.is_global` is not enough: it admits 6to4, NAT64, site-local, multicast and cloud addresses.
_DENIED_V4 = tuple(
    ip_network(net)
    for net in words(
        """
    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
    192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24
    198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32
    """
    )
)
_GLOBAL_V6 = ip_network("2000::/3")
_DENIED_V6 = tuple(
    ip_network(net) for net in ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48"]
)

_BAD_CHARS = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029<>\"`{}|^]")
_NUMERIC_LABEL = re.compile(r"(?i)(?:0x[0-9a-f]*|\d+)")
_HOST = re.compile(r"(?i)(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))*\.?")
_BARE = re.compile(r"(?i)(?:www\.[^\s:@/]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?=/))")
_SAFE = "%/:?#[]@!$&'()*+,;=~-._"


def is_public(address: str, allow_loopback: bool = False) -> bool:
    """Tell whether an IP address (no name) may be connected to."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        if ip.scope_id is not None:
            return False
        if ip.ipv4_mapped is not None:
            ip = ip.ipv4_mapped
    if allow_loopback and ip.is_loopback:
        return True
    if isinstance(ip, IPv4Address):
        return not any(ip in net for net in _DENIED_V4)
    return ip in _GLOBAL_V6 and not any(ip in net for net in _DENIED_V6)


def is_loopback(address: str) -> bool:
    """Tell whether an IP address is this machine's own."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def check_url(address: str, allow_loopback: bool = False) -> str:
    """Return the address in the form in which it is fetched, without fragment.

    Raise `InvalidTarget` where it is no web address and `Blocked` where it may not be reached. A name is
    judged later, when it is resolved for the connection.
    """
    address = address.strip()
    if not address or len(address) > MAX_URL_CHARS:
        raise InvalidTarget("The address is empty or too long.", hint=_HINT)
    if _BAD_CHARS.search(address) or UNSEEN.search(address):
        raise InvalidTarget("The address contains characters that no web address has.", hint=_HINT)
    if "://" not in address and _BARE.match(address):
        address = "https://" + address
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise InvalidTarget("This is not a web address.", hint=_HINT) from None
    if parts.scheme not in ("http", "https") or "://" not in address:
        raise InvalidTarget("Only http and https addresses can be read.", hint=_HINT)
    if "@" in parts.netloc:
        raise InvalidTarget("Addresses with a user name or password are not read.", hint=_HINT)
    host = _check_host(host, allow_loopback)
    if port is not None and port not in PORTS and not allow_loopback:
        raise Blocked(UNREACHABLE)
    netloc = f"[{host}]" if ":" in host else host
    if port is not None:
        netloc += f":{port}"
    return urlunsplit((parts.scheme, netloc, quote(parts.path or "/", _SAFE), quote(parts.query, _SAFE), ""))


_HINT = "Give the full address of an article, beginning with https://, or paste its text."


def _check_host(host: str, allow_loopback: bool) -> str:
    """Return a host as ASCII name or canonical IP address."""
    if ":" in host:
        if not is_public(host, allow_loopback):
            raise Blocked(UNREACHABLE)
        return host
    name = _to_ascii(host)
    if not _HOST.fullmatch(name) or len(name) > 253:
        raise InvalidTarget("The address has no valid host name.", hint=_HINT)
    name = name.rstrip(".").lower()
    if _NUMERIC_LABEL.fullmatch(name.rsplit(".", 1)[-1]) and not is_public(name, allow_loopback):
        # Covers 2130706433, 0x7f000001, 127.1 and octal forms: only a plain public IPv4 passes.
        raise Blocked(UNREACHABLE)
    return name


def _to_ascii(host: str) -> str:
    if host.isascii():
        return host
    import idna

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise InvalidTarget("The address has no valid host name.", hint=_HINT) from None
