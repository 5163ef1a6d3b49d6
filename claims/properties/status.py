"""What became of a work: renewed, cancelled, ended, ordered, in production."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, Maker, rule
from claims.mention import Mention
from claims.properties.context import plain, service_before, service_of
from claims.statement import (
    SCREEN,
    Comparator,
    Modality,
    Polarity,
    Property,
    QualifierValue,
    SubjectType,
    TimeClass,
    ValueType,
    register,
)

register(
    Property(
        "status",
        "status",
        ValueType.STATUS,
        Comparator.STATUS,
        TimeClass.STATE,
        "{subject} was {value}",
        many=True,
        qualifiers=("by",),
        choices=("renewed", "cancelled", "ended", "ordered", "in_production"),
        about=SCREEN,
    ),
)

_NEGATED = re.compile(
    r"\b(?:not|never|n't|yet to|no (?:official )?(?:confirmation|word|news)|hasn't|without|silence on|denied|nor)\b[^.;]{0,40}$",
    re.I,
)
_HYPOTHESIS = re.compile(
    r"\b(?:if|should|could|may|might|whether|would|hop(?:e|es|ing)|want|deserves?)\b[^.;]{0,50}$", re.I
)


def _status(value: str) -> Maker:
    def make(hit: Hit) -> Iterator[Draft]:
        front = plain(hit, max(0, hit.match.start() - 90), hit.match.end())
        if _HYPOTHESIS.search(front) or value == "cancelled" and _other_thing(hit, front):
            return
        qualifiers: dict[str, QualifierValue] = {}
        if hit.has("season"):
            qualifiers["season"] = hit.season("season")
        if hit.has("ordinal"):
            qualifiers["season"] = int(hit.quantity("ordinal").value)
        by = _by(hit)
        if by:
            qualifiers["by"] = by
        polarity = Polarity.NEGATED if _NEGATED.search(plain(hit, hit.clause[0], hit.match.end())) else None
        said = "ordered" if value == "renewed" and qualifiers.get("season") == 1 else value
        subject = hit.mention("subject") if hit.has("subject") else None
        reported = re.search(r"reportedly|rumou?r", front, re.I)
        yield hit.draft(
            "status", said, qualifiers=qualifiers, subject=subject, polarity=polarity, subject_types=(SubjectType.TV_SERIES,),
            modality=Modality.REPORTED if reported else None,
        )  # fmt: skip

    return make


def _other_thing(hit: Hit, front: str) -> bool:
    """Whether something else than a work was cancelled: "sleep has been cancelled"."""
    passive = re.search(r"([A-Za-z'-]+) (?:has |have |had )?(?:been|was|were|got|is|are) \w+$", front)
    works = r"series|show|drama|comedy|sitcom|season|it|programme|program|thriller|which|that|spin-?off"
    return (
        bool(passive)
        and not hit.has("subject")
        and passive[1].islower()
        and not re.fullmatch(works, passive[1])
        if passive
        else False
    )


def _by(hit: Hit) -> str | None:
    if hit.has("by"):
        return hit.mention("by").name
    named = service_of(hit)
    if named:
        return named
    if re.search(
        r"\bthe (?:streamer|streaming (?:service|giant|platform)|network|broadcaster|channel)\b",
        hit.reading.text,
        re.I,
    ):
        return service_before(hit)
    # "Netflix, sensing a phoenix, has already greenlit": the service opens the sentence
    for token, mention in hit.reading.mentions("O"):
        if isinstance(mention, Mention) and token.start < hit.span()[0]:
            return mention.name
    return None


def _status_in_series(hit: Hit) -> Iterator[Draft]:
    """Read "has ordered a third" where the article speaks of seasons."""
    readings = hit.document.readings[max(0, hit.reading.index - 3) : hit.reading.index + 1]
    if any("S" in r.letters for r in readings) or re.search(
        r"\b(?:seasons?|series|run)\b", hit.reading.shadow
    ):
        yield from _status("renewed")(hit)


_GREENLIT = r"(?:renew(?:ed|s)|greenlit|green-lit|greenlighted|picked (?:it|the (?:show|series|drama)) up|g[ai]v(?:es|en|e|ing) the (?:green ?light|go-ahead|nod|thumbs-up) to|picked up|recommissioned|re-upped|commissioned|ordered)"

RULES = (
    # "Hulu has renewed Low Water for a third season", "Renewed for Season 3 at Hulu"
    rule("status.renewed", rf"(?:{{org:by}}(?:,[^,.;]{{0,50}},)? (?:has |have |had )?(?:not |never )?(?:yet )?(?:already |officially |just |also )?(?:confirmed {{w5}})?)?{_GREENLIT} (?:(?:the |its )?(?:[a-z-]+ ){{0,3}}{{work:subject}} |it |the (?:series|show|drama) |early )?(?:for |through )?(?:an? |its |the )?(?:<Q\d+>-(?:episode|part) )?(?:\w+ )?{{season:season}}", _status("renewed"), "S"),
    rule("status.renewed_plain", r"{org:by} (?:has |have )?(?:picked up|renewed|re-upped) (?:{work:subject}|it|the (?:series|show|drama)) for (?:the (?:<D\d+> )|another |an additional |one more )(?:season|year|run)", _status("renewed"), "O"),
    rule("status.renewed_elided", r"(?:{org:by} (?:has |have )?)?(?:renewed|recommissioned) (?:{work:subject}|it|the (?:series|show|drama)) for (?:an? |its ){ord:ordinal}(?! \w*(?:year|time))", _status("renewed"), "T"),
    rule("status.ordinal", r"(?:{org:by} [^.;:()<>]{0,40}?)?(?:renewed|recommissioned|ordered|commissioned|greenlit|signed off on|given|handed|gets?|got|won|secured|bagged|picked up|order|commission|(?:g[ai]v(?:en?|ing)|gets?|got) the (?:green ?light|go-ahead|nod|thumbs-up) (?:to|for))(?: (?:for|it|{work:subject}|the (?:series|show|drama)))? an? (?:further |full )?{ord:ordinal}(?=[,.;:)]| and| but| from| at| by| on| run| outing| go| before| last| earlier| in|$)", _status_in_series, "T"),
    rule("status.hands_season", r"(?:{org:by} (?:[^.;:()<>]|<D\d+>){0,60}?)?(?:hands?|handed|gives?|gave|gets?|got|lands?|landed|earn(?:s|ed)|secur(?:es|ed)|scor(?:es|ed)|bag(?:s|ged)) (?:{work:subject} |it |the (?:series|show|drama) )?(?:an? |its )?(?:early )?{season:season}(?= (?:renewal|order|pickup|from|at|on|ahead|before|by)|[,.;]|$)", _status("renewed"), "S"),
    rule("status.renewal", r"(?:{season:season} (?:renewal|pickup|order)|renewal for (?:an? |its )?{season})", _status("renewed"), "S"),
    rule("status.season_renewed", r"{season:season} (?:(?:has|had|have)(?: not| never)?(?: yet)? been|was(?: not)?|is(?: not)?|officially) {w1}(?:greenlit|renewed|ordered|confirmed|commissioned)", _status("renewed"), "S"),
    rule("status.cancelled", r"(?:cancell?ed|axed|scrapped|shelved|given the axe|pulled the plug on|won't be back for)(?: (?:the |its )?(?:[a-z-]+ ){0,3}?{work:subject})?(?: (?:after|following) (?:just )?(?:<Q\d+> seasons?|{season:season}))?", _status("cancelled"), "", r"cancel|axe|scrap|shelved|plug|won't be back"),
    rule("status.season_ordered", r"{season:season} (?:has (?:[a-z]+ )?been|was|is|had (?:[a-z]+ )?been) (?:[a-z]+ )?(?:ordered|commissioned|greenlit|confirmed|picked up|given the (?:green light|go-ahead|nod))", _status("renewed"), "S"),
    rule("status.sequel", r"sequel,? {title:subject},? (?:has|was|is|have) (?:\w+ ){0,2}?(?:been )?(?:greenlit|ordered|commissioned)", _status("ordered"), "WBX"),
    rule("status.sequel_ordered", r"{org:by} (?:has |have )?(?:[a-z]+ly |already )?(?:ordered|greenlit|commissioned|green-lit) an? (?:sequel|follow-up|spin-?off|prequel),? (?:called |titled )?{title:subject}", _status("ordered"), "O WBX"),
    rule("status.ordered", r"straight-to-series order|(?:ordered|handed|gave) (?:{work:subject} )?(?:an? )?(?:\w+ )?(?:series order|to series)", _status("ordered"), "", r"order|to series"),
    rule("status.order_to", r"(?:hand(?:s|ed)?|g[ai]ve[sn]?|award(?:s|ed)?) (?:an? )?(?:full |straight-to-)?(?:series|season|pilot) (?:order|pickup)(?: in <D\d+>)? to {title:subject}", _status("ordered"), "WBX"),
    rule("status.commissioned", r"(?:was|were|been) (?:first |originally )?(?:commissioned|ordered|greenlit|green-lit)(?: (?:to|straight to) series)?(?: by (?:the )?<[OX](?P<by>\d+)>| (?=(?:in|on) <D))", _status("ordered"), "", r"commissioned|ordered|greenlit|green-lit"),
    rule("status.titled_production", r"(?:prequel|sequel|spin-?off|follow-?up|film|movie|series)(?: (?:of|to|from) <[WBX]\d+>)?,? (?:tentatively |currently |provisionally )?(?:titled|called|entitled) {title:subject},? is (?:now |already |currently )?in (?:active )?(?:production|development)", _status("in_production"), "WBX"),
    rule("status.filming", r"(?:{season:season}|it|series|show|drama|film|sequel|spin-?off|new season) (?:is|are) (?:now |currently |already |still )?(?:filming|shooting|before the cameras|in front of the cameras)\b", _status("in_production"), "", r"filming|shooting|cameras"),
    rule("status.production", r"(?:production|filming|shooting|cameras) (?:is |are )?(?:well |already |now |currently )?(?:underway|under way|rolling|has begun|began)(?: on {season:season})?|(?:is |are )?(?:in (?:active )?(?:production|development))\b", _status("in_production"), "", r"production|development|filming|cameras|shooting"),
    rule("status.ended", r"(?:series|show|drama|sitcom|comedy|soap) (?:has |had )?(?:ended|concluded|wrapped|bowed out|signed off|(?:came|come|drew|drawn) to (?:an end|a close))(?: (?:after|with) (?:<Q\d+> seasons?|{season:season}))?", _status("ended"), "", r"ended|concluded|wrapped|bowed|signed off|to an end|to a close"),
)  # fmt: skip
