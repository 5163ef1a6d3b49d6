"""From the bytes of a page to its text, whatever charset it claims."""

from __future__ import annotations

import codecs
import re

from scraper.wordlist import words

_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.I)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})", re.I)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = bytes(range(0x80, 0x100))
_HEAD = 4096  # bytes in which a declaration may stand
_SAMPLE = 65_536  # bytes that are guessed from
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What is declared as Latin-1 or ASCII is cp1252 in practice, as browsers read it.
# Only these are believed when they are guessed: their scripts cannot be mistaken for Latin letters.
_OTHER_SCRIPTS = words(
    """
    shift_jis cp932 euc_jp iso2022_jp gb18030 big5 big5hkscs cp949 johab koi8-r koi8-u cp1251 iso8859-5
    cp1253 iso8859-7 cp1255 iso8859-8 cp1256 iso8859-6 cp874 tis-620
    """
)
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949"}


def decode_page(body: bytes, header_charset: str | None = None) -> str:
    """Return the text of a page; a byte that fits no charset becomes U+FFFD.

    The order of trust: byte order mark, the bytes themselves where they are UTF-8, the HTTP header, the
    page's own declaration, a guess.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    if _looks_like_utf8(body):
        return body.decode("utf-8", "replace")
    for declared in (_known(header_charset), _known(_declared(body))):
        if declared is not None and declared != "utf-8":  # UTF-8 it is not, as the test above says
            return body.decode(declared, "replace")
    if not _high(body):
        return body.decode("ascii", "replace")
    return body.decode(_guess(body), "replace")


def _looks_like_utf8(body: bytes) -> bool:
    """Tell whether the body is valid UTF-8 with a multibyte character, or mostly so."""
    rest, sequences = _MULTIBYTE.subn(b"", body)
    return sequences > 3 * _high(rest)


def _high(body: bytes) -> int:
    """Count the bytes beyond ASCII."""
    return len(body) - len(body.translate(None, _HIGH))


def _declared(body: bytes) -> str | None:
    head = body[:_HEAD]
    match = _META.search(head) or _XML.search(head)
    return match.group(1).decode("ascii", "replace") if match else None


def _known(name: str | None) -> str | None:
    if not name:
        return None
    try:
        codec = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name.startswith("utf-16"):
        return None
    return _WIDER.get(codec.name, codec.name)


def _guess(body: bytes) -> str:
    """Guess from the bytes; whatever looks like a Western European family is cp1252, as it mostly is."""
    from charset_normalizer import from_bytes

    best = from_bytes(body[:_SAMPLE]).best()
    name = _known(best.encoding) if best is not None else None
    return name if name in _OTHER_SCRIPTS else "cp1252"
