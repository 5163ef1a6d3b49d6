"""Countries as charts and takings name them: "in Germany", "the British charts", "across Latin America"."""

from __future__ import annotations

import re

# canonical name: other spellings; words for what belongs to it
_TABLE = """
US: United States, U.S., U.S.A., America, States; American, U.S., US
UK: United Kingdom, U.K., Britain, Great Britain, the UK; British, UK, U.K.
Ireland: Irish Republic; Irish
Scotland: ; Scottish
Wales: ; Welsh
Canada: ; Canadian
Mexico: ; Mexican
Brazil: ; Brazilian
Argentina: ; Argentine, Argentinian
Chile: ; Chilean
Colombia: ; Colombian
Peru: ; Peruvian
France: ; French
Germany: ; German
Austria: ; Austrian
Switzerland: ; Swiss
Italy: ; Italian
Spain: ; Spanish
Portugal: ; Portuguese
Netherlands: Holland; Dutch
Belgium: ; Belgian
Sweden: ; Swedish
Norway: ; Norwegian
Denmark: ; Danish
Finland: ; Finnish
Iceland: ; Icelandic
Poland: ; Polish
Czech Republic: Czechia; Czech
Hungary: ; Hungarian
Romania: ; Romanian
Greece: ; Greek
Turkey: Türkiye; Turkish
Russia: ; Russian
Ukraine: ; Ukrainian
Israel: ; Israeli
Egypt: ; Egyptian
Saudi Arabia: ; Saudi
United Arab Emirates: UAE; Emirati
Nigeria: ; Nigerian
Kenya: ; Kenyan
South Africa: ; South African
India: ; Indian
Pakistan: ; Pakistani
China: ; Chinese
Hong Kong: ;
Taiwan: ; Taiwanese
Japan: ; Japanese
South Korea: Korea; South Korean, Korean
Thailand: ; Thai
Indonesia: ; Indonesian
Malaysia: ; Malaysian
Singapore: ; Singaporean
Philippines: ; Filipino, Philippine
Vietnam: ; Vietnamese
Australia: ; Australian
Croatia: ; Croatian
Serbia: ; Serbian
Slovenia: ; Slovenian
Slovakia: ; Slovak
Bulgaria: ; Bulgarian
Estonia: ; Estonian
Latvia: ; Latvian
Lithuania: ; Lithuanian
Luxembourg: ;
Iran: ; Iranian
Lebanon: ; Lebanese
Morocco: ; Moroccan
Tunisia: ; Tunisian
Senegal: ; Senegalese
Ghana: ; Ghanaian
Jamaica: ; Jamaican
Cuba: ; Cuban
Uruguay: ; Uruguayan
Venezuela: ; Venezuelan
Bangladesh: ; Bangladeshi
Sri Lanka: ; Sri Lankan
Nepal: ; Nepali
New Zealand: ; New Zealand
"""


def _rows() -> list[tuple[str, list[str], list[str]]]:
    rows = []
    for line in filter(None, _TABLE.splitlines()):
        chief, _, rest = line.partition(":")
        names, _, adjectives = rest.partition(";")
        rows.append((chief, [chief, *_words(names)], _words(adjectives)))
    return rows


def _words(listed: str) -> list[str]:
    return [word.strip() for word in listed.split(",") if word.strip()]


COUNTRIES = {name: chief for chief, names, _ in _rows() for name in names}
"""Every name of a country, and its canonical one."""
ADJECTIVES = {word: chief for chief, _, words in _rows() for word in words}
"""Every word for what belongs to a country, and the country's canonical name."""
HOME_OF = {
    "GBP": "UK", "INR": "India", "AUD": "Australia", "CAD": "Canada", "NZD": "New Zealand", "JPY": "Japan", "KRW": "South Korea", "CNY": "China",
}  # fmt: skip
"""The country whose box office is "domestic" where sums stand in its own currency."""
LANDS = COUNTRIES | ADJECTIVES
"""Countries by their names and by the words for what belongs to them."""


def alternatives(words: dict[str, str]) -> str:
    """Return a pattern of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_IN = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|from|[Tt]hroughout|[Oo]ver in) (?:the )?(?P<name>{alternatives(COUNTRIES)})(?!\w)"
)


def country_in(text: str) -> str | None:
    """Return the country of "in Germany", "across Brazil"."""
    found = _IN.search(text)
    return COUNTRIES[found["name"]] if found else None


_LISTED = re.compile(
    rf" ?(?:place |spot |position )?(?:in|across|on the charts in|of the charts in) (?P<list>(?:the )?(?:{alternatives(COUNTRIES)})(?:(?:,|,? and| &) (?:the )?(?:{alternatives(COUNTRIES)}))+)(?!\w)"
)
_NAME = re.compile(rf"(?<!\w)(?:{alternatives(COUNTRIES)})(?!\w)")


def countries_listed(text: str) -> list[str]:
    """Return the countries of a list that opens a text: " in the U.S., the U.K. and Australia"."""
    found = _LISTED.match(text)
    return [COUNTRIES[m[0]] for m in _NAME.finditer(found["list"])] if found else []
