"""Words that stand beside names and belong to none: sentence openers, ranks and trades, the calendar, particles."""

from __future__ import annotations

import re

# words that open a sentence or a noun phrase with a capital and belong to no name
LEAD_WORDS = frozenset(
    """a an the this that these those it its it's he she they we you i his her their our my your and but or nor so yet
    in on at by for from of off over under with without within about after before during since until while when where
    who whom whose which what why how if unless though although because as like unlike than then there here now not no
    nobody nothing every each all both some any many much most more less few several other another such even just only
    still also already once ever never perhaps maybe meanwhile however despite beyond behind between among across
    through throughout inside outside against around near along above below up down out back again further
    will would can could should may might must shall is are was were be been being has have had do does did done
    one two three four five six seven eight nine ten first second third last next new old yes too very well let
    rounding opening starring co-starring featuring guest filming shooting production created directed written produced based
    according comparisons critics fans viewers audiences reviewers insiders sources polled told asked speaking
    episode episodes chapter part volume call think stream watch expect meet introducing introduced whether either neither instead
    rs usd inr eur gbp aud rmb nok sek dkk chf pln cad jpy krw cny early late later today tonight yesterday tomorrow numbers reports opposite across come
    and/or per via plus minus versus veteran former ex-""".split()
)
# words that name a person's rank or trade: they precede a name and are no part of it
HONORIFICS = frozenset(
    """detective det det. detectives captain capt capt. inspector dci di sergeant sgt sgt. lieutenant lt lt. officer
    agent special chief commander colonel col. major general gen. sheriff deputy dr dr. doctor doc professor prof prof.
    commissioner superintendent constable marshal bishop archbishop ambassador count countess duke duchess baron baroness pastor rabbi admiral corporal brigadier
    mr mr. mrs mrs. ms ms. miss sir dame lord lady king queen prince princess father sister brother judge president
    senator governor mayor secretary coach chef nurse pathologist attorney reverend rev. saint st. uncle aunt grandma
    showrunner showrunners creator creators co-creator director directors writer writers screenwriter author novelist
    producer producers composer cinematographer editor actor actress star stars singer songwriter filmmaker scribe
    drummer guitarist bassist keyboardist vocalist frontman frontwoman saxophonist pianist cellist violinist percussionist
    executive comedian host executive-producer co-star co-stars newcomer newcomers brothers sisters siblings twins spouses duo lead rapper playwright""".split()
)
CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december spring summer autumn fall winter christmas easter""".split()
)
KEPT_HONORIFICS = frozenset(
    {"doc", "king", "queen", "prince", "princess", "lady", "lord", "father", "sister"}
)
PARTICLES = frozenset("de la le van von der den del della di da du bin al el ten ter st mac o".split())
DEMONYMS = frozenset(
    """american british english scottish welsh irish australian canadian french german italian spanish portuguese dutch belgian
    swiss austrian swedish norwegian danish finnish icelandic polish czech hungarian romanian greek turkish russian ukrainian
    israeli egyptian nigerian kenyan indian pakistani chinese japanese korean thai filipino indonesian vietnamese mexican
    brazilian argentine argentinian colombian chilean european asian african latin nordic scandinavian bollywood hollywood
    oscar-winning emmy-winning""".split()
)
_INSTITUTION = re.compile(
    r" (?:Festival|Fest|University|College|School|Academy|Conservatory|Institute|Theatre|Theater|Arena|Stadium|Museum|Gallery|Library|Opera House"
    r"|Cent(?:re|er)|Hospital|Airport|Cathedral|Records|Recordings|Pictures|Studios?|Productions|Entertainment|Films|Media|Networks?|Television"
    r"|Group|Company|Corporation|Agency|Talent|Partners|Management|Association|Society|Foundation|Council|Commission|Department|Ministry"
    r"|Awards?|Prize|Championships?|Olympics|Publishing|Magazine|Gazette|Tribune|Herald)$"
)
"""How the names of houses end: festivals, schools, companies, papers. Bands may be called a club or an orchestra."""


def is_institution(name: str) -> bool:
    """Whether a name that no table holds is one of a house and no person's: "the Telluride Film Festival"."""
    return bool(_INSTITUTION.search(name))
