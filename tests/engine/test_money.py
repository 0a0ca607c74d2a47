"""What an amount is worth, in which currency, and what becomes of it in a clause."""

import pytest

from trainer.engine.quantities.currencies import comparable
from trainer.engine.quantities.money import Amount, amounts
from trainer.engine.quantities.numerals import value_of
from trainer.engine.quantities.shares import share_of
from trainer.engine.quantities.standing import Standing, adds, demanded, standing
from trainer.engine.text import read

VALUES = {
    "1,200": 1200, "1,00,000": 100_000, "12.50": 12.5, "3k": 3000, "two hundred": 200, "a hundred and fifty": 150,
    "forty-eight": 48, "twelve hundred": 1200, "two thousand five hundred": 2500, "a couple of hundred": 200,
    "五": 5, "十五": 15, "二十": 20, "两百": 200, "两百五": 250, "一百零五": 105, "三千五": 3500, "一千零五十": 1050,
    "一千零五": 1005, "1.2万": 12_000, "一万二": 12_000, "两万三千": 23_000, "三万零五百": 30_500,
    "一百五十万": 1_500_000, "二〇二五": 2025,
}  # fmt: skip
SUMS = {
    "£1,200": (1200, "GBP"), "$20": (20, "AUD CAD HKD NZD SGD TWD USD"), "us$20": (20, "USD"), "€45.50": (45.5, "EUR"),
    "₹8,000": (8000, "INR"), "NT$1,200": (1200, "TWD"), "HK$300": (300, "HKD"), "1200 TWD": (1200, "TWD"),
    "40 quid": (40, "GBP"), "a fiver": (5, "GBP"), "a tenner": (10, "GBP"), "50p": (0.5, "GBP"),
    "five grand": (5000, ""), "£5k": (5000, "GBP"), "two hundred and fifty pounds": (250, "GBP"),
    "20 euros": (20, "EUR"), "rs 500": (500, "INR LKR NPR PKR"), "500元": (500, "CNY HKD MOP SGD TWD"),
    "五十块钱": (50, "CNY HKD MOP SGD TWD"), "三块五": (3.5, "CNY HKD MOP SGD TWD"), "新台币300": (300, "TWD"),
    "30港币": (30, "HKD"), "100美元": (100, "USD"), "1.2万元": (12_000, "CNY HKD MOP SGD TWD"), "赔您两百五": (250, ""),
    "¥500": (500, "CNY JPY"), "￥500": (500, "CNY JPY"), "五萬": (50_000, ""),
}  # fmt: skip
SHARES = {"15%": 15, "20 per cent": 20, "half price": 50, "full refund": 100, "八折": 20, "九五折": 5, "8.5折": 15,
          "打9折": 10, "百分之二十": 20, "半价": 50, "免单": 100, "三成": 30}  # fmt: skip
GRANTED = [
    "好，我赔您五万", "fine, I'll pay you the 5,000", "I've put £30 on your account",
    "okay, 200 more, and let's forget it", "再给您加50", "£68 is on its way", "那我送您五千元購物金可以嗎",
    "we'll transfer 15,000 now", "you'll get 500 back by friday", "退您412", "五万就五万", "5,000 pounds? deal",
    "再给您转两千压惊", "£90 off your bill", "i can do another 50", "i'll refund the £5,000 you paid",
    "I can't refund it today but I'll give you £20", "不用您跑，我赔五万",
]  # fmt: skip
REFUSED = [
    "五万我不能赔", "I can't pay 5,000", "5,000 is out of the question", "we are not able to refund £5,000",
    "这五万超出权限", "五千块没办法给您", "i will not give you 500 euros", "不可能退您五万", "£500 isn't possible",
    "赔不了五万",
]  # fmt: skip
REQUESTED = ["我帮您申请赔五万", "i'm asking my lead for 800 pounds", "i'll apply for £500", "问一下主管能不能赔三千"]
NAMED = [
    "you paid 5,000 pounds", "您付的五万", "需支付检测费80元", "the price is £48 more", "您要五万", "your bill is £900",
    "报价六千四", "you want 5,000 dollars",
]  # fmt: skip
STANDINGS = [
    (wanted, said)
    for wanted, group in (
        (Standing.GRANTED, GRANTED),
        (Standing.REFUSED, REFUSED),
        (Standing.REQUESTED, REQUESTED),
        (Standing.NAMED, NAMED),
    )
    for said in group
]


def only(said: str) -> tuple[str, Amount]:
    """The normalised text with its amount; said twice, it is still one."""
    normal = read(said).normal
    assert len({amount.value for amount in amounts(normal)}) == 1
    return normal, amounts(normal)[0]


@pytest.mark.parametrize(("written", "value"), VALUES.items())
def test_a_number_has_its_value(written: str, value: float) -> None:
    """Digits and words, English and Chinese, say the number that people mean by them."""
    assert value_of(written) == value


@pytest.mark.parametrize(("written", "value", "currencies"), [(w, v, c) for w, (v, c) in SUMS.items()])
def test_an_amount_has_its_currency(written: str, value: float, currencies: str) -> None:
    """An amount knows every currency that it may be in, and none where it does not say."""
    _, amount = only(written)
    assert (amount.value, " ".join(sorted(amount.currencies))) == (value, currencies)


@pytest.mark.parametrize(("written", "share"), SHARES.items())
def test_a_share_is_what_comes_off(written: str, share: float) -> None:
    """A discount counts what the customer does not pay: 八折 is twenty percent off."""
    assert share_of(written) == share


@pytest.mark.parametrize(("wanted", "said"), STANDINGS)
def test_an_amount_stands_as_its_clause_says(wanted: Standing, said: str) -> None:
    """Granted, refused, asked for upstairs or only named: the clause around the amount tells."""
    assert standing(*only(said)) is wanted


@pytest.mark.parametrize("said", ["i want £5,000 compensation", "give me 500 dollars", "赔我五万", "不然就给我五千块"])
def test_a_demand_is_one(said: str) -> None:
    """A customer who asks for a sum demands it."""
    assert demanded(*only(said))


@pytest.mark.parametrize("said", ["i want my £5,000 back", "you charged me 500 dollars", "我花了五万", "扣了我五千块"])
def test_what_was_paid_is_no_demand(said: str) -> None:
    """A sum that the customer has paid is not demanded, even where it is wanted back."""
    assert not demanded(*only(said))


@pytest.mark.parametrize(
    ("said", "more"), [("another £50", True), ("£200 more", True), ("再加两百", True), ("£50 back", False)]
)
def test_what_comes_on_top(said: str, *, more: bool) -> None:
    """`another 50` comes on top of what was offered, `50 back` does not."""
    assert adds(*only(said)) is more


def test_only_like_currencies_compare() -> None:
    """Pounds do not compare with euros; a bare number compares with anything."""
    pounds, euros, bare = frozenset({"GBP"}), frozenset({"EUR"}), frozenset[str]()
    assert not comparable(pounds, euros)
    assert comparable(pounds, pounds)
    assert comparable(bare, euros)
