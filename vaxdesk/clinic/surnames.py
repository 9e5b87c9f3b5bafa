"""Chinese surnames of two or more characters, and characters that are read otherwise in names than a dictionary says.

Pinyin without tones. The first reading is the usual one in that place; the others are heard as well.
"""

from typing import Final


def _table(text: str) -> dict[str, tuple[str, ...]]:
    rows = (row.strip().split(" ", 1) for row in text.split(",") if row.strip())
    return {name: tuple(readings.split("/")) for name, readings in rows}


COMPOUND_READINGS: Final = _table(
    """
    欧阳 ou yang, 太史 tai shi, 端木 duan mu, 上官 shang guan, 司马 si ma, 司徒 si tu, 司空 si kong, 司寇 si kou,
    东方 dong fang, 东郭 dong guo, 独孤 du gu, 南宫 nan gong, 南郭 nan guo, 万俟 mo qi/wan si, 闻人 wen ren,
    夏侯 xia hou, 诸葛 zhu ge, 尉迟 yu chi/wei chi, 公羊 gong yang, 公孙 gong sun, 公冶 gong ye, 赫连 he lian,
    澹台 tan tai/dan tai, 皇甫 huang fu, 宗政 zong zheng, 濮阳 pu yang, 淳于 chun yu,
    单于 chan yu/shan yu/dan yu, 太叔 tai shu, 申屠 shen tu, 仲孙 zhong sun, 轩辕 xuan yuan, 令狐 ling hu,
    钟离 zhong li, 宇文 yu wen, 长孙 zhang sun/chang sun, 慕容 mu rong, 鲜于 xian yu, 闾丘 lv qiu, 亓官 qi guan,
    呼延 hu yan, 拓跋 tuo ba, 百里 bai li, 西门 xi men, 第五 di wu, 左丘 zuo qiu, 梁丘 liang qiu, 宰父 zai fu,
    纳兰 na lan, 完颜 wan yan, 爱新觉罗 ai xin jue luo,
    """
)
"""Each reading has one syllable per character, with spaces between them."""

COMPOUND_SURNAMES: Final = frozenset(COMPOUND_READINGS)

SURNAME_READINGS: Final = _table(
    """
    卜 bu, 不 fou, 谌 chen/shen, 晟 cheng/sheng, 乘 cheng, 种 chong, 重 chong, 褚 chu, 啜 chuai, 都 du,
    盖 ge/gai, 句 gou, 炅 gui, 黑 he/hei, 郇 xun/huan, 角 jue/jiao, 隽 juan/jun, 阚 kan,
    隗 wei/kui, 乐 yue/le, 缪 miao/mu, 宓 mi/fu, 牟 mu/mou, 佴 nai/er, 能 nai, 乜 nie, 区 ou/qu, 逄 pang,
    繁 po/fan, 朴 piao/pu, 覃 qin/tan, 仇 qiu/chou, 单 shan/dan, 召 shao/zhao, 折 she/zhe, 眭 sui, 洗 xian,
    冼 xian, 解 xie/jie, 行 xing, 钭 tou, 尉 wei/yu, 蔚 yu/wei, 郗 xi/chi, 於 yu, 员 yun/yuan, 贠 yun,
    藏 zang/cang, 曾 zeng/ceng, 查 zha/cha, 翟 zhai/di, 祭 zhai/ji, 长 zhang/chang, 秘 bi/mi, 薄 bo,
    柏 bai/bo, 费 fei/bi, 适 kuo/shi,
    """
)

GIVEN_READINGS: Final = _table(
    """
    乐 le/yue, 重 zhong/chong, 朝 chao/zhao, 行 xing/hang, 长 chang/zhang, 茜 qian/xi, 娜 na/nuo,
    晟 sheng/cheng, 盛 sheng/cheng, 传 chuan/zhuan, 柏 bai/bo, 莘 shen/xin, 藏 zang/cang, 参 can/shen,
    澄 cheng/deng, 单 dan/shan, 绿 lv/lu, 露 lu/lou, 蔚 wei/yu, 阿 a/e, 莎 sha/suo, 筠 yun/jun, 曾 zeng/ceng,
    觉 jue/jiao, 都 du/dou, 薄 bo/bao, 识 shi/zhi, 宿 su/xiu, 调 tiao/diao,
    率 shuai/lv, 颉 jie/xie, 朴 pu/piao, 佛 fo/fu, 降 jiang/xiang, 乘 cheng/sheng, 着 zhuo/zhe,
    菀 wan/yu, 隽 jun/juan,
    """
)
"""Inside given names. Without the archaic readings of large dictionaries, which would only find the wrong people."""
