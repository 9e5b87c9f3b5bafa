"""Whether what stands under allergies names one, or says in any of the languages that there is none."""

from typing import Final

NONE: Final = frozenset({
    "无", "無", "没有", "沒有", "否", "无过敏", "无过敏史", "无药物过敏", "无药物过敏史",
    "没有过敏", "否认", "否认过敏史", "不过敏",
    "không", "không có", "không dị ứng", "chưa", "chưa có", "no", "none", "nil", "nothing", "no allergies",
    "no allergy", "no known allergies", "nka", "nkda", "n/a", "na", "-", "--", "—", "/", "0",
})  # fmt: skip
"""Only the whole text counts: "无花粉过敏,青霉素过敏" names one."""


def names_allergy(text: str) -> bool:
    """Whether somebody has to look at it; when in doubt, yes."""
    said = text.strip().strip("。.!！,，;；").strip().casefold()
    return bool(said) and said not in NONE
