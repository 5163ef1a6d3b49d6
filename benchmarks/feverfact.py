"""Claim extraction on FEVERFact's media sentences: our typed claims, each as one short sentence, beside the gold.

    python -m benchmarks feverfact

The file and its scorer lie beside the repository; where they are absent nothing is measured. Gold is not
exhaustive (precision is a lower bound) and holds much that is no property of ours ("is an album"): recall is
shown over all gold, over the gold worded as one of our properties, over the gold with a digit, and over those
of the latter whose numbers the sentence holds.
"""

from __future__ import annotations

import importlib.util
import json
import re
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from claims.claim import Claim
from claims.extract import extract_all
from claims.statement import SubjectType
from scraper.plaintext import read_text
from verifier.passages.titles import TitleLexicon
from verifier.passages.tokenised import untokenised
from verifier.wording import say_claim, say_date

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
ROWS, SCORER = BENCH / "feverfact_media_validation.jsonl", BENCH / "feverfact_score.py"

_EVENTS = {
    "premiere": "premiered",
    "release": "was released",
    "publication": "was published",
    "finale": "ended",
}
_SENTENCES = {
    "platform": "{subject} is on {value}",
    "box_office": "{subject} grossed {value}",
    "budget": "{subject} had a budget of {value}",
    "cast": "{subject} stars {value}",
    "work_count": "{subject} has released {value}",
    "filming_location": "{subject} was filmed in {value}",
    "related_work": "{subject} is {value}",
    "sales": "{subject} has sold {value}",
    "season_count": "{subject} has {value}",
    "episode_count": "{subject} has {value}",
    "status": "{subject} was {value}",
}
_OURS = re.compile(
    r"\b(?:was (?:released|published|born|cancelled|renewed|directed|written|produced|created|nominated|filmed)"
    r"|premiered|died|stars?|starred|appeared in|acted in|played|directed|won|nominat\w+|grossed|sold|budget|seasons?"
    r"|episodes?|reached number|(?:is|from) an? (?:film|movie|album|series)? ?(?:from )?\d{4}|based on"
    r"|(?:sequel|remake) (?:of|to))\b"
)
"""How the gold words what is a property of ours; a rough line, drawn once."""
_CREW = {
    "director": "directed",
    "writer": "written",
    "author": "written",
    "producer": "produced",
    "executive_producer": "executive produced",
    "creator": "created",
    "showrunner": "run",
    "composer": "composed",
    "cinematographer": "shot",
    "editor": "edited",
    "stunts": "choreographed",
}
_MADE = {
    "director": "directed",
    "writer": "wrote",
    "author": "wrote",
    "producer": "produced",
    "creator": "created",
    "composer": "composed",
    "artist": "released",
}
"""What a person did for a work, by the role of a credit; without a role it is acting."""


def sentence(claim: Claim) -> str:
    """Word a claim as one short sentence, a small count in words where the text has it so."""
    said, value = _sentence(claim), claim.value
    in_words = (
        isinstance(value, int) and 1 <= value <= len(_SMALL) and not re.search(rf"\b{value}\b", claim.quote)
    )
    return re.sub(rf"(.*) {value}\b", rf"\1 {_SMALL[int(value) - 1]}", said, count=1) if in_words else said


_SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()


def _sentence(claim: Claim) -> str:
    subject, value, q = claim.subject.name, str(claim.value), claim.qualifiers
    season = f"'s season {q['season']}" if "season" in q else ""
    match claim.kind:
        case "release_date" if (
            q.get("event") == "release" and claim.subject.type is SubjectType.FILM and value.isdigit()
        ):
            return f"{subject} is a {value} film"
        case "release_date":
            verb = _EVENTS.get(str(q.get("event")), "was released")
            return f"{subject}{season} {verb} {_on(value)}"
        case "birth" | "death":
            verb = "was born" if claim.kind == "birth" else "died"
            return f"{subject} {verb} {_on(value) if q.get('aspect') == 'date' else 'in ' + value}"
        case "crew":
            role = str(q.get("role"))
            return f"{subject} was {_CREW.get(role, role)} by {value}"
        case "platform" if claim.subject.type not in (None, SubjectType.TV_SERIES):
            return f"{subject} was released by {value}"
        case "platform" if claim.subject.type is SubjectType.TV_SERIES:
            return f"{subject} airs on {value}"
        case "work_count" if claim.unit in ("films", "shows"):
            return f"{subject} appeared in {say_claim(claim)}" + (f" in {q['year']}" if "year" in q else "")
        case "credit":
            return f"{subject} {_MADE.get(str(q.get('role')), 'appeared in')} {value}"
        case "cast" if claim.subject.type in (SubjectType.ALBUM, SubjectType.SONG):
            return f"{subject} features {value}"
        case "character":
            return f"{q['actor']} played {value} in {subject}" if "actor" in q else f"{value} is in {subject}"
        case "award":
            verb = "was nominated for" if q.get("outcome") == "nominated" else "won"
            what = f" for {q['category']}" if "category" in q else ""
            return f"{subject} {verb} the {value}{what}" + (f" in {q['year']}" if "year" in q else "")
        case "award_count":
            verb = "was nominated for" if claim.unit == "nominations" else "has won"
            return f"{subject} {verb} {value} {q.get('award', 'award')}s"
        case "chart_rank" if claim.value == 1 and "chart" in q and q.get("period") != "debut":
            return f"{subject} topped the {q['chart']}"
        case "chart_rank" if q.get("period") == "debut":
            return f"{subject} debuted at number {value}" + (f" on the {q['chart']}" if "chart" in q else "")
        case "chart_rank":
            return f"{subject} reached number {value}" + (f" on the {q['chart']}" if "chart" in q else "")
        case kind:
            return _SENTENCES.get(kind, "{subject} {value}").format(subject=subject, value=say_claim(claim))


def _on(value: str) -> str:
    return ("on " if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "in ") + say_date(value)


def claims_of(row: dict[str, Any]) -> list[Claim]:
    """Extract the claims of one sentence, its title given; the neighbours only tell what the title names."""
    text = untokenised(row["sentence"])
    lexicon = TitleLexicon(untokenised(row["source"]), text, *map(untokenised, row["sentence_context"][1:]))
    article = read_text(text, title=lexicon.title or None)
    body = len(lexicon.title)
    return [c for c in extract_all(article, lexicon).claims if c.mentions[-1].start >= body]


def run() -> dict[str, Any]:
    """Score our sentences; empty where the file is absent."""
    if not ROWS.exists():
        return {}
    scorer = _scorer()
    rows = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
    began = time.perf_counter()
    said = [[sentence(c) for c in claims_of(row)] for row in rows]
    seconds = time.perf_counter() - began
    gold = [row["claims"] for row in rows]
    digits = [[c for c in row["claims"] if re.search(r"\d", c)] for row in rows]
    ours = [[c for c in row["claims"] if _OURS.search(c)] for row in rows]
    told = [[c for c in cs if _told(c, row)] for cs, row in zip(digits, rows, strict=True)]
    results = {"sentences": len(rows), "seconds": round(seconds, 2), "all": scorer.score(gold, said)}
    results["of our own properties"] = _recall(scorer, ours, said)
    results["with a digit"] = _recall(scorer, digits, said)
    results["with a digit that the sentence tells"] = _recall(scorer, told, said)
    return results


def _recall(scorer: ModuleType, gold: list[list[str]], said: list[list[str]]) -> dict[str, Any]:
    figures = scorer.score(gold, said)
    return {"n_gold": figures["n_gold"], "R": figures["R"]}


def _told(claim: str, row: dict[str, Any]) -> bool:
    """Whether every digit of a gold claim stands in the sentence itself, beyond those of the title."""
    numbers = set(re.findall(r"\d+", claim)) - set(re.findall(r"\d+", row["source"]))
    return bool(numbers) and numbers <= set(re.findall(r"\d+", row["sentence"]))


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("feverfact_score", SCORER)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def table(results: dict[str, Any]) -> str:
    """Draw the figures with the naive ones of the benchmark's note beside them."""
    if not results:
        return "no FEVERFact file beside the repository: not measured"
    a = results["all"]
    lines = [
        f"FEVERFact media, {results['sentences']} sentences, {a['n_gold']} gold claims, {results['seconds']} s",
        f"{'':28}{'P':>7}{'R':>7}{'F1':>7}",
        f"{'presscheck':28}{a['P']:7.3f}{a['R']:7.3f}{a['F1']:7.3f}",
        f"{'naive: whole sentence':28}{0.178:7.3f}{0.060:7.3f}{0.090:7.3f}",
        f"{'naive: clause split':28}{0.458:7.3f}{0.531:7.3f}{0.492:7.3f}",
    ]
    for name in ("of our own properties", "with a digit", "with a digit that the sentence tells"):
        lines.append(f"recall of gold {name} ({results[name]['n_gold']}): {results[name]['R']:.3f}")
    return "\n".join(lines)
