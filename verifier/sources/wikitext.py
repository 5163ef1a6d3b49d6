"""Read wikitext: an infobox's fields, lists of names, dates, sections as plain prose. Parsed by mwparserfromhell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import mwparserfromhell
from mwparserfromhell.nodes import Node, Tag, Template
from mwparserfromhell.wikicode import Wikicode

from claims.dates import find_dates
from verifier.sources.reading import day, text

MAX_WIKITEXT = 400_000
_LISTS = re.compile(
    r"(?:plain ?list|ubl|ublist|unbulleted ?list|hlist|flatlist|indented plainlist|nowrap|small)$", re.I
)
_DATES = re.compile(
    r"(?:start|end|film|release|birth|death)[ -]?date\b|(?:birth|death) date and age|(?:dts|date)$|bda$|dda$",
    re.I,
)
_ITEM_ENDS = re.compile(r"<br\s*/?>|\n|•|·", re.I)
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_MARKUP = re.compile(r"^[\s*#:;,–—-]+|[\s*:;,–—-]+$|\[\d+\]|'{2,}")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a page with the headings that lead to it ("Cast / Main"); the lead has none."""

    heading: str
    code: Wikicode


def parse(wikitext: str) -> Wikicode:
    """Parse a page without its footnotes and comments."""
    code = mwparserfromhell.parse(wikitext[:MAX_WIKITEXT])
    for tag in code.filter_tags(matches=lambda t: str(t.tag).strip().lower() == "ref"):
        _drop(code, tag)
    for comment in code.filter_comments():
        _drop(code, comment)
    return code


def _drop(code: Wikicode, node: Node) -> None:
    try:
        code.remove(node)
    except ValueError:  # it stood inside another node that is gone already
        return


def infobox(code: Wikicode) -> tuple[str, dict[str, Wikicode]]:
    """Return the first infobox's kind ("television", "film" …) and its filled fields; empty where there is none."""
    for template in code.filter_templates():
        name = _name(template)
        if name.startswith("infobox"):
            fields = {str(p.name).strip().lower(): p.value for p in template.params if str(p.value).strip()}
            return name.removeprefix("infobox").strip(), fields
    return "", {}


def _name(template: Template) -> str:
    return re.sub(r"[\s_]+", " ", str(template.name)).strip().lower()


def entries(value: Wikicode) -> list[str]:
    """Return the entries of a field that may be a list template, bullets, lines or one name; notes left out."""
    found = []
    for raw in _ITEM_ENDS.split(_with_lists_opened(value)):
        line = text(_MARKUP.sub(" ", plain(raw)))
        line = line and text(_MARKUP.sub("", _NOTE.sub("", line)))
        if line:
            found.append(line)
    return list(dict.fromkeys(found))


def _with_lists_opened(value: Wikicode) -> str:
    """Write the list templates of a field as lines."""
    code = mwparserfromhell.parse(str(value))
    for template in code.filter_templates(recursive=False):
        if _LISTS.match(_name(template)):
            items = [str(p.value) for p in template.params if str(p.name).strip().isdecimal()]
            code.replace(template, "\n".join(items))
    opened = str(code)
    return opened if opened == str(value) else _with_lists_opened(mwparserfromhell.parse(opened))


def plain(code: Wikicode | str) -> str:
    """Return wikitext as plain text; italics become quotation marks, as reading needs titles marked."""
    parsed = mwparserfromhell.parse(str(code))
    for tag in parsed.filter_tags(matches=lambda t: t.tag == "i"):
        _quote(parsed, tag)
    return str(parsed.strip_code(normalize=True, collapse=True))


def _quote(code: Wikicode, tag: Tag) -> None:
    try:
        code.replace(tag, f"“{tag.contents}”")
    except ValueError:
        return


def dates(value: Wikicode) -> list[str]:
    """Return the dates of a field, from date templates or else from words, in the order they stand."""
    found: list[str] = []
    for template in value.filter_templates():
        if _DATES.match(_name(template)):
            found += _template_dates(template)
    if not found:
        found = [known for d in find_dates(plain(value)) if (known := day(d.value))]
    return list(dict.fromkeys(found))


def _template_dates(template: Template) -> Iterator[str]:
    """Read y|m|d groups: one, or in "film date" several, each followed by a place."""
    parts = [str(p.value).strip() for p in template.params if str(p.name).strip().isdecimal()]
    group: list[str] = []
    for part in [*parts, ""]:
        if part.isdecimal() and len(part) == (4 if not group else min(len(part), 2)) and len(group) < 3:
            group.append(part.zfill(2))
            continue
        if group and (known := day("-".join(group))):
            yield known
        group = []


def sections(code: Wikicode) -> list[Section]:
    """Return the lead and every section without its subsections, under the headings that lead to it."""
    found: list[Section] = []
    above: dict[int, str] = {}
    for part in code.get_sections(flat=True, include_lead=True):
        for heading in part.filter_headings()[:1]:
            above = {level: name for level, name in above.items() if level < heading.level}
            above[heading.level] = heading.title.strip_code().strip()
        found.append(Section(" / ".join(above.values()), part))
    return found
