"""Names of services, networks, distributors, score aggregators and outlets, with their spellings.

These are the institutions of the trade, not works or persons: a closed, slowly moving list. Each row is the
canonical name, then the other spellings met in the press. `claims.names` finds them in text; the verifier
compares platforms by the canonical name.
"""

from __future__ import annotations

from claims.folding import fold

_SERVICES = """
Netflix
Prime Video: Amazon Prime Video, Amazon Prime, Amazon's Prime Video, Amazon, Amazon Video
Amazon MGM Studios: Amazon Studios, Amazon MGM
HBO Max: Max, HBO
Disney+: Disney Plus, Disney Channel
Hulu
Apple TV+: Apple TV, Apple TV Plus, AppleTV+, Apple
Peacock
Paramount+: Paramount Plus, CBS All Access
Showtime: Paramount+ with Showtime
Starz
AMC+: AMC Plus
AMC
FX: FX on Hulu, FXX
ABC
NBC
CBS
The CW: CW
Fox: Fox Network
PBS: PBS Masterpiece
BBC: BBC One, BBC Two, BBC Three, BBC Four, BBC iPlayer, iPlayer, CBBC, CBeebies
ITV: ITVX, ITV1
ITV2
ITV3
ITV4
ITVBe
Channel 4
E4
More4
Channel 5: My5
Sky: Sky Atlantic, Sky Max, Sky One, Sky Arts, Sky Cinema, Sky Comedy, Sky Crime, NOW TV, Sky Store, NOW
Freevee: Amazon Freevee, IMDb TV
Crunchyroll
Tubi
Roku: The Roku Channel, Roku Channel
MGM+: Epix, MGM Plus
BritBox
Acorn TV
Shudder
Lifetime
Hallmark: Hallmark Channel, Hallmark+
Bravo
TNT
TBS
USA Network: USA
Syfy
Adult Swim
Cartoon Network
Nickelodeon
National Geographic: Nat Geo
Discovery+: Discovery, Discovery Plus
Stan
Binge
CTV: CTV Drama Channel
CBC: CBC Gem
Crave
Seven Network: Channel Seven, Channel 7
Nine Network: Channel Nine, Channel 9, 9Now
Network 10: Network Ten, Channel 10, 10 Play
Foxtel
Freeform
Comedy Central
A&E
SundanceTV: Sundance TV
tvN
JTBC
SBS: SBS On Demand
KBS: KBS2
NHK
Fuji TV
TV Tokyo
Zee Cinema
StarPlus: Star Plus
Colors TV
Viki: Rakuten Viki
Viu
JioHotstar: Disney+ Hotstar, Hotstar, JioCinema
ZEE5
SonyLIV: Sony LIV
Aha
Quibi
YouTube TV
Warner Bros.: Warner Bros, Warner Brothers, Warner Bros. Pictures
Universal: Universal Pictures
Sony Pictures: Sony, Columbia Pictures
Paramount Pictures: Paramount
20th Century Studios: 20th Century Fox
Walt Disney Pictures: Disney, Walt Disney Studios
A24
Sony Pictures Classics
StudioCanal: Studiocanal
Mubi: MUBI
Magnolia Pictures
IFC Films
Vertigo Releasing
Curzon Film: Curzon
Dogwoof
Briarcliff Entertainment
Roadside Attractions
Janus Films
Entertainment One: eOne
Walter Presents
Criterion Channel
Canal+: Canal Plus
Arte
ZDF
ARD
SVT
NRK
TF1
RTÉ: RTE, RTÉ One, RTE One, RTÉ Player, RTÉ2
S4C
TVNZ: TVNZ+, TVNZ 1, TVNZ 2
Sun NXT
Globoplay
Alibi
UKTV: U&Dave, U&Alibi, U&Drama
Neon
Lionsgate
Searchlight Pictures: Searchlight, Fox Searchlight
Focus Features: Focus
Apple Original Films
Bleecker Street
BBC America
HGTV
MTV
VH1
BET: BET+
TLC
Food Network
Investigation Discovery
History Channel: The History Channel
Animal Planet
Smithsonian Channel
Magnolia Network
OWN
Oxygen: Oxygen True Crime
Sundance Now
WE tv
ALLBLK
MHz Choice
Kanopy
Hoopla
Pluto TV
Crackle
Vudu: Fandango at Home
Dropout
CuriosityStream
Hidive: HIDIVE
Telemundo
Univision
ViX
Citytv
Global TV
ABC iview: iview
ThreeNow
Virgin Media One
TG4
STV
MBC
ENA
TVING: Tving
Coupang Play
Wavve
iQIYI: iQiyi
Youku
WeTV
Tencent Video
MX Player
Zee TV
Star Maa
Star Vijay
Asianet
Sun TV
Gemini TV
Zee Telugu
Zee Tamil
Zee Kannada
Hoichoi
Showmax
Viaplay
SkyShowtime
DR
Yle
RAI: Rai, Rai 1, Rai 2, RaiPlay
Mediaset
TVE
Movistar+: Movistar Plus+, Movistar Plus
Atresplayer
France 2: France 3, France Télévisions
M6
RTL: RTL+
ProSieben
MagentaTV
TV 2
TV4
NPO
VRT
Angel Studios
Kino Lorber
Oscilloscope
Greenwich Entertainment
Music Box Films
Saban Films
RLJE Films
XYZ Films
STXfilms: STX Entertainment
Open Road: Open Road Films
Well Go USA
GKIDS
Gravitas Ventures
Strand Releasing
Cohen Media Group
Picturehouse Entertainment
Park Circus
Modern Films
Altitude Films
Signature Entertainment
Elevation Pictures
Mongrel Media
Madman Entertainment: Madman Films
Transmission Films
Roadshow Films
Trafalgar Releasing
Fathom Events: Fathom Entertainment
New Line Cinema: New Line
TriStar Pictures: TriStar
Screen Gems
Yash Raj Films
"""
STREAMERS = frozenset(
    (
        "Netflix", "Prime Video", "HBO Max", "Disney+", "Hulu", "Apple TV+", "Peacock", "Paramount+", "AMC+", "Shudder", "Tubi", "Freevee", "BritBox",
        "Acorn TV", "Crave", "Stan", "Binge", "Viki", "Viu", "ALLBLK", "Coupang Play", "Hidive", "Kanopy", "MHz Choice", "Showmax", "SkyShowtime", "Sundance Now", "TVING", "Wavve", "JioHotstar", "ZEE5", "SonyLIV", "Aha", "Sun NXT", "Discovery+", "MGM+", "Crunchyroll",
    )
)  # fmt: skip
"""Services that only stream: a film that comes to one of them is there to stream."""
_AGGREGATORS = """
Rotten Tomatoes: RT, Tomatometer, Popcornmeter, Rotten Tomatoes', RottenTomatoes
Metacritic: Metascore
IMDb: IMDB, Internet Movie Database
CinemaScore
PostTrak
OpenCritic: Open Critic
GameRankings
Letterboxd
Goodreads
MyDramaList
BookMyShow: Book My Show
AnyDecentMusic?
Album of the Year
Maoyan
Douban
"""
_OUTLETS = """
Variety
The Hollywood Reporter: Hollywood Reporter, THR
Deadline: Deadline Hollywood
Entertainment Weekly: EW
The New York Times: New York Times, NYT, NY Times
The Guardian: Guardian
The Observer
The Independent
The Telegraph: Daily Telegraph, The Daily Telegraph
The Times
The Sunday Times: Sunday Times
The Washington Post: Washington Post
The Wall Street Journal: Wall Street Journal, WSJ
Los Angeles Times: LA Times, L.A. Times, The Los Angeles Times
The Atlantic
The New Yorker: New Yorker
USA Today
Associated Press: AP, The Associated Press
Reuters
Rolling Stone
Collider
IndieWire
TVLine
TV Guide
Vulture
TheWrap: The Wrap
Forbes
Empire
Esquire
GQ
People
Vanity Fair
Vogue
Billboard
Pitchfork
NME
Stereogum
ScreenRant: Screen Rant
Den of Geek
Digital Spy
Radio Times
RogerEbert.com: Roger Ebert
The A.V. Club: AV Club, A.V. Club
Slate
Salon
Polygon
IGN
The Verge
Paste: Paste Magazine
Decider
Slashfilm: /Film
ComicBook.com
Screen Daily: Screen International
Sight and Sound
Kirkus Reviews: Kirkus
Publishers Weekly
BBC Culture
Financial Times
Newsweek
Mashable
The Daily Beast: Daily Beast
Tudum
"""


def _table(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in filter(None, rows.splitlines()):
        chief, _, others = row.partition(":")
        for name in [chief, *filter(None, others.split(","))]:
            table[fold(name)] = chief.strip()
    return table


SERVICES = _table(_SERVICES)
AGGREGATORS = _table(_AGGREGATORS)
OUTLETS = _table(_OUTLETS)
# ordinary words that are a brand only beside a cue ("on Max", "Apple TV"): never a brand by themselves
AMBIGUOUS = frozenset(map(fold, ("Crackle", "Curzon", "DR", "Dropout", "ENA", "Freeform", "Hoopla", "M6", "Madman Films", "NOW", "New Line", "OWN", "Open Road", "Oscilloscope", "Oxygen", "TLC", "Max", "Fox", "Sky", "Stan", "Binge", "Focus", "Neon", "Universal", "Paramount", "Sony",
    "Apple", "Disney", "USA", "People", "Time", "Empire", "Slate", "Salon", "Decider", "Paste", "Discovery", "Crave",
    "Aha", "Alibi", "Arte", "Bravo", "Lifetime", "Album of the Year", "CW", "AP", "EW", "Billboard", "The Times", "The Observer")))  # fmt: skip


_FAMILIES = (
    ("Prime Video", "Freevee", "MGM+", "Amazon MGM Studios"),
    ("HBO Max", "TNT", "TBS", "Discovery+", "Warner Bros.", "Adult Swim", "Cartoon Network"),
    (
        "Disney+",
        "Hulu",
        "FX",
        "ABC",
        "National Geographic",
        "Walt Disney Pictures",
        "20th Century Studios",
        "Searchlight Pictures",
    ),
    ("Apple TV+", "Apple Original Films"),
    ("Paramount+", "Showtime", "CBS", "Paramount Pictures", "Nickelodeon"),
    ("Peacock", "NBC", "Universal", "Bravo", "USA Network", "Syfy"),
    ("AMC", "AMC+", "Shudder", "Acorn TV"),
    ("BBC", "BritBox"),
    ("ITV", "BritBox", "ITV2", "ITV3", "ITV4", "ITVBe"),
    ("Channel 4", "E4", "More4"),
)
"""Services and networks of one house: either may be said to order or renew what the other shows."""


_BROADCASTERS = {
    "UK": frozenset(("BBC", "ITV", "ITV2", "ITV3", "ITV4", "ITVBe", "Channel 4", "E4", "More4", "Channel 5", "UKTV", "Alibi")),
    "US": frozenset(("NBC", "CBS", "The CW", "PBS")),
}  # fmt: skip
"""Broadcasters of one country alone, whose names no other country's broadcaster bears."""


def home_of_service(name: str) -> str | None:
    """Return the country of a broadcaster that reaches no other; None for services of many countries."""
    chief = canonical_service(name)
    return next((land for land, names in _BROADCASTERS.items() if chief in names), None)


def same_house(a: str, b: str) -> bool:
    """Whether two services are one, or belong to one house."""
    x, y = canonical_service(a), canonical_service(b)
    return fold(x) == fold(y) or any(x in family and y in family for family in _FAMILIES)


def canonical_service(name: str) -> str:
    """Return the canonical name of a service or network; an unknown one is returned as it is."""
    return SERVICES.get(fold(name), name)
