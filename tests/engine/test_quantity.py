"""Which quantities are read in a reply; in the tables, brackets stand around what is found, and nothing else is."""

import re

import pytest

from trainer.engine.quantity import spans
from trainer.engine.text import read

TIMES = """
i will ring you [at three]
i'll ring [at 3]
he is with you [at 6pm]
[by 6 pm] you will know
the van comes [at 18:40]
[at 18.40] sharp
[half past four] today
shall we say [quarter to nine]?
[at half five] then
[3ish] all right?
say [threeish]
it lands [by three] tomorrow
i am on shift [until 8]
[at noon] or [at midnight]
a slot [between 2 and 4] suits
they come [from 8 to 10]
back to you [before 4]
[around five], i hope
expect him [at 10 o'clock]
[at four o'clock] on the dot
you called at 3 yesterday
he left at three
you rang us yesterday at 3pm
we came last friday at 10 am
i looked at 3 of them
at 3 pounds a month
it fell by 10 percent
by two of our people
at one point
before 30 june
at 20 degrees
about two hundred people
number 3
room 412
by 3 june
at 24/7 support
[三点]前回您
[下午三点]打给您
[六點四十]開門
[晚上八点半]前
[十五点]发车
今天[13:30]到场
周六[十点]到
今日[下午四时]前
[三时],师傅到
小时
同时
一时着急
3 to 7 working days
rate it 1 to 10 points
the van, [8 to 10], is yours
[by half past], even if
[上午10点]到[12点]
[今晚一点]
[下午一点半]
[18:40]到
[18时30分]停机
[三點鐘]見
[九点一刻]
[中午]给您消息
[两点二十]到店
三点水
等一点时间
有点慢
差一点
重点是
点单的时候
第三点
晚一点回您
快一点
几点方便?
有两点原因
说三点建议
昨天下午三点来过
昨晚八点打过
优点两个
"""
DAYS = """
i'll call [today] and [tomorrow]
[this friday] or [next tuesday]
he comes [on monday]
[on the 15th]
[by the 3rd] of june
[15 june] suits
[june 15th]
it was [6/18]
[18/06/2025] is fine
[2025-06-18]
[first thing] [tomorrow]
[next week]
[this weekend]
[on fri] or [on sat]
[thurs] at noon
you sat in the sun
last friday
yesterday
on the 3rd floor
for the 2nd time
24/7
half of it, 1/2
the day after
[明天]给您
[下週二]送到
[这周五]前
[周三]下午
[6 月 18 日]扣的
[6月18日]
[6/18]那天
[十五號]出貨
[二十三日]
须提前三十日申请
停机一日减一日
三号候车室
下星期几方便
[on thursday's] van
[15号]前
[14 日]
[十月八号]
[月底]前
[下周]给您
[今晚]就办
上周五
一周三次
三号线
5号楼
工单88号
15号店
十五号店员
第三号
昨天
"""
DEADLINES = """
[by three] tomorrow
[by noon]
[by half past four]
[by quarter to nine]
[before 6pm]
[by friday]
[by the 15th]
[by 15 june]
[no later than 5 pm]
[until tonight]
[by tomorrow]
[by the end of] the day
[by close] of business
by 10 percent
by two of us
by courier
not by this inbox
they stay till 11 pm
今天[一点前]
[明早十时前]
before that
明天[下午三点前]
[周五前]
[15号前]
[今晚八点前]
[18:40前]
[下班前]
[月底前]
[五点半之前]
[明天以前]
三天前
以前
前天
"""
DURATIONS = """
[forty-eight hours]
[24 hours]
[24h]
[half an hour]
[an hour] and a bit
[two to three days]
[5-7 working days]
[a couple of days]
[ten minutes]
a few things
3 items
[24小时]内
[两小时]
[半小时]后
[两个半小时]
[三到五个工作日]
[3-5个工作日]
[一刻钟]
[十分钟]
三小勺
第三天
"""
WINDOWS = """
[within 24 hours]
[in two hours]
[in the next 2 hours]
[within the hour]
[within forty-eight hours]
[within 48h]
[by the end of the day]
in a way
within reason
[24小时内]
[两小时内]回
[半小时后]打
[三天内]
[3-5个工作日内]
[一周左右]
三小时
内部
"""
WIDE_WINDOWS = """
[5-7 working days]
[two to three days]
[forty-eight hours]
[24 hours]
[a few days]
[three days]
[end of the week]
one day
two hours
[三到五个工作日]
[24小时]
[四十八小时]
[几天]
[三个工作日]
[五天]内
断了五天
两小时
一天
今天
"""
SUMS = """
[£1,200] is yours
[$20] off
[€ 45]
[₹8,000] back
[nt$1,200]
[hk$300]
[usd 50]
[50 usd]
[40 quid]
[a fiver]
[a tenner]
[five grand]
[£5k]
[50p] each
[99 cents]
[two hundred pounds]
[forty dollars]
[two hundred and fifty] back
i can do [two hundred]
i'll refund [50] today
pay you [5,000] now
[20 euro] credit
[12,400] twice
[650] arrived
i can add another [50]
[1.5 million pounds]
a hundred people
over two hundred shows
nine thousand of them
order 88213
the case is 4471
room 412 suits
extension 214
call 111 now
in 2015
since 2019
17 seats
30418 is the reading
the card ending 0921
about 70 seconds
130 over 80 is high
a grand total
64,000 cycles
number 3
on 18 june
24 hours
50%
赔您[两百]
退[两百五]给您
[三千五]
[一千零五十]
[1.2万]
[五万]现金
[200元]
[三块五]一斤
[八块钱]
还剩两块白的
周五一块儿带去
补发,[50块]现在退您
,[299]今天就退
the full [4,300] is on us
the [900] is being returned
children under 12.
1) call 2) credit
expect me before 8.
[500块]
[五十块钱]
[1,200元]
[NT$1,200]
[新台幣300元]
[30港币]
退您[200]
[299]今天退
再补您[50]
[三百]以内
[一万二]
[两千]压惊
[HK$200]
[100美元]
[八百]一間
6 月 18 日
6/18 的款
单号8846
尾号0417
分机302
电话13812345678
2025年
第200名
一百个抱歉
万一
千万别
一百分
四十八小时
十五号
三点
八折
前100名
满299可用
3层
订单20250618
四千公里
"""
SHARES = """
[15%] off
[20 per cent]
[twenty percent]
[half price]
[half off]
a [full refund]
fifty people
[八折]
[九五折]
[8.5折]
打[9折]
[百分之二十]
[半价]
[免单]
[全额]退款
[三成]
折腾
三折叠
骨折
打折
"""
REFERENCES = """
it is [k512]
[case 4471]
[ticket number 88213]
[ref: ab-1234]
[工单88]
[单号8846]
[案號0628]
usd50
number 3
单号多少
"""
TABLES = {
    "time": TIMES, "day": DAYS, "deadline": DEADLINES, "duration": DURATIONS, "window": WINDOWS,
    "wide_window": WIDE_WINDOWS, "money": SUMS, "percent": SHARES, "reference": REFERENCES,
}  # fmt: skip
PHRASES = [(kind, line) for kind, table in TABLES.items() for line in table.strip().splitlines()]


def marked(kind: str, phrase: str) -> str:
    """The phrase with brackets around what is found in it."""
    text = read(phrase)
    found = "".join(phrase)
    for start, end in reversed(spans(kind, text.normal)):
        first, last = text.tokens_of(start, end)
        begin, stop, _ = text.quote(first, last)
        found = f"{found[:begin]}[{found[begin:stop]}]{found[stop:]}"
    return found


@pytest.mark.parametrize(("kind", "line"), PHRASES)
def test_what_is_read_is_what_the_table_marks(kind: str, line: str) -> None:
    """Every phrase of the tables gives the marked quantities of its kind and no other."""
    assert marked(kind, re.sub(r"[\[\]]", "", line)) == line
