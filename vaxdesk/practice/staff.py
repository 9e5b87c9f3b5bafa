"""Who works on the practice site, and what lies in its refrigerator."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from vaxdesk.store.site import Account

STAFF: Final = (
    Account(name="zhao.yunfeng", display="赵云峰", roles=("lead", "registrar", "screener", "vaccinator", "observer")),
    Account(name="chen.jing", display="陈静", roles=("registrar",)),
    Account(name="nguyen.lan", display="阮兰", roles=("registrar",)),
    Account(name="li.qiang", display="李强", roles=("screener",)),
    Account(name="zhou.min", display="周敏", roles=("vaccinator",)),
    Account(name="wang.fang", display="王芳", roles=("observer",)),
    Account(name="sun.li", display="孙丽", roles=("auditor",)),
    Account(name="he.ning", display="何宁", roles=("registrar", "screener", "vaccinator", "observer")),
)
"""Nobody here has a secret: on a practice site everybody may act as anybody. The lead has every part, so that somebody
who tries the program alone can take a person from the door to the way home."""

LEAD: Final = "zhao.yunfeng"
HOME_TEAM: Final = "he.ning"

BY_STEP: Final = {
    "enrol": "chen.jing",
    "register": "chen.jing",
    "consent": "chen.jing",
    "refuse": "chen.jing",
    "screen": "li.qiang",
    "conclude": "li.qiang",
    "identity": "zhou.min",
    "dose": "zhou.min",
    "not_given": "zhou.min",
    "reaction": "wang.fang",
    "extend": "wang.fang",
    "leave": "wang.fang",
    "release": "wang.fang",
}


@dataclass(frozen=True, slots=True)
class PracticeLot:
    """`lasts` is counted from the day on which the site is made."""

    lot: str
    doses: int
    lasts: timedelta


LOTS: Final = {
    "flu-iiv4": (PracticeLot("202208A13", 120, timedelta(days=190)), PracticeLot("202207A02", 8, timedelta(days=6))),
    "ppsv23": (PracticeLot("P23-0417", 60, timedelta(days=410)),),
    "zoster-rzv": (PracticeLot("ZR2205B", 40, timedelta(days=300)),),
    "covid-inactivated": (PracticeLot("CV20220901", 80, timedelta(days=240)),),
}
"""What came in, by product; the first lot is the one in use."""
