"""Decompress a body piece by piece, so that a small body never becomes a large memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from scraper.errors import NotHtml, TooLarge

_PIECE = 64 * 1024  # bytes that are inflated at once
_PLAIN = ("", "identity")
_GZIP = ("gzip", "x-gzip")


def read_bounded(chunks: Iterable[bytes], encoding: str, max_wire: int, max_decoded: int) -> bytes:
    """Return the decoded body of raw `chunks`.

    Raise `TooLarge` at the first byte beyond a limit (bytes), `NotHtml` for an encoding that was not asked
    for (br, zstd, stacked ones) or a broken stream.
    """
    encoding = encoding.strip().lower()
    if encoding not in (*_PLAIN, *_GZIP, "deflate"):
        raise NotHtml(f"The server sent the page in an encoding that is not read ({encoding[:40]}).")
    limited = _limit(chunks, max_wire)
    pieces = limited if encoding in _PLAIN else _inflate(limited, encoding in _GZIP)
    return b"".join(_limit(pieces, max_decoded))


def _limit(pieces: Iterable[bytes], limit: int) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > limit:
            raise TooLarge(f"The page is larger than {limit / 1e6:.0f} MB.")
        yield piece


def _inflate(chunks: Iterable[bytes], gzip: bool) -> Iterator[bytes]:
    decoder = zlib.decompressobj(31) if gzip else None
    for chunk in chunks:
        while chunk:
            if decoder is None:
                decoder = zlib.decompressobj(_deflate_window(chunk))
            if decoder.eof:
                if not (gzip and chunk[:1] == b"\x1f"):
                    return  # what follows the end of the stream is padding
                decoder = zlib.decompressobj(31)
            try:
                piece = decoder.decompress(chunk, _PIECE)
            except zlib.error:
                raise NotHtml("The page arrived damaged (broken compression).") from None
            if piece:
                yield piece
            chunk = decoder.unused_data if decoder.eof else decoder.unconsumed_tail
    yield from _rest(decoder)


def _rest(decoder: zlib._Decompress | None) -> Iterator[bytes]:
    while decoder is not None and not decoder.eof:
        piece = decoder.decompress(decoder.unconsumed_tail, _PIECE)
        if not piece:
            return
        yield piece


def _deflate_window(chunk: bytes) -> int:
    """Return 15 for a zlib header, -15 for the bare stream that some servers send as "deflate"."""
    header = int.from_bytes(chunk[:2].ljust(2, b"\0"), "big")
    return 15 if chunk[0] & 0x0F == 8 and header % 31 == 0 else -15
