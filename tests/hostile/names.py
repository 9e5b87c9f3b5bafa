"""Names that people bear, and texts that somebody types as one, each of which some program somewhere takes for more
than a name. `{trap}` is the path of a picture that nobody has any business to open.
"""

from typing import Final

MARKUP: Final = (
    '<img src="file://{trap}">',
    '<img src="{trap}">',
    "<img src={trap}>",
    "<IMG/SRC='{trap}'/>",
    "<b>王芳</b>",
    "李<b>四",
    "张<br>三",
    "<a href='http://192.0.2.1/'>赵</a>",
    "<a href=javascript:alert(1)>x",
    "<script>alert(1)</script>",
    "<!--王-->",
    "<?xml version='1.0'?>",
    "<![CDATA[王]]>",
    "&amp;王",
    "&lt;b&gt;",
    "&#x41;",
    "&nbsp;",
    "</p></body></html>",
    "</para>王",
    "<para/>",
    '<font color="[[[1]]]">陈</font>',
    "<style>*{{color:red}}</style>",
    "<link href={trap}>",
    "<object data={trap}>",
    "<table><tr><td>王",
    "url({trap})",
    "![x]({trap})",
)
"""Rich text, HTML, XML, Markdown, reportlab's own mark-up."""
FORMULAS: Final = (
    "=1+1",
    '=HYPERLINK("http://192.0.2.1";"王")',
    "=cmd|' /C calc'!A0",
    "+86 138",
    "-2+3",
    "@SUM(1,1)",
    "＝1+1",
    "＋王",
    "－王",
    "＠王",
    "'=1+1",
    '王,芳;"引"号',
)
"""What a spreadsheet calculates, or takes for two cells."""
FORMATS: Final = (
    "{0.__class__}",
    "{name}",
    "{{}}",
    "%n",
    "%s%s%s",
    "%(name)s",
    "${PATH}",
    "$(touch x)",
    "`touch x`",
    "#{1+1}",
    "{% if 1 %}",
    "\\n\\t\\u0041",
    "%1 %2 %L1",
    "%d{0}",
)
"""Format strings, templates, Qt's place holders, a shell."""
QUERIES: Final = (
    "Robert'); DROP TABLE journal;--",
    "' OR '1'='1",
    '" OR ""="',
    "%_%",
    "*?[a-z]",
    "王;--",
    "NULL",
    "null",
    "true",
    "\\",
)
"""SQL, LIKE, GLOB, words that mean nothing in some formats."""
PATHS: Final = (
    "../../etc/passwd",
    "..\\..\\x",
    "C:\\CON",
    "NUL",
    "/dev/null",
    "a/b",
    "~root",
    "file:///{trap}",
    "x.pdf",
    "-rf",
    ". .",
)
"""What a file would be called, or an option."""
PEOPLE: Final = (
    "买买提·艾力",
    "阿依古丽·买买提艾力江·库尔班江·阿不都热合曼",
    "O'Brien-Ó Súilleabháin",
    "Nguyễn Thị Ữ Ẵ",
    "欧阳娜娜",
    "A",
    "X Æ A-12",
    "Null Null",
    "&co",
    "E&F",
    "&&",
    "王  芳",
    "İıŞşĞğ",
    "Ǆ ß ﬁ",
    "١٢٣ محمد",
    "བསྟན་འཛིན",
    "O‘Neil “Q”",
    "…—·",
)
"""Names as they are, with what programs stumble over in them."""

_ALL: Final = (*MARKUP, *FORMULAS, *FORMATS, *QUERIES, *PATHS, *PEOPLE)


def names(trap: str) -> tuple[str, ...]:
    """All of them, with the path of the trap where it belongs."""
    return tuple(each.replace("{trap}", trap).replace("{{", "{").replace("}}", "}") for each in _ALL)


REFUSED: Final = (
    "王\u202e芳",
    "\u2066王\u2069",
    "王\u200b芳",
    "王\u0000芳",
    "王\r\n芳",
    "王\x1b[31m芳",
    "王\u2028芳",
    "王\ufeff芳",
    "王\U000e0041",
    "王\ue000",
    "王\u00ad芳",
    "王\u061c芳",
    "\u115f王",
    "王\ufffd",
    "王\x7f",
    "王\x85芳",
    "a\u200db",
)
"""Characters that turn text around, cannot be seen, or end a line: refused wherever somebody types them."""
