"""Sample stations, filled like the pictures of registration and observation, on the real widgets. All invented."""

from typing import ClassVar

from vaxdesk.ui import keys, wording
from vaxdesk.ui.columns import Columns
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Station
from vaxdesk.ui.topbar import Actor, StatePill
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.board import Board, BoardCard, State
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput, Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.person_card import Notice, PersonProps, Section
from vaxdesk.ui.widgets.queue_list import QueueRow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet
from vaxdesk.ui.widgets.tags import Tag

ACTORS = (Actor("chen.jing", "陈静", "登记员"), Actor("wang.fang", "王芳", "留观护士"))
PILLS = (StatePill("已备份 09:42"), StatePill("小票机缺纸", "caution"))

QUEUE = (
    QueueRow("1", "A097", "王桂芬", "女 82岁 · 2组", "绿色通道", "ok"),
    QueueRow("2", "A098", "李淑华", "女 70岁 · 预约 09:30", "预约", "info"),
    QueueRow("3", "A099", "赵永福", "男 92岁 · 专车3号", "绿色通道", "ok"),
    QueueRow("4", "A100", "Nguyễn Thị Hoa", "女 41岁 · 临时到场", "临时", "caution"),
)

PERSON = PersonProps(
    name="王桂芬",
    under="1101 **** **** 0425",
    sections=(
        Section(notices=(Notice("过敏:青霉素", "2021 登记", "stop"),)),
        Section(facts=(("慢性病", "高血压,2 型糖尿病"), ("用药", "氨氯地平"), ("联系人", "孟女士"))),
        Section(title="既往接种", timeline=("2025-11-02 流感(四价) · 第1剂", "2022-12-22 新冠灭活 · 加强")),
        Section(title="排除疑似重复", notices=(Notice("", "名册另有 1 名 王桂芬(男 66岁),身份证不同,不合并。"),)),
    ),
)  # fmt: skip

PATIENT = PersonProps(
    name="任玉香",
    tag="反应",
    tone="stop",
    sections=(
        Section(facts=(("接种", "09:24 流感 · 左臂"), ("批号", "202508A13"), ("应离开", "10:09(延长 15 分)"))),
        Section(notices=(Notice("09:41 头晕、心慌", "BP 102/64 · P 96 · SpO₂ 97%\n平卧、饮水 · 王护士", "stop"),)),
        Section(timeline=("09:24 接种 · 开始留观", "09:41 记录反应(轻)", "09:42 呼叫医生", "09:45 延长 15 分钟")),
    ),
)  # fmt: skip


def cards() -> tuple[BoardCard, ...]:
    people: tuple[tuple[str, str, str, str, float, State], ...] = (
        ("A072", "任玉香", "女94", "15:10", 0.5, "reaction"),
        ("A069", "何桂兰", "女81", "+06:12", 0.0, "overdue"),
        ("A071", "蒋慧琼", "女70", "+00:42", 0.0, "ready"),
        ("A073", "孟丽君", "女67", "00:35", 0.02, "nearly"),
        ("A075", "王魁元", "男58", "06:02", 0.2, "counting"),
        ("A076", "陶雅文", "女49", "08:41", 0.29, "counting"),
        ("A077", "贾文博", "男61", "11:27", 0.38, "counting"),
        ("A078", "郑晓萍", "女63", "13:55", 0.46, "counting"),
        ("A080", "阿卜杜热西提·买买提艾力江", "男66", "17:20", 0.58, "counting"),
        ("A081", "张友福", "男60", "19:48", 0.66, "counting"),
        ("A083", "于静宜", "女62", "22:05", 0.74, "counting"),
        ("A085", "邓秀妍", "女64", "26:11", 0.87, "counting"),
    )
    return tuple(
        BoardCard(ticket, ticket, name, about, time, left, state, wording.text("watch", state))
        for ticket, name, about, time, left, state in people
    )


class RegistrationSample(Station):
    """Queue, three cards, and the actions below."""

    code: ClassVar[str] = "registration"
    icon: ClassVar[str] = "registration"

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.columns = Columns(self.code)
        self.columns.fill(self)
        self.roll = Tag(tone="ok")
        self.columns.head.add(self.roll)
        self.number = LineInput("registration.number", characters=18)
        self.name = LineInput("registration.name")
        self.born = LineInput("registration.born", characters=14)
        self.sex = LineInput("registration.sex", characters=3)
        self.phone = LineInput("registration.phone", characters=14)
        self.address = LineInput("registration.address", characters=20)
        self.product = Pick("registration.product")
        self.dose = LineInput("registration.dose", characters=6)
        self.consent = Segmented("registration.consent")
        self.verdict = Banner()
        self.form = SafeLabel(role="muted", wrap=True)
        self.primary_button = KeyButton("registration.register", key=keys.PRIMARY, kind="primary")
        self.only = KeyButton("registration.only")
        self.not_now = KeyButton("registration.not_now", key="F8")
        self._lay_out()
        self.scans: list[object] = []

    def _lay_out(self) -> None:
        self.identity, self.vaccine, self.agreement = Card(), Card(), Card()
        self.fields = {
            each.objectName(): Field("", each)
            for each in (self.number, self.name, self.born, self.sex, self.phone, self.address, self.product, self.dose)
        }
        for card, rows in (
            (self.identity, ((self.number, 5), (self.name, 3), (self.born, 3), (self.sex, 1))),
            (self.identity, ((self.phone, 1), (self.address, 2))),
            (self.vaccine, ((self.product, 2), (self.dose, 1))),
        ):
            line = Flow()
            for each, stretch in rows:
                line.add(self.fields[each.objectName()], stretch)
            card.add(line)
        self.vaccine.add(self.verdict)
        choice = Flow()
        choice.add(self.consent)
        choice.add(self.form, 1)
        self.agreement.add(choice)
        for card in (self.identity, self.vaccine, self.agreement):
            self.columns.work.addWidget(card)
        self.columns.work.addStretch(1)
        for button in (self.primary_button, self.only):
            self.columns.buttons.add(button)
        self.columns.buttons.add_room()
        self.columns.buttons.add(self.not_now)

    def refresh(self) -> None:
        self.columns.queue_list().show_rows(QUEUE)
        self.counted.emit(12, False)

    def fill(self) -> None:
        self.columns.queue_list().choose("1")
        self.columns.person.show_person(PERSON)
        for each, value in (
            (self.number, "110101194403120425"), (self.name, "王桂芬"), (self.born, "1944-03-12 82岁"),
            (self.sex, "女"), (self.phone, "138 0000 0000"),
            (self.address, "春熙街道 春熙社区 2组"), (self.dose, "第 1 剂"),
        ):  # fmt: skip
            each.setText(value)
        self.number.set_note("✓ 校验通过", "ok")
        self.name.set_note("", "ok")
        self.born.setReadOnly(True)
        self.sex.setReadOnly(True)
        self.dose.set_note("按程序推荐")
        self.consent.set_value("recipient")
        self.verdict.set("", "可登记:名册无 PPSV23 记录;距上次接种(流感 2025-11-02)384 天,间隔要求满足。", "ok")

    def take_scan(self, scan: object) -> bool:
        self.scans.append(scan)
        return True

    def retranslate(self) -> None:
        words = ("身份证号", "姓名", "出生 / 年龄", "性别", "电话", "住址 / 社区网格", "疫苗", "剂次")
        for field, word in zip(self.fields.values(), words, strict=True):
            field.set_label(word)
        self.columns.set_title(f"{wording.text('station', self.code)} · A097")
        self.columns.set_queue_words("今日到场", "96 / 120 预约")
        self.roll.setText("名册中已找到 · 第 2 组 60 岁以上")
        self.identity.set_title("① 身份")
        self.vaccine.set_title("② 本次接种")
        self.agreement.set_title("③ 知情同意")
        self.product.set_options([("ppsv23", "23价肺炎球菌多糖疫苗 (PPSV23)"), ("flu-iiv4", "四价流感病毒裂解疫苗")])
        self.consent.setAccessibleName("知情同意")
        self.consent.set_options(
            [Option("recipient", "本人同意"), Option("guardian", "监护人同意"), Option("refused", "拒绝…", "stop")]
        )
        self.form.setText("同意书 PPSV23-zh-CN v3 · 打印后签字")
        self.primary_button.set_text("登记并打印同意书、小票")
        self.only.set_text("仅登记")
        self.not_now.set_text("暂不接种…")


class ObservationSample(Station):
    """The board, and a reaction sheet."""

    code: ClassVar[str] = "observation"
    icon: ClassVar[str] = "observation"
    answers: ClassVar[tuple[str, ...]] = (keys.REACTION, keys.EMERGENCY)

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.columns = Columns(self.code, with_queue=False)
        self.columns.fill(self)
        self.columns.set_buttons_visible(False)
        self.board = Board("observation.board")
        self.columns.set_work(self.board)
        self.tags = (Tag(tone="info"), Tag(tone="info"), Tag(tone="stop"))
        for tag in self.tags:
            self.columns.head.add(tag)
        self.emergency = KeyButton("observation.emergency", key="F12", kind="danger", icon="warning", wide=True)
        self.reaction = KeyButton("observation.reaction", key="F9", wide=True)
        self.extend = KeyButton("observation.extend", key="F7", wide=True)
        self.conclude = KeyButton("observation.conclude", key="F5", kind="primary", wide=True)
        for button in (self.emergency, self.reaction, self.extend, self.conclude):
            self.columns.person.below.addWidget(button)
        self.sheet = ReactionSample(self)
        self.reaction.clicked.connect(self.sheet.open)

    def refresh(self) -> None:
        self.board.show_rows(cards())
        self.counted.emit(27, True)

    def fill(self) -> None:
        self.board.choose("A072")
        self.columns.person.show_person(PATIENT)

    def retranslate(self) -> None:
        self.columns.set_title(wording.text("station", self.code))
        self.board.setAccessibleName("留观看板")
        for tag, word in zip(self.tags, ("观察中 27", "可离开 1", "反应 1"), strict=True):
            tag.setText(word)
        self.emergency.set_text("紧急处置")
        self.reaction.set_text("追加记录…")
        self.extend.set_text("延长留观")
        self.conclude.set_text("医生结论,结束观察…")
        self.sheet.retranslate()
        self.board.show_rows(cards())


class ReactionSample(Sheet):
    """Signs, measurements and measures."""

    SIGNS = (
        "头晕",
        "心慌",
        "恶心呕吐",
        "皮疹/荨麻疹",
        "面部或咽喉肿胀",
        "呼吸困难",
        "晕厥",
        "局部红肿",
        "发热",
        "其他…",
    )

    def __init__(self, parent: Station) -> None:
        super().__init__(parent, tone="stop")
        signs = Flow(gap=8, line_gap=8)
        self.signs = [Choice(f"reaction.sign{digit}", digit=str(digit % 10)) for digit in range(1, 11)]
        for sign in self.signs:
            signs.add(sign)
        self.heading = SafeLabel(role="heading")
        self.body.addWidget(self.heading)
        self.body.addLayout(signs)
        vital = Flow()
        self.vital = [Field("", LineInput(f"reaction.vital{each}", characters=8)) for each in range(3)]
        for field in self.vital:
            vital.add(field, 1)
        self.body.addLayout(vital)
        self.note = Banner()
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        self.save = KeyButton("reaction.save", key=keys.PRIMARY, kind="primary")
        self.cancel = KeyButton("reaction.cancel", key=keys.BACK)
        self.foot.add_room()
        self.foot.add(self.cancel)
        self.foot.add(self.save)
        self.cancel.clicked.connect(self.close_sheet)

    def retranslate(self) -> None:
        self.set_words("记录反应", "A072 任玉香 女 94岁 · 流感 09:24 左臂 · 202508A13", "00:12")
        self.heading.setText("表现(可多选,数字键直接选)")
        for sign, word in zip(self.signs, self.SIGNS, strict=True):
            sign.set_words(word)
        for field, word in zip(self.vital, ("血压 mmHg", "脉搏", "血氧 %"), strict=True):
            field.set_label(word)
        self.note.set(
            "已记录:循环 102/64、96 次/分。",
            "未记录:皮肤黏膜、呼吸、消化,请查看并勾选。以上为事实对照,不作诊断。",
            "info",
        )
        self.save.set_text("保存")
        self.cancel.set_text("取消")


class ScreeningSample(RegistrationSample):
    """A second station of the same make, to go to and fro."""

    code: ClassVar[str] = "screening"
    icon: ClassVar[str] = "screening"

    def refresh(self) -> None:
        super().refresh()
        self.counted.emit(5, False)


class InjectionSample(RegistrationSample):
    code: ClassVar[str] = "injection"
    icon: ClassVar[str] = "injection"
