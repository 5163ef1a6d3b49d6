"""Reading the cells of an Excel workbook (.xlsx) as text: the part of the format that published tables use."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from lxml import etree

from verifier.store.importers.tables import refuse

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_BYTES = 400 << 20
_COLUMN = re.compile(r"[A-Z]+")


class Sheet(NamedTuple):
    """A sheet of a workbook: its name, and its rows as cells of text."""

    name: str
    rows: Iterator[list[str]]


def read_workbook(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook; UsageError when it is none or unreasonably large.

    Numbers and dates come as they are stored: a date is the count of days since 30 December 1899.
    """
    try:
        book = zipfile.ZipFile(path)
        if sum(entry.file_size for entry in book.infolist()) > _MOST_BYTES:
            raise refuse(path, "is larger than any published table")
        texts = _shared_texts(book)
        return [Sheet(name, _rows(book, part, texts, path)) for name, part in _parts(book)]
    except FileNotFoundError:
        raise refuse(path, "does not exist") from None
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, EOFError):
        raise refuse(path, "is damaged or no Excel workbook") from None


def _elements(file: IO[bytes], tag: str) -> Iterator[etree._Element]:
    """Yield the elements of one tag and forget each one afterwards; entities are not resolved."""
    for _, element in etree.iterparse(file, tag=_MAIN + tag, resolve_entities=False, no_network=True):
        yield element
        element.clear()


def _shared_texts(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    with book.open("xl/sharedStrings.xml") as file:
        return ["".join(text.text or "" for text in item.iter(_MAIN + "t")) for item in _elements(file, "si")]


def _parts(book: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Return name and file of each sheet, in the order of the workbook."""
    harmless = etree.XMLParser(resolve_entities=False, no_network=True)
    relations = etree.fromstring(book.read("xl/_rels/workbook.xml.rels"), harmless)
    targets = {each.get("Id"): str(each.get("Target")).removeprefix("/xl/") for each in relations}
    with book.open("xl/workbook.xml") as file:
        return [
            (str(sheet.get("name")), f"xl/{targets[sheet.get(_RELATION)]}")
            for sheet in _elements(file, "sheet")
        ]


def _rows(book: zipfile.ZipFile, part: str, texts: list[str], path: Path) -> Iterator[list[str]]:
    try:
        with book.open(part) as file:
            for row in _elements(file, "row"):
                yield _cells(row, texts)
    except (zipfile.BadZipFile, KeyError, IndexError, etree.XMLSyntaxError, EOFError):
        raise refuse(path, "is damaged or no Excel workbook") from None


def _cells(row: etree._Element, texts: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(_MAIN + "c"):
        place = _COLUMN.match(cell.get("r") or "")
        column = _number_of(place.group()) if place else len(cells)
        cells += [""] * (column - len(cells))
        cells.append(_text(cell, texts))
    return cells


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _text(cell: etree._Element, texts: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(_MAIN + "t"))
    value = cell.findtext(_MAIN + "v") or ""
    return texts[int(value)] if cell.get("t") == "s" else value
