"""The phrases by which paywalls, consent walls, bot checks, script notices and error pages speak."""

from __future__ import annotations

from scraper.wordlist import phrases

BOT_TITLE = phrases(r"""
    ^just a moment
    ^attention required
    ^access denied
    ^are you (?:a )?(?:human|robot)
    ^(?:verify(?:ing)? you are human|human verification)
    ^(?:security|robot) check
    ^please wait
    ^checking your browser
    ^pardon our interruption
    ^ddos
    ^one more step
""")
BOT_TEXT = phrases(r"""
    checking (?:if the site connection is secure|your browser)
    verify(?:ing)? (?:that )?you are (?:a )?human
    not a robot
    unusual traffic from
    enable javascript and cookies to continue
    complete the (?:captcha|security check)
    \bray id\b
    automated (?:access|requests)
    press (?:and|&) hold
""")
SCRIPT_TEXT = phrases(r"""
    (?:enable|requires?|turn on|activate|need|without|support) [\w ]{0,24}java\s?script
    (?:enable|requires?|turn on|activate|need|without|support) java\s?script
    javascript (?:is|has been|must be|seems to be) (?:required|disabled|enabled|turned off)
""")
PAY_TEXT = phrases(r"""
    subscribe (?:now )?(?:to|for) (?:continue|keep|read|unlock|access|full|unlimited)
    subscribers? only
    \bfor subscribers
    (?:to|and) (?:continue|keep) reading
    (?:already|not) a (?:subscriber|member)
    unlock this (?:article|story)
    create (?:a|your) free account to
    (?:register|log ?in|sign in) to (?:continue|read)
    this (?:article|story|content) is (?:exclusive|reserved)
    become a (?:member|subscriber)
    start your (?:free )?(?:trial|subscription)
    (?:reached|used) (?:up )?your (?:limit|free|monthly limit|monthly free)
    subscription (?:is )?required
""")
# One of these words stands in every phrase above.
PAY_HINTS = (
    "subscri",
    "reading",
    "member",
    "unlock",
    "account",
    "register",
    "login",
    "log in",
    "sign in",
    "is exclusive",
    "is reserved",
    "trial",
    "your limit",
    "monthly limit",
    "your free",
    "monthly free",
)
CONSENT_TEXT = phrases(r"""
    \bcookies?\b
    \bconsent\b
    \bprivacy\b
    legitimate interest
    \bpartners?\b
    personal(?:i[sz]ed)? (?:data|ads|advertising)
    \bGDPR\b
    similar technologies
    accept all
    manage (?:choices|preferences)
    your choices
    \bvendors\b
""")
ERROR_TITLE = phrases(r"""
    ^(?:error )?(?:404|403|410|500|502|503)\b
    page (?:not found|unavailable|can(?:['’]t|not) be found)
    not found$
    ^oops
    ^error\b
    no longer (?:available|exists)
    nothing (?:found|here)
""")
ERROR_TEXT = phrases(r"""
    page (?:you(?:['’]re| are) looking for|you requested|cannot be found|not found)
    page (?:has|may have) (?:been )?(?:moved|removed)
    (?:doesn['’]t|does not|no longer) exists?
    couldn['’]t find (?:that|the|this) page
""")
CAPTCHA_NAME = phrases(r"""
    captcha
    cf-challenge
    challenge-form
    cf-browser-verification
    turnstile-wrapper
""")
PAY_BOX_NAME = phrases(r"""
    \bpaywall
    \bregwall
    \bpiano-
    \btp-modal
    \bsubscriber-only
    \bmeter-wall
    \bgateway-content
    \bpremium-wall
""")
