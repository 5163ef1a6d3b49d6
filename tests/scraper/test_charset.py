"""The charset rule: what the bytes are counts more than what anybody says of them."""

from __future__ import annotations

import pytest

from scraper.charset import decode_page

LATIN = "<p>Café Zoë – “naïve” façade €5</p>"
META = '<meta charset="{}">'
JAPANESE = "<p>新しい映画の予告編が公開されました。監督は東京で撮影した。</p>"
RUSSIAN = "<p>Новый фильм вышел на экраны в сентябре и собрал полный зал.</p>"
CHINESE = "<p>新电影在九月上映，首周票房超过两千万。</p>"
LATE = "<!-- " + "x" * 2000 + " -->"

CASES = [
    ("utf-8 undeclared", LATIN.encode(), None, LATIN),
    ("utf-8 with a Latin-1 header", LATIN.encode(), "iso-8859-1", LATIN),
    ("cp1252 with meta", (META.format("windows-1252") + LATIN).encode("cp1252"), None, LATIN),
    ("cp1252 with a Latin-1 header", LATIN.encode("cp1252"), "ISO-8859-1", LATIN),
    ("cp1252 undeclared", LATIN.encode("cp1252"), None, LATIN),
    ("cp1252 with a UTF-8 header", LATIN.encode("cp1252"), "utf-8", LATIN),
    ("utf-8 mark with a Latin-1 header", b"\xef\xbb\xbf" + LATIN.encode(), "latin-1", LATIN),
    ("utf-16 mark", LATIN.encode("utf-16"), None, LATIN),
    ("utf-16 big endian mark", b"\xfe\xff" + LATIN.encode("utf-16-be"), "utf-8", LATIN),
    ("utf-8 with one bad byte", LATIN.encode() + b"\xff", "latin-1", LATIN + "\ufffd"),
    ("Shift_JIS with meta", (META.format("Shift_JIS") + JAPANESE).encode("shift_jis"), None, JAPANESE),
    ("KOI8-R header", RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
    ("GBK with late meta", (LATE + META.format("gbk") + CHINESE).encode("gbk"), None, CHINESE),
    ("unknown header charset", LATIN.encode("cp1252"), "x-no-such-charset", LATIN),
    ("header that names a codec which is no charset", LATIN.encode("cp1252"), "base64", LATIN),
    ("plain ASCII", b"<p>plain</p>", None, "<p>plain</p>"),
    ("nothing", b"", None, ""),
]


@pytest.mark.parametrize(("body", "header", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_charset(body: bytes, header: str | None, expected: str) -> None:
    assert decode_page(body, header).endswith(expected)
