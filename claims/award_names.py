"""The names of awards as running text has them: the known ones, their short forms, and what is worded like one."""

from __future__ import annotations

import re

_FULL = (
    r"Emmys?|Oscars?|Grammys?|Golden Globes?|B(?:AFTA|afta)s?|Tonys?|Peabodys?|SAG Awards?|Academy Awards?|AACTAs?|Logies?|I(?:FTA|fta)s?|ARIAs|Junos?"
    r"|Critics['’]? Choice|Filmfares?|C[ée]sars?|Goyas?|Olivier Awards?|Ivor Novello|MOBOs?|(?<=the )Brits|(?<=The )Brits|(?<=(?:wo|ee|ur|ve|ix|en|ht|ne|of) )Brits"
    r"|Brits?(?= (?:nominations?|nods?|wins?|troph|night|ceremony|statuettes?))|Gothams|Pulitzer(?: Prize|s)?|Razzies?|Volpi Cup|Nobel(?: Prize)?|Man Booker|International Booker"
    r"|Czech Lions?|(?:Palme|Cam[ée]ra|Rose) d'Or|Queer Palm|David di Donatello|Padma (?:Shri|Bhushan|Vibhushan)"
    r"|(?:Golden|Silver|Bronze|Crystal) (?:Lion|Bear|Leopard|Shell|Horse|Rooster|Nymph|Rose|Calf|Eagle|Alexander|Peacock|Goblet|Spike|Osella|Hugo|Frog)"
    r"|(?<!Grand )Prix (?:(?:de|du|des|de la) |d')?[A-Z][\w'-]+|Premio [A-Z][\w'-]+"
    r"|(?!(?:World|Stanley|Ryder|Davis|Euro|Gold|Solo|League|America's) )[A-Z][a-z'-]+ Cup(?! (?:[Ff]inal|match|run|team|squad|side|tie))"
)
_SHORT = r"(?:Oliviers?|Bookers?|Obies?|Goncourt|Femina|Gillers?|Webbys?|Eisners?|Nebulas?|Hugos?|Edgars?|Brits?|Mercury|Costas?)"
_GIVEN = (
    r"(?:(?<=\bthe )|(?<=\bThe )|(?<=\ba )|(?<=\ban )|(?<=\bher )|(?<=\bhis )|(?<=\btwo )|(?<=\bthree )|(?<=\bfour )|(?<=\bfive )|(?<=\bsix )"
    rf"|(?={_SHORT}[- ](?:[Ss]hortlist|[Ll]onglist|[Nn]omin|[Ww]inn)))"
)
"""A determiner before the short name of an award, or what is said of awards behind it."""
_SAID_OF_ONE = r"(?= (?:(?:for|in|at|again|twice|and|as|to|that|on|wins?|the year)\b|nom|nod|winn|shortlist|longlist)|[.,;)]|$|'s|-(?:win|nom|short|long))(?! (?:in|at|for|to|and|on) [A-Z][a-z]+(?:[.,;]|$))"
_FIELDS = "(?:Fiction|Non-?[Ff]iction|Poetry|Drama|History|Biography|Literature|Peace)"
_LOUD = r"OSCARS?|EMMYS?|GRAMMYS?|TONYS|GOLDEN GLOBES?"
_JURIES = r"(?:audience|(?:grand |special )?jury|critics['’]|people['’]s choice|readers['’]) (?:award|prize|mention)s?"
_OPENERS = "And|But|An?|Each|Some|Any|All|This|That|His|Her|Its|Their|One|No|Another|Every|First"
AWARD_NAME = re.compile(
    rf"\b(?:(?:Primetime|Daytime|International|Latin|Academy|News|Creative Arts) )?(?:{_FULL})(?: (?:(?!Best|Outstanding)[A-Z]\w{{1,20}} ){{0,2}}Awards?(?: South)?| [Ff]ellowship| for {_FIELDS})?\b"
    rf"|{_GIVEN}{_SHORT}(?: (?:Award|Prize)s?\b|\b{_SAID_OF_ONE})|\b(?:{_LOUD}|{_JURIES})\b"
    r"|\b(?:[A-Z][\w'-]{1,24} ){1,4}Critics['’]? (?:Circle|Association|Society)\b"
    rf"|\b(?!The )(?!(?:{_OPENERS}) [a-zA-Z]{{1,24}}\b(?! [A-Z]))(?:(?:[A-Z][\w'-]{{1,24}} ){{1,4}}|(?:[A-Z]{{2,5}} ))(?:[Aa]wards?|[Pp]rizes?|Medal|Daggers?|Trophy|Hono(?:u)?rs)(?: for {_FIELDS})?\b"
)
AWARD_ANCHOR = re.compile(
    r"Emmy|Oscar|Grammy|Globe|BAFTA|Bafta|Tony|Peabod|SAG|Academy|d'Or|Golden|Silver|Bronze|Crystal|Czech|AACTA|Logie|I(?:FTA|fta)|ARIA|Juno|Filmfare|C[ée]sar|Goya"
    r"|Olivier|Ivor|MOBO|Brit|Gotham|[Aa]ward|[Pp]rize|Medal|Dagger|Trophy|Honou?rs|Pulitzer|Razzie|Cup\b|Nobel|Booker|Palm|Donatello|Padma|Pri[xz]|Premio|Obie|Goncourt|Femina|Giller"
    r"|Webby|Eisner|Nebula|Hugo|Edgar|Mercury|Costa|Critics|OSCAR|EMMY|GRAMMY|TONYS|GOLDEN|jury mention"
)
"""What the name of an award holds; it is sought around these words alone."""
