"""The words by which page furniture gives itself away: class names, headings and lines that are no article.

Only general vocabulary belongs here; a rule that fits a single site does not.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from scraper.wallwords import PAY_TEXT
from scraper.wordlist import phrases, words

# Words of a class, an id or a role, after splitting at non-letters and camelCase. A word counts when it
# begins with one of the stems or is one of the whole words.
_STEMS = words(
    """
    advert adbox adslot adunit adbar adwrap adsby sponsor promo outbrain taboola cookie consent
    gdpr ccpa onetrust cmpbox newsletter mailing subscri signup optin share sharing social
    comment disqus livefyre respond related recirc recommend trending mostread mostviewed
    popular youmay readnext upnext morestor morefrom moreon sidebar sidecol siderail rightrail
    leftrail rightcol masthead breadcrumb pagination pager toolbar navbar navigation menu footer
    copyright byline postinfo postmeta entrymeta authorbio authorbox aboutauthor authorcard
    tagcloud taglist taxonomy readingtime readtime skiplink skipto popup modal lightbox
    offscreen screenreader visuallyhidden sronly
    """
)
_WORDS = words(
    """
    ad ads nav aside banner tags dateline kicker eyebrow timestamp pubdate byauthor
    rating-widget complementary contentinfo navigation search dialog alertdialog tooltip crumbs
    bio nl
    """
)
# Two neighbouring words that only together name furniture ("author bio", "entry meta").
_PAIRS = words(
    """
    author-bio author-box author-info author-line author-card author-name about-author
    post-author entry-meta post-meta article-meta story-meta meta-data post-info post-date
    entry-date publish-date entry-footer post-footer article-footer entry-tags post-tags
    article-tags cat-links tag-links also-read read-more read-next see-also more-stories
    more-news more-from more-on most-read most-popular most-viewed up-next next-up you-may
    inline-links mailing-list sign-up right-rail left-rail right-col left-col side-col side-bar
    side-column rail-item post-navigation nav-links site-header site-footer page-header-nav
    sr-only screen-reader visually-hidden jump-links posted-on reading-time read-time min-read
    updated-on time-stamp cta-box call-action join-conversation have-say follow-us get-app
    skip-link
    """
)
# Words that name the article itself: they overrule a stem that would match by accident
# ("has-sidebar", "article-with-newsletter" are states of the whole page, not the box).
_CONTENT_WORDS = words(
    """
    article story content main body post entry page wrapper container layout site root app
    single
    """
)
# Boxes that hold facts of the article even though they look like side matter.
_FACTS = re.compile(r"(?i)fact|infobox|glance|keypoint|key-point|takeaway|summary|credits")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# "commentary" and "subscriber-content" hold text; "paywall" often names what is behind it, so it is no stem.
_STEM = re.compile("^(?:" + "|".join(sorted(_STEMS)) + ")(?!ary|ber)")


@lru_cache(maxsize=4096)
def is_furniture_name(name: str) -> bool:
    """Tell whether a single class, id or role names page furniture."""
    parts = [w.lower() for w in _WORD.findall(name[:200])]
    if not parts or _FACTS.search(name):
        return False
    joined = "".join(parts)
    if _STEM.match(joined) or joined in _WORDS:
        return True
    if any(f"{a}-{b}" in _PAIRS for a, b in pairwise(parts)):
        return True
    if parts[0] in ("has", "is", "with", "no", "without") or any(w in ("with", "has", "no") for w in parts):
        return False
    if parts[0] in _WORDS or parts[-1] in _WORDS:
        return True
    if parts[-1] in _CONTENT_WORDS:
        return False
    # A stem amid the words of a content box ("content-sidebar-wrap") tells of what is inside it, too.
    named = parts[-1:] if parts[0] in _CONTENT_WORDS else parts
    return any(_STEM.match(word) for word in named)


# Short lines that begin a furniture section: everything beneath them in their box goes with them.
_SECTION_HEADING = phrases(
    r"""
    (?:\d+|no) (?:comments?|replies|responses|thoughts?)\b.{0,20}
    (?:(?:view|show|all|post a|leave a|add a) )?(?:comments?|reply|replies)(?:\s*\(?[\d,]+\)?)?(?: section)?
    join the (?:conversation|discussion)
    (?:the )?related(?: (?:posts?|stories|articles?|news|reading|content|links?|topics?|coverage))?
    (?:you (?:may|might)|people) also (?:like|enjoy|read|ask).{0,20}
    (?:recommended|suggested)(?: (?:for you|posts?|stories|articles?|reads?|reading))?
    (?:popular|trending|latest|recent)(?: (?:now|news|posts?|stories|articles?|reads?))?
    (?:more|read|see) (?:from|on|in|like) (?:this \w+|.{2,40})
    (?:more|other|further) (?:stories|news|articles?|posts?|reading)
    (?:most|must)[\s-](?:read|popular|viewed|watched|shared)s?
    (?:read|up) next
    what to (?:read|watch) next
    don['’‘]t miss
    about the (?:author|writer)s?
    share this(?: \w+)?
    follow us(?: on.{0,30})?
    (?:sign up|subscribe)\b.{0,60}
    join (?:our|the) (?:newsletter|mailing list)
    get (?:the )?(?:latest|our newsletter).{0,40}
    tags?|topics?|filed under|categories
    advertisement|sponsored(?: content)?
    """,
    whole=True,
)

# Whole lines that are never part of an article, wherever they stand.
_LINE = phrases(
    r"""
    (?:advertisements?|advert|sponsored(?: content)?)(?:\s*[-–—:.]+.{0,40})?
    (?:story|article) continues below.{0,30}
    continue reading(?: below)?
    (?:also read|read also|read more|see also|related|recommended|must read|more|watch|don['’]t miss)\s*:.*
    (?:tags?|tagged|topics?|filed under|posted in|categor(?:y|ies)|labels?)\s*:.*
    (?:share|share this|tweet|pin it|email|print|copy link|save|like|follow us)(?:\s*[:|·].*)?
    (?:share|tweet|follow us) (?:on|via) \w+
    [\d.,]+[km]? (?:shares?|comments?|likes?|views?|replies)
    \d+\s*[-\s]?min(?:ute)?s? read
    (?:our )?(?:privacy|cookie) (?:policy|notice|settings|statement)
    terms (?:of|and) (?:use|service|conditions)
    all rights reserved.{0,20}
    (?:copyright |© ?|\(c\) ).{0,120}
    .{0,60}(?:©|\(c\)|copyright)\s*\d{4}(?:\s*[-–]\s*\d{4})?\b.{0,100}
    https?://\S+
    www\.\S+
    skip to (?:main )?content
    back to top
    load more.{0,20}
    (?:show|read) more
    next|previous
    """,
    whole=True,
)
# Appeals to the reader at the end of slop: no statement about any work.
_APPEAL = phrases(
    r"""
    (?:in|see|read|check) (?:the )?(?:first )?comments?(?: section)?\s*(?:below|👇|$)
    (?:tell|let) us (?:know )?(?:what you think )?(?:in the comments|below)
    (?:sound off|weigh in|drop)\b.{0,40}\bcomments?
    (?:sign up|subscribe)\b.{0,40}\b(?:newsletter|inbox|channel)
    \bfollow us on\b
    \bclick here to\b
    """
)
_APPEAL_CHARS = 160
_BYLINE = re.compile(
    r"""(?ix)^\W*(?:
      (?:by|words\s+by|written\s+by|story\s+by|text\s+by|posted\s+by|reported\s+by)\s+\S.{1,120}
    | (?:posted|published|updated|last\s+updated|first\s+published)\b.{0,120}
    | (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?
      (?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,4},?(?:\s+\d{4})?\b.{0,30}
    )$"""
)


def is_furniture_line(text: str) -> bool:
    """Tell whether a line of text is page furniture (share bars, copyright lines, "also read" …)."""
    if len(text) > 240:
        return False
    if len(text) <= _APPEAL_CHARS and (_APPEAL.search(text) or PAY_TEXT.search(text)):
        return True
    return bool(_LINE.match(text))


def is_section_heading(text: str) -> bool:
    """Tell whether a short line opens a section of furniture ("Related Posts", "3 Comments")."""
    return len(text) <= 80 and bool(_SECTION_HEADING.match(text))


def is_byline(text: str) -> bool:
    """Tell whether a short line says who wrote the article and when."""
    return (
        len(text) <= 160 and bool(_BYLINE.match(text)) and not text.rstrip().endswith((".”", ".", "!", "?"))
    )
