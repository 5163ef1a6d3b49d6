"""Changes in percent: by how much a figure rose or fell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import ABOUT, INDUSTRY, mentions_in, period_of, plain, season_of
from claims.statement import Comparator, Property, QualifierValue, TimeClass, ValueType, register
from claims.verbs import forms

register(
    Property(
        "change", "change", ValueType.PERCENT, Comparator.CHANGE, TimeClass.SNAP, "{subject} changed by {value}",
        units=("%",), qualifiers=("metric", "from", "to"), needs=("box_office", "sales", "viewership"),
    ),
)  # fmt: skip

_DOWN = re.compile(
    r"\b(?:slid\w*|slides?|drop\w*|declin\w*|fell|falls?|falling|plung\w*|off|down|dip\w*|decreas\w*|lower|worse|smaller|fewer|less|trailed|tumbl\w*|los\w+|shed\w*|slip\w*|eas(?:ed|es|ing)|plummet\w*|skid\w*|slump\w*|crash\w*|shr[aiu]nk\w*|s[aiu]nk\w*|crater\w*|below|behind|short)\b",
    re.I,
)
_SCORE = re.compile(r"<A\d+>|\b(?:score|rating|approval|tomatometer|fresh|critics)\b", re.I)


def _change(hit: Hit) -> Iterator[Draft]:
    if (
        _SCORE.search(hit.said())
        or INDUSTRY.search(hit.reading.shadow)
        or re.search(
            r"\b(?:shares?|stock|subscribers?|discount|interest|(?<!for )inflation|body|weight|prices?|wages?|rents?|population|temperatures?|votes?|polls?|staff|jobs)\b",
            hit.clause_text,
            re.I,
        )
    ):
        return
    q = hit.quantity("value")
    sign = -1 if _DOWN.search(hit.said()) else 1
    qualifiers: dict[str, QualifierValue] = {}
    found = {
        "metric": _metric(hit),
        "period": period_of(hit, backward=True),
        "season": season_of(hit),
        "to": _end(hit, "to"),
        "from": _end(hit, "from"),
    }
    qualifiers.update({k: v for k, v in found.items() if v is not None})
    owner = mentions_in(hit, "owner") if hit.has("owner") else []
    yield hit.draft(
        "change",
        sign * q.value,
        unit="%",
        resolution=q.resolution,
        qualifiers=qualifiers,
        bound=q.bound,
        subject=owner[0] if owner else None,
    )


def _end(hit: Hit, word: str) -> str | None:
    """Return the figure that a change leads to, or begins at: "to 2.9 million viewers"."""
    said = rf" {word} (?:{ABOUT})?(?P<figure><[QM]\d+>)"
    behind = re.compile(rf"(?:[^.;<>]|<[SD]\d+>){{0,30}}?{said}")
    end = re.compile(said).search(hit.reading.shadow, *hit.match.span()) or behind.match(
        hit.reading.shadow, hit.match.end()
    )
    return plain(hit, *end.span("figure")) if end else None


def _metric(hit: Hit) -> str | None:
    text = plain(hit, 0, len(hit.reading.shadow))
    table = (
        (r"\bbook sales\b", "book sales"),
        (r"\bdownloads\b", "downloads"),
        (r"\b(?:weekend|gross|domestic|frame|box office|overseas)\b", "weekend gross"),
        (r"\bunits\b", "units"),
        (r"\b(?:sales|copies)\b", "sales"),
        (r"\b(?:viewing|viewership|viewers|hours|views|audiences?|ratings)\b", "viewership"),
        (r"\bstreams?\b", "streams"),
        (r"\b(?:collections|takings|receipts|haul|earnings|business|nett)\b", "box office"),
    )
    said = next((m for pattern, m in table if re.search(pattern, text, re.I)), None)
    return said or ("box office" if "<M" in hit.reading.shadow else None)


_CHANGE_NOUN = r"(?:jump|slide|drop|rise|increase|decline|surge|fall|dip|gain|boost|spike|leap|plunge|uptick|hold|growth|decrease|improvement|uplift|slump)"
_CHANGE_VERB = (
    rf"(?:{forms('rise fall drop* jump surge decline slide slip* climb grow spike plunge soar dip* tumble increase decrease ease swell leap boost shed lose gain skid* plummet crash slump sink crater explode rocket shrink')}"
    r"|shot up|shrank|is up|are up|is down|up|down|off)"
)

RULES = (
    # "a 30% slide", "a 60% jump", "declined 54 percent", "spiked book sales 300%", "off 42%"
    rule("change.noun", rf"{{pct:value}} (?:{{w2}}){_CHANGE_NOUN}\b", _change, "V"),
    rule("change.noun_of", rf"(?:{_CHANGE_NOUN}|bump|lift) of (?:{ABOUT})?{{pct:value}}", _change, "V"),
    # "12% better than", "the haul is 18 percent below that of the original"
    rule("change.than", r"{pct:value} (?:(?:better|higher|larger|bigger|more|lower|worse|smaller|fewer|less) than|(?:below|above|ahead of|behind|down on|up on|up from|down from|short of) (?:that of|those of|its|her|his|their|the (?:last|previous|opener|launch|premiere|original|predecessor|haul|start|debut)|what|last|<[WBX]))", _change, "V"),
    rule("change.bettered", r"(?:improved|bettered|beat|topped|exceeded|outsold|trailed)[^.;()]{0,60}? by {w1}{pct:value}", _change, "V"),
    rule("change.of_its", r"(?:shed|lost|gained|added|put on) {pct:value} of (?:its|their|the) (?:[a-z]+ ){0,2}?(?:audience|viewers|viewership|sales|business|gross)", _change, "V"),
    rule("change.verb", rf"(?<![\w-]){_CHANGE_VERB} (?:by |a |an |(?P<owner><[XP]\d+>)'s |from (?:{ABOUT})?<[QM]\d+>(?: [a-z]+){{0,3}}? to (?:{ABOUT})?<[QM]\d+>(?: [a-z]+){{0,2}}?,? (?:or )?|(?!to |at |from )[a-z][\w-]* ){{0,5}}?-?{{pct:value}}", _change, "V"),
)  # fmt: skip
