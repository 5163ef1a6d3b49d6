"""Tell whether a text is English, by its commonest words and its letters."""

from __future__ import annotations

import re
from collections import Counter

from scraper.wordlist import words

_SAMPLE_CHARS = 4000
_SURELY_ENGLISH = 0.2  # share of the commonest words that no other language reaches
_MIN_WORDS = 25
_MIN_LETTERS = 120
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": words(
        """
    the of and to in a is that for it was on with as his her by at from but this not are an be
    has have who which its
    """
    ),
    "de": words(
        """
    der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch wird an
    werden aus er hat dass sie nach
    """
    ),
    "fr": words(
        """
    le la les de des et du un une est que qui dans pour sur par plus avec au ce il ne pas sont
    aux son se elle
    """
    ),
    "es": words(
        """
    el la los las de que y en un una por con para del se es su al lo como más pero sus le ha no
    """
    ),
    "it": words(
        """
    il la le di che e in un una per con del è non si da della dei al nel ma sono anche come gli
    più
    """
    ),
    "pt": words(
        """
    o a os as de que e em um uma por com para do da não se no na mais dos como mas foi ao pela
    """
    ),
    "nl": words(
        """
    de het een en van in is dat op te voor met zijn niet aan er om ook als bij maar uit door
    werd
    """
    ),
    "sv": words(
        """
    och att det som en på är av för med den till inte om ett men har de han var sig från
    """
    ),
    "pl": words(
        """
    w i na z się nie do to że jest o jak od po przez ale za co dla był przed jego
    """
    ),
    "tr": words(
        """
    ve bir bu için de da ile olarak çok daha olan gibi en kadar sonra ama ne
    """
    ),
    "id": words(
        """
    yang dan di dengan untuk ini dari dalam pada tidak itu akan adalah ke juga
    """
    ),
}


def guess_language(text: str) -> str | None:
    """Return the language's code, "und" for a foreign script, None where the text is too short to say."""
    counts = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE_CHARS]))
    joined = "".join(counts)
    if sum(counts.values()) < _MIN_WORDS and len(joined) < _MIN_LETTERS:
        return None
    if len(joined.encode("latin-1", "ignore")) < 0.5 * len(joined):
        return "und"
    if sum(counts[word] for word in _COMMON["en"]) >= _SURELY_ENGLISH * sum(counts.values()):
        return "en"
    scores = {language: sum(counts[word] for word in known) for language, known in _COMMON.items()}
    best = max(scores, key=lambda language: scores[language])
    if scores["en"] >= 0.8 * scores[best]:
        return "en" if scores["en"] else None
    return best if scores[best] >= 0.08 * sum(counts.values()) else None
