"""Questions that an article answers itself: "Who wrote it? Lena Orth.", "How many episodes are there? Six."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.countries import COUNTRIES, alternatives
from claims.dates import DateRead
from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.persons import is_person
from claims.properties.casting import character_draft
from claims.properties.jobs import role_of_verb
from claims.properties.release_scope import AUTO_EVENT
from claims.quantities import Quantity
from claims.reading import Reading, Token
from claims.statement import SubjectType

_LEAD = re.compile(
    r"(?:(?:(?:That|It|She|He)(?:'s| is| would be| will be| was)?|Step forward|Enter|None other than|The answer is|Just|Only|Yes|By|On|In|From|At|Mostly|Mainly|Largely|Entirely)[,:]? ){0,2}(?:the |an )?(?:[A-Za-z][a-z-]+ ){0,2}$"
)
"""What may stand before an answer: "Playwright Lena Orth", "In Ireland", "On Hulu"."""


_LAND = re.compile(rf"(?:(?:In|Mostly|Mainly|Largely) )?(?P<land>{alternatives(COUNTRIES)})(?=[,.;]|$| and)")


def _answer(hit: Hit, letters: str) -> tuple[Reading, list[Token]]:
    """Return the sentence behind a question and the tokens of a class that open it, a list of them taken whole."""
    following = hit.document.readings[hit.reading.index + 1 : hit.reading.index + 2]
    if not following or following[0].block_index > hit.reading.block_index + 1:
        return hit.reading, []
    reading, end = following[0], 0
    found: list[Token] = []
    codes = list(re.finditer(rf"<[{letters}](\d+)>", reading.shadow))
    for code in codes:
        between = reading.shadow[end : code.start()] if found else reading.shadow[: code.start()]
        if not (re.fullmatch(r",? (?:and )?|,", between) if found else _LEAD.match(between)):
            break
        found.append(reading.tokens[int(code[1])])
        end = code.end()
    return reading, found


def _drafts(hit: Hit, kind: str, letters: str, **fields: object) -> Iterator[tuple[Draft, Token]]:
    """Make a draft for each token that answers; its value is the name there."""
    reading, tokens = _answer(hit, letters)
    fields.setdefault("subject", hit.maybe("subject"))
    for token in tokens:
        draft = hit.draft(kind, getattr(token.payload, "name", None) or "", **fields)
        draft.start, draft.end, draft.reading = token.start, token.end, reading
        draft.at = (reading.position(token.start), reading.position(token.end))
        yield draft, token


def _who(hit: Hit) -> Iterator[Draft]:
    role = role_of_verb(hit.words("verb"))
    for draft, token in _drafts(hit, "crew", "PX", qualifiers={"role": role}):
        if role and isinstance(token.payload, Mention) and is_person(token.payload):
            yield draft


def _plays(hit: Hit) -> Iterator[Draft]:
    for draft, token in _drafts(hit, "cast", "PX"):
        if isinstance(actor := token.payload, Mention) and is_person(actor):
            played = character_draft(hit, actor, hit.mention("character"))
            played.end, played.subject = token.end, draft.subject
            yield from (draft, played)


def _where_filmed(hit: Hit) -> Iterator[Draft]:
    answered = False
    for draft, _ in _drafts(hit, "filming_location", "XPC"):
        answered = True
        yield draft
    following = hit.document.readings[hit.reading.index + 1 : hit.reading.index + 2]
    land = _LAND.match(following[0].shadow) if following and not answered else None
    if land:  # a lone word that opens a sentence is no name in the shadow
        start, end = following[0].span(*land.span("land"))
        subject = hit.maybe("subject")
        draft = hit.draft("filming_location", hit.document.text[start:end], subject=subject)
        draft.start, draft.end, draft.reading, draft.at = start, end, following[0], land.span("land")
        yield draft


def _where_shown(hit: Hit) -> Iterator[Draft]:
    for draft, token in _drafts(hit, "platform", "O"):
        draft.value = hit.document.text[token.start : token.end]
        yield draft


def _how_many(hit: Hit) -> Iterator[Draft]:
    kind, unit = (
        ("season_count", "seasons") if hit.words("what") == "seasons" else ("episode_count", "episodes")
    )
    for draft, token in _drafts(hit, kind, "Q", unit=unit, resolution=1):
        if isinstance(token.payload, Quantity) and 1 <= token.payload.value <= 500:
            draft.value, draft.subject_types = int(token.payload.value), (SubjectType.TV_SERIES,)
            if hit.has("season") and kind == "episode_count":
                draft.qualifiers["season"] = hit.season("season")
            yield draft


def _when(hit: Hit) -> Iterator[Draft]:
    season = {"season": hit.season("season")} if hit.has("season") else {}
    for draft, token in _drafts(hit, "release_date", "D", qualifiers={"event": AUTO_EVENT, **season}):
        if isinstance(token.payload, DateRead) and token.payload.value:
            draft.value = token.payload.value
            yield draft


_WORK = r"(?:it|this|{work:subject}|the (?:[a-z-]+ ){0,3}[a-z-]+)"
_TAIL = r"[^.;<>]{0,30}\?"

RULES = (
    # "Who wrote it? Playwright Lena Orth", "Who is directing the film? Robert Hale"
    rule("questions.who", rf"who (?:is |was |will |has |also )?(?P<verb>(?:co-)?(?:direct|wrote|writ|creat|produc|pen|compos|scor|edit|showrun|adapt)[a-z]*)(?: {_WORK})?{_TAIL}", _who, "", "who"),
    rule("questions.plays", r"who(?:'s| is| will be)? (?:plays|played|portrays|voices|playing|portraying|play) (?:the )?{w3}{char:character}(?: in (?:the )?{work:subject}|[^?<>]{0,40})\?", _plays, "CXBP"),
    rule("questions.where_filmed", rf"where (?:is|was|were|did they|do they|has|will) {_WORK} ?(?:be |been |being )?(?:filmed|shot|film|shoot|made){_TAIL}", _where_filmed, "", "where"),
    rule("questions.where_shown", r"(?:where (?:can|could|do|will|is|does)|(?:what|which) (?:channel|network|service|streamer|platform) (?:is|will|does))[^.;?]{0,40}\b(?:watch|stream|see|find|air|on|available|showing)\b[^.;?]{0,30}\?", _where_shown, "", "where|what|which"),
    rule("questions.how_many", r"how many (?:more )?(?P<what>episodes|seasons|parts|instal?lments|chapters) (?:are|is|does|will|has|have|were)(?:[^.;?<>]|<[WBX]\d+>){0,40}(?:{season:season}[^.;?<>]{0,20})?\?", _how_many, "", "how many"),
    rule("questions.when", rf"when (?:is|does|will|did|was|can)(?: {{season:season}}(?: of <[WB]\d+>)?| {_WORK}) (?:[a-z]+ ){{0,3}}(?:out|released?|air|premiere|debut|start|begin|come out|return|back|on|launch|land|arrive|available|watch it){_TAIL}", _when, "", "when"),
)  # fmt: skip
