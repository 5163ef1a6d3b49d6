"""Reading delimited tables that other people publish: sound ones as rows, damaged ones as a clear refusal."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from io import BufferedReader
from pathlib import Path

from verifier.errors import UsageError

_CHUNK_BYTES = 1 << 20
NOTHING_CHANGED = "Nothing was changed"


def refuse(file: Path | str, problem: str) -> UsageError:
    """Return the error that says why a file is not imported."""
    return UsageError(f"{file}: {problem}. {NOTHING_CHANGED}")


def digest(paths: Sequence[Path], *options: object) -> str:
    """Return the hash of files and of the options they are read with."""
    total = sha256(repr(options).encode() if options else b"")
    for path in paths:
        with open_table(path) as file:
            while chunk := file.read(_CHUNK_BYTES):
                total.update(chunk)
    return total.hexdigest()


def open_table(path: Path) -> BufferedReader:
    """Open a file as it is; UsageError when there is none."""
    try:
        return path.open("rb")
    except OSError as error:
        raise refuse(path, f"cannot be read ({error.strerror})") from None


def read_whole(path: Path) -> bytes:
    """Return the bytes of a file; UsageError when it cannot be read."""
    with open_table(path) as file:
        return file.read()


def rows_of_bytes(
    data: bytes, file: Path | str, header: Sequence[str], least_cells: int | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Yield number and cells of each line of a TAB separated table with this header.

    Lines may leave out trailing empty cells down to `least_cells`; they come filled up.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse(file, f"is not UTF-8 (byte {error.start})") from None
    lines = text.split("\n")
    if not lines[-1]:
        lines.pop()
    elif least_cells is not None and len(lines) > 1:
        # Where lines may be short, only the line break tells a whole one from a cut one.
        raise refuse(file, f"is cut off in line {len(lines)}")
    return _checked(iter(lines), file, header, least_cells)


def rows_of_file(
    path: Path, header: Sequence[str], advance: Callable[[int], None] | None = None
) -> Iterator[tuple[int, list[str]]]:
    """Yield number and cells of each line of a big TAB separated table, plain or gzipped, as it is read.

    `advance` is called now and then with the bytes read so far.
    """
    return _checked(_lines(path, advance), path, header, None)


def _checked(
    lines: Iterator[str], file: Path | str, header: Sequence[str], least_cells: int | None
) -> Iterator[tuple[int, list[str]]]:
    found = next(lines, "").rstrip("\r").split("\t")
    if found != list(header):
        shown = " ".join(found)[:60]
        raise refuse(file, f"has the wrong header (begins {shown!r}, wanted {header[0]!r}, {header[1]!r} …)")
    width = len(header)
    for number, line in enumerate(lines, 2):
        cells = line.rstrip("\r").split("\t")
        if len(cells) != width:
            if least_cells is None or not least_cells <= len(cells) < width:
                raise refuse(file, f"line {number} has {len(cells)} columns instead of {width}")
            cells += [""] * (width - len(cells))
        yield number, cells


def _lines(path: Path, advance: Callable[[int], None] | None) -> Iterator[str]:
    rest = b""
    number = 0
    with open_table(path) as raw:
        packed = path.suffix == ".gz"
        file = gzip.GzipFile(fileobj=raw) if packed else raw
        try:
            while chunk := file.read(_CHUNK_BYTES):
                *whole, rest = (rest + chunk).split(b"\n")
                for line in whole:
                    number += 1
                    yield line.decode("utf-8")
                if advance:
                    advance(raw.tell())
        except (EOFError, gzip.BadGzipFile, zlib.error):
            raise refuse(path, "is cut off or no gzip file") from None
        except UnicodeDecodeError:
            raise refuse(path, f"is not UTF-8 in line {number}") from None
    if rest and number:
        raise refuse(path, f"is cut off in line {number + 1}")
    if rest:  # one line alone: whatever it is, the check of the header says it better
        yield rest.decode("utf-8", "replace")


def whole_number(cell: str, least: int, most: int) -> int:
    """Read an integer within a range; ValueError says what is wrong."""
    if not (cell.isascii() and cell.isdigit()) or not least <= int(cell) <= most:
        raise ValueError(f"{cell[:30]!r} is no number from {least:,} to {most:,}")
    return int(cell)


def decimal(cell: str, least: float, most: float) -> float:
    """Read a decimal number within a range; ValueError says what is wrong."""
    try:
        number = float(cell)
    except ValueError:
        number = float("nan")
    if not least <= number <= most:
        raise ValueError(f"{cell[:30]!r} is no number from {least:g} to {most:g}")
    return number
