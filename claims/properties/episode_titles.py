"""What episodes are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.mention import Mention
from claims.names import looks_like_title
from claims.properties.context import before, plain
from claims.properties.seasons import season_of
from claims.quantities import Quantity
from claims.statement import Modality, Polarity, QualifierValue, SubjectType

_SERIES = (SubjectType.TV_SERIES,)


def _plain_title(hit: Hit) -> Iterator[Draft]:
    """Read a title without marks, set off by commas: "The finale, A Longer Road, lasts …"."""
    title = plain(hit, *hit.match.span("value")).strip(" \"',.")
    goes_on = hit.reading.shadow[hit.match.end() :].lstrip()
    if looks_like_title(title) and ("pilot" not in hit.words("noun") or _AIRED.match(goes_on)):
        yield hit.draft("episode_title", title, qualifiers=_episode(hit))


_AIRED = re.compile(
    r"(?:lasts?|runs?|aired|airs|is|was|clocks|which|drops|drew|premiered|written|directed)\b"
)
"""What an episode does; a pilot who flies does other things."""


def _episode_title(hit: Hit) -> Iterator[Draft]:
    token = hit.token("value")
    payload = token.payload
    title = (
        hit.document.text[payload.start : payload.end]
        if isinstance(payload, Mention)
        else str(payload).strip(" ,.;")
    )
    called = _CALLED.search(hit.said())
    aside = re.match(r"[,.;:)—]|$", hit.reading.shadow[hit.match.end() :])
    if title.endswith(".") and title.count(".") == 1:
        title = title[:-1]  # the full stop inside the quotation marks is the sentence's
    if hit.said().startswith("opener") and re.search(
        r"\b(?:[Nn]ew|[Ww]eek's|[Ww]eekend's|fellow|top|other|best) $", before(hit, chars=12)
    ):
        return  # "New opener <W> debuted in ninth": a film that opened
    if hit.said().startswith("pilot") and re.search(
        r"<O\d+>(?:'s)? (?:[a-z-]+ ){0,3}$", before(hit, chars=40)
    ):
        return  # "the ABC legal pilot Low Water": a series to be
    if hit.name == "episode_title.before" and _NAMED.search(before(hit, chars=40)):
        return  # "the opener is “Bonny Lad”, the closer “Dead Heat”"
    person = token.letter in "CX" and not called and ("pilot" in hit.words("noun") or not aside)
    if title[:1].isalnum() and not title[0].islower() and not person:
        instead = " but " in hit.said()
        affirmed = Polarity.AFFIRMED if ", which" in hit.said() or instead else None
        yield hit.draft(
            "episode_title",
            title,
            qualifiers=_episode(hit),
            subject=_known_work(hit) if instead else None,
            subject_types=_SERIES,
            polarity=affirmed,
            modality=Modality.ASSERTED if instead else None,
        )


def _known_work(hit: Hit) -> Mention | None:
    """Return the work of the article, where the titles of a sentence are those of episodes."""
    return next((m for m in hit.document.mentions if m.letter in "WB" and m.entries), None)


_NAMED = re.compile(
    r"\b(?:finale|premiere|opener|closer|pilot|episode|first|last),? (?:(?:is|was|titled|called|with) )+$",
    re.I,
)
_CALLED = re.compile(r"titled|called|named|dubbed|[:—]")
"""What tells a title from someone who flies: "pilot Robert Hale"."""


def _number(hit: Hit) -> int | None:
    """Return the number of "episode five", "the fourth hour", "its 50th episode"."""
    noun = hit.words("noun")
    code = re.search(r"<[qt](\d+)>", noun)
    payload = hit.reading.payload(code[1]) if code else None
    return int(payload.value) if isinstance(payload, Quantity) else None


def _episode(hit: Hit) -> dict[str, QualifierValue]:
    noun = hit.words("noun")
    if re.search(r"finale|closer|last|final|close[ds]|end(?:ed|s)\b|conclude|wrap|finish|bow", noun):
        qualifiers: dict[str, QualifierValue] = {"episode": "finale"}
    elif re.search(r"premiere|opener|opening|pilot|open[es]|began|begins|kick|start|launch", noun):
        qualifiers = {"episode": "premiere"}
    else:
        number = _number(hit)
        qualifiers = {"episode": number} if number else {}
    season = season_of(hit)
    return {**qualifiers, "season": season} if season else qualifiers


def _of_season(hit: Hit) -> Iterator[Draft]:
    """Read what a season opened or closed with, where the sentence tells which one before."""
    if re.search(r"<S\d+>|\bseason\b", hit.reading.shadow[: hit.match.start()]):
        owner = re.search(r"<S\d+> of (?:the )?<[WB](\d+)>", hit.reading.shadow[: hit.match.start()])
        work = hit.reading.payload(owner[1]) if owner else _known_work(hit)
        for draft in _episode_title(hit):
            draft.subject = work if isinstance(work, Mention) else None
            yield draft


def _ordinal_title(hit: Hit) -> Iterator[Draft]:
    """Read "The first is called Salt" after a sentence on episodes."""
    start = hit.document.readings[max(0, hit.reading.index - 1)].start
    if re.search(
        r"\b(?:episodes?|instal?lments?|chapters?|hours)\b", hit.document.text[start : hit.span()[0]], re.I
    ):
        yield from _episode_title(hit)


_TITLE = r"<[WBXYC](?P<value>\d+)>"
_EPISODE_NOUN = (
    r"(?P<noun>(?:season |series |episode )?(?:finale|premiere|opener|closer|pilot|send-?off)"
    r"|(?:chapter|episode|ep\.?|hour) <Q\d+>"
    r"|(?:last|final|opening|penultimate|<T\d+>)(?: of the (?:new )?)? ?(?:episodes?|instal?lments?|chapters?|hour|outing|half-hour))"
)


_OWNER = r"(?:the|its|this week's|last week's|(?:<[WX]\d+>|the (?:show|series|drama|comedy|sitcom|season))'s)"
_MARKED = r"<[WBY](?P<value>\d+)>"

RULES = (
    # "Season three opened with “Tan Lines” and closed with “Salt”"
    rule("episode_title.opened_with", rf"(?P<noun>opene?[ds]|began|begins|kick(?:ed|s) off|start(?:ed|s)|launche[ds]|close[ds]|end(?:ed|s)|conclude[ds]|wrap(?:ped|s) up|finishe[ds]|bow(?:ed|s) out) with (?:the [a-z-]+ |an? [a-z-]+ )?{_MARKED}(?! (?:star|creator))", _of_season, "WBY", "with <"),
    # "“Checkout Time,” the second-season finale", "“Ballast,” the show's 50th episode"
    rule("episode_title.before", rf"{_MARKED},? (?:which |it |that )?(?:(?:is|was|serves as|served as) (?:the (?:title|name) of )?)?{_OWNER} (?:<S\d+>(?:'s)? )?(?P<noun>(?:season |series )?(?:finale|premiere|opener|closer|pilot)|(?:last|final|first|opening|penultimate|<T\d+>) (?:episode|instal?lment|chapter|hour|half-hour))\b(?! of the (?:week|year|night))", _episode_title, "WBY", r"finale|premiere|opener|closer|pilot|episode|instal|chapter|hour"),
    # "The finale, a 75-minute episode titled “Wet Ink”"
    rule("episode_title.described", rf"{_EPISODE_NOUN},? (?:(?:is|was|will be) )?an? (?:[^.;:()<>]|<[QTS]\d+>){{3,50}}?,? (?:titled|called|entitled|named|dubbed) {_TITLE}", _episode_title, "WBXYC", r"titled|called|named|dubbed"),
    # "The episode, titled “Home Again,” runs 58 minutes"
    rule("episode_title.the_one", rf"(?:the|this|that|one|an?) (?:(?!last|final|first|opening)[a-z-]+ ){{0,2}}(?P<noun>episode|instal?lment|chapter),? (?:which (?:is|was) )?(?:titled|called|entitled) {_TITLE}", _episode_title, "WBXYC", r"titled|called"),
    # "Opening episode: “Salt”", "Finale: Salt" as a line of a fact box
    rule("episode_title.line", r"^(?P<noun>(?:opening|first|closing|last|final|pilot|season) (?:episode|instal?lment|chapter|finale|premiere)|episode <Q\d+>(?: title)?|finale|premiere): <[WBXYC](?P<value>\d+)>(?= ?\(|[.;]?$)", _episode_title, "WBXYC", r"episode|instal|chapter|finale|premiere"),
    # "in the episode “Salt”", "Thanksgiving episode “Salt”", "a longer instalment, “Salt”"
    rule("episode_title.in_episode", rf"(?P<noun>(?:(?!last|final|first|opening|per|each|every|an|one)[a-z-]+|<[XD]\d+>) (?:episode|instal?lment)) {_MARKED}", _episode_title, "WBY", "episode|instal"),
    rule("episode_title.apposed", r"(?:an?|the|one) (?P<noun>(?:(?!last|final|first|opening)[a-z-]+|<[XD]\d+>) (?:episode|instal?lment)), <[WB](?P<value>\d+)>(?=[,.;)]|$)", _episode_title, "WB", "episode|instal"),
    # "The finale was not titled “Salt”, as some had it, but “Low Water”"
    rule("episode_title.instead", rf"{_EPISODE_NOUN},? (?:which )?(?:is|was|will be) not (?:titled|called|entitled|named|dubbed) <[WBXYC]\d+>,?(?: [^.;:()<>]{{0,40}},)? but (?:rather |instead )?{_TITLE}", _episode_title, "WBXYC", r" but "),
    # "Season 3, Episode 1: “Blowback”"
    rule("episode_title.code", rf"(?:<S\d+>[,:]? )?(?P<noun>(?:episode|ep\.?|chapter) <Q\d+>) ?(?::|—|\() ?{_TITLE}", _episode_title, "WBXYC", r"episode|\bep\b|chapter"),
    # "the first is called Salt", where episodes are spoken of
    rule("episode_title.ordinal", rf"(?:the|its) (?P<noun><T\d+>|first|second|third|last|final)(?: of (?:them|these|those|the <Q\d+>|the lot))?,? (?:(?:is|was) )?(?:titled|called|entitled) {_TITLE}", _ordinal_title, "WBXYC", r"titled|called"),
    rule("episode_title.last_of", rf"the (?P<noun>last|first|final|<T\d+>) of (?:them|these|those|the (?:lot|bunch|run|batch)|the <Q\d+>), {_MARKED}", _ordinal_title, "WBY", " of "),
    # "the finale, “Low Water,”", "episode three, titled “X”"
    rule("episode_title.plain", rf"{_EPISODE_NOUN}, (?P<value>[^,;.()]{{3,70}}), (?=lasts?|runs?|aired|airs|is|was|clocks|which|drops|written|directed|<[CXPB]|[a-z])", _plain_title, "", r"finale|premiere|opener|closer|pilot"),
    rule("episode_title", rf"{_EPISODE_NOUN}(?: episode)?,? (?:(?:is |was )(?=<[WB])|(?:which (?:is|was) |is |was )?(?:simply |also |aptly |fittingly |intriguingly |ominously |itself )?(?:titled|called|entitled|named|dubbed) )?{_TITLE}", _episode_title, "WBXYC", r"finale|premiere|opener|closer|pilot|episode|instal|chapter|hour"),
)  # fmt: skip
