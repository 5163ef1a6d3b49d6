"""Tell what a body is by its first bytes and its declared type: a page or text, or something else."""

from __future__ import annotations

from scraper.errors import NotHtml

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"PK\x03\x04", "an archive or office document"),
    (b"PK\x05\x06", "an archive"),
    (b"\x1f\x8b", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"),
    (b"Rar!", "an archive"),
    (b"BZh", "an archive"),
    (b"\xfd7zXZ", "an archive"),
    (b"\x28\xb5\x2f\xfd", "an archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
    (b"wOF", "a font"),
)
_ACCEPTED = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/octet-stream",
    "application/rss",
    "application/atom",
)
_NAMES = {"image": "an image", "video": "a video", "audio": "a sound file", "font": "a font"}
_HINT = "Give the address of an article page, or paste its text."


def refuse_other_content(body: bytes, content_type: str = "") -> None:
    """Raise `NotHtml` where a body is no page and no text, whatever type it was sent as."""
    kind = content_type.split(";")[0].strip().lower()
    what = _signature(body)
    if what is None and kind and not kind.startswith(_ACCEPTED) and not kind.endswith("+xml"):
        what = _NAMES.get(kind.split("/")[0], f"“{kind[:60]}”")
    if what is None and _is_binary(body):
        what = "binary data"
    if what is not None:
        raise NotHtml(f"There is no article page here but {what}.", hint=_HINT)


def _signature(body: bytes) -> str | None:
    start = body[:1024].lstrip(b" \t\r\n")
    for mark, name in _SIGNATURES:
        if start.startswith(mark):
            return name
    if start[:4] == b"RIFF" and start[8:12] in (b"WEBP", b"AVI ", b"WAVE"):
        return "an image, a video or a sound file"
    if start[4:8] == b"ftyp":
        return "a video"
    return None


def _is_binary(body: bytes) -> bool:
    """Tell whether a body is no text: many control bytes, and no UTF-16 mark at its start."""
    start = body[:2048]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")) or not start:
        return False
    control = sum(1 for byte in start if byte < 9 or 13 < byte < 32)
    return control > 0.1 * len(start)
