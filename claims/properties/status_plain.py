"""What became of a work, said without a season: renewed or not, decided against, not to return, scrapped ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.grammar import Draft, Hit, rule
from claims.properties.context import plain
from claims.properties.seasons import season_before
from claims.properties.status import SHOW, SOON, read_status
from claims.statement import Modality, Polarity

_NO_SHOW = re.compile(
    r"\b(?:contract|deal|lease|licen[sc]e|pact|vows?|visa|passport|subscription|agreement)s?\b", re.I
)


def _renewed_bare(hit: Hit) -> Iterator[Draft]:
    """Read "Hulu renewed the show in May", "the series has not been renewed": the season is the one spoken of."""
    if _NO_SHOW.search(plain(hit, hit.clause[0], hit.match.end())):
        return
    for draft in read_status("renewed")(hit):
        season = season_before(hit) if draft.polarity is Polarity.NEGATED else None
        if season and season > 1:
            draft.qualifiers.setdefault("season", season)
        yield draft


def _cancelled(hit: Hit) -> Iterator[Draft]:
    """Read "opted against a second season", "will not be returning to ABC": it is over, however it is put."""
    for draft in read_status("cancelled")(hit):
        draft.polarity = Polarity.AFFIRMED
        draft.modality = draft.modality or Modality.ASSERTED  # what will not come back is over by now
        yield draft


def _at_work(hit: Hit) -> Iterator[Draft]:
    """Read "back on set for season three", where nothing is set for it."""
    for draft in read_status("in_production")(hit):
        draft.modality = draft.modality or Modality.ASSERTED
        yield draft


_TITLE = rf"(?:{{work:subject}}|it|(?:the|its|this) (?:(?:<[QTO]\d+>(?:-[a-z]+)?|[\w'-]+) ){{0,3}}?{SHOW}(?: {{work:subject2}})?)"
_STOP = r"(?=[.,;:)—]|$| (?:in|on|last|this|after|before|for|back|ahead|earlier|just|only|despite|at|and|but|yesterday|today|late|early|with|by|next|until|as|when|while|so|yet|again|any more|anymore|following|once|months|weeks|<D\d+>) ?)"
_PAST = (
    r"(?:has|have|had|was|were|is|are|gets|got|been|being|to be|has yet to be|hasn't|wasn't|isn't|yet to be)"
)
_WONT = r"(?:won't|will not|would not|isn't|is not|aren't|not going to|no longer|will never|will no longer|has not been|wasn't|was not)"
_AGAINST = r"(?:(?:opted|decided|chose|chosen|elected|opts|decides|plans|voted) not to (?:move forward|go ahead|go forward|proceed|press on|continue|carry on|press ahead) with|(?:opted|decided|chose|chosen|elected|opts|decides) against(?: (?:making|ordering|commissioning|producing))?|pass(?:ed|es) on|nixed|said no to|turned down|pulled out of)"
_DROP = r"(?:scrap(?:s|ped|ping)?|ax(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|shelv(?:e|es|ed|ing)|ditch(?:es|ed|ing)?|abandon(?:s|ed|ing)?|bin(?:s|ned|ning)|kill(?:s|ed|ing) off|kill(?:s|ed|ing)|pull(?:s|ed|ing) the plug on|walk(?:s|ed|ing) away from|back(?:s|ed|ing) out of)"

RULES = (
    # "NBC has decided to cancel Low Water"
    rule("status.decided_to", r"{org:by},? (?:has |have |had )?(?:decided|opted|chosen|chose|elected|moved|voted|agreed) to (?:cancel|axe|scrap|drop|can|end) (?:(?:the |its |<[PX]\d+>'s? )?(?:[a-z-]+ ){0,3}?{work:subject}|it\b|the (?:[a-z-]+ ){0,2}(?:series|show|drama|comedy|sitcom|programme))", read_status("cancelled"), "O", r"(?:cancel|axe|scrap|drop|can|end)\b"),
    # "Hulu renewed the drama in September", "has not renewed the show"
    rule("fates.renewed_it", rf"{{org:by}},? {SOON}(?:(?:has|have|had|hasn't|did not|didn't) )?{SOON}(?:renewed|renew|renews|recommissioned|re-?upped)(?: on)? {_TITLE}{_STOP}(?! (?:back )?(?:for|through) (?:an? |its )?(?:<[STQ]|another|more|further))", _renewed_bare, "O", r"renew|recommission|upped"),
    # "The series was renewed in January", "Low Water has not been renewed"
    rule("fates.was_renewed", rf"{_TITLE},? (?:which |that )?{_PAST} {SOON}(?:been |being )?{SOON}(?:renewed|recommissioned)(?: by (?:the )?<[OX](?P<by>\d+)>)?{_STOP}(?! (?:(?:in|on) <D\d+> )?(?:back )?(?:for|through) (?:an? |its )?(?:<[STQ]|another|more|further))", _renewed_bare, "", r"renewed|recommissioned"),
    rule("fates.against_season", rf"{{org:by}},? {SOON}(?:has |have |had )?{SOON}{_AGAINST} (?:an? |its |any )?(?:{{season}}|(?:further|more|another) (?:season|series|episodes|run))|the (?:streamer|network|broadcaster|channel),? (?:has |have |had )?{SOON}{_AGAINST} (?:an? |its |any )?(?:{{season}}|(?:further|more|another) (?:season|series|episodes|run))", _cancelled, "", r"not to|against|passed on|passes on|nixed|no to|turned down|pulled out"),
    # "scrapping a previously announced second season"
    rule("fates.scrapped_season", rf"(?:{{org:by}} {SOON}(?:has |have )?{SOON})?{_DROP} (?:plans for |work on )?(?:the |its |an? )(?:[a-z-]+ ){{0,3}}{{season:season}}", _cancelled, "S"),
    # "“Low Water” will not be returning to ABC", "The show won't be coming back"
    rule("fates.not_returning", rf"{_TITLE} {_WONT} (?:actually |now |ever |after all )?(?:be )?(?:return(?:ing)?|com(?:e|ing) back|back)(?: to (?:the )?{{org:by}}| to (?:our |the )?(?:screens|air|schedule)| for more(?: episodes| seasons)?| next (?:season|year|fall|autumn))?(?=[.,;:)—]|$| after| despite| and| but)", _cancelled, "", r"return|back"),
    rule("fates.dropped_show", rf"{{org:by}},? {SOON}(?:has |have |had )?{SOON}(?:dropped|ditched|binned|killed off|pulled|shelved|scrapped|parted ways with|said goodbye to|given up on|gave up on) (?:the |its )(?:(?:<Q\d+>-[a-z]+|(?!new|latest|first|next|full|entire)[a-z-]+) ){{0,3}}?{SHOW}(?: {{work:subject}})?(?=[.,;]|$| (?:after|following|before|despite|amid|over|last|this|in the wake))", _cancelled, "O", r"dropped|ditched|binned|killed|pulled|shelved|scrapped|parted|goodbye|given up|gave up"),
    # "The cast are back on set for season three"
    rule("fates.back_on_set", r"(?:cast|crew|stars?|actors|team|cameras|cast and crew|production) (?:is |are |have |has |were |was )?(?:now |already |currently |all |back |returned |gone |reunited |reassembled |gathered )*(?:on set|on location|at work|to work|before the cameras|in front of the cameras|to the set|rolling|filming|shooting) (?:for|on) (?:the |its )?{season:season}", _at_work, "S"),
    rule("fates.on_filming", rf"(?:shooting|filming|production|photography|cameras) (?:has |have |is |are |was )?(?:now |already |just |finally |officially )?(?:begun|began|begins|started|underway|under way|rolling|started rolling|begun rolling|kicked off|commenced) (?:on|for) {_TITLE}", read_status("in_production"), "", r"shooting|filming|production|photography|cameras"),
)  # fmt: skip
