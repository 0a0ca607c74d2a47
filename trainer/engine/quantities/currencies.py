"""Which currencies an amount may be in, from its sign or word; none where the text does not say."""

from trainer.engine.quantities.patterns import compiled

Currencies = frozenset[str]
"""ISO codes; several where a sign is shared (`$`), none where there is no sign."""
DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD"})
YUAN = frozenset({"CNY", "TWD", "HKD", "SGD", "MOP"})
PESOS = frozenset({"PHP", "MXN", "ARS", "CLP", "COP"})
RUPEES = frozenset({"INR", "PKR", "LKR", "NPR"})

WORDS: dict[str, Currencies] = {
    "£": frozenset({"GBP"}), "€": frozenset({"EUR"}), "¥": frozenset({"CNY", "JPY"}), "₹": frozenset({"INR"}),
    "₩": frozenset({"KRW"}), "₱": frozenset({"PHP"}), "฿": frozenset({"THB"}), "₦": frozenset({"NGN"}), "$": DOLLARS,
    "us$": frozenset({"USD"}), "nt$": frozenset({"TWD"}), "hk$": frozenset({"HKD"}), "au$": frozenset({"AUD"}),
    "a$": frozenset({"AUD"}), "nz$": frozenset({"NZD"}), "s$": frozenset({"SGD"}), "ca$": frozenset({"CAD"}),
    "c$": frozenset({"CAD"}), "r$": frozenset({"BRL"}),
    "rm": frozenset({"MYR"}), "rmb": frozenset({"CNY"}), "rs": RUPEES, "nt": frozenset({"TWD"}),
    "ntd": frozenset({"TWD"}),
    "dollar": DOLLARS, "buck": DOLLARS, "cent": DOLLARS | {"EUR"}, "pound": frozenset({"GBP"}),
    "quid": frozenset({"GBP"}), "fiver": frozenset({"GBP"}), "tenner": frozenset({"GBP"}), "pence": frozenset({"GBP"}),
    "penny": frozenset({"GBP"}), "p": frozenset({"GBP"}), "euro": frozenset({"EUR"}), "rupee": RUPEES, "peso": PESOS,
    "yuan": frozenset({"CNY"}), "rand": frozenset({"ZAR"}), "ringgit": frozenset({"MYR"}), "naira": frozenset({"NGN"}),
    "dirham": frozenset({"AED", "MAD"}), "baht": frozenset({"THB"}), "yen": frozenset({"JPY"}),
    "won": frozenset({"KRW"}),
    "人民币": frozenset({"CNY"}), "新台币": frozenset({"TWD"}), "台币": frozenset({"TWD"}), "港币": frozenset({"HKD"}),
    "港元": frozenset({"HKD"}), "港纸": frozenset({"HKD"}), "美元": frozenset({"USD"}), "美金": frozenset({"USD"}),
    "英镑": frozenset({"GBP"}), "欧元": frozenset({"EUR"}), "日元": frozenset({"JPY"}), "日圆": frozenset({"JPY"}),
    "元": YUAN, "块": YUAN, "圆": YUAN, "蚊": frozenset({"HKD"}),
}  # fmt: skip
CODES = frozenset(
    ["USD", "GBP", "EUR", "CNY", "TWD", "HKD", "SGD", "AUD", "CAD", "NZD", "INR", "PHP", "MYR", "JPY", "KRW", "THB",
     "ZAR", "NGN", "KES", "AED", "CHF", "SEK", "NOK", "DKK", "PLN", "BRL", "MXN", "PKR", "IDR", "VND"]
)  # fmt: skip
HUNDREDTHS = frozenset({"cent", "pence", "penny", "p"})

SIGN = r"(?:(?:us|nt|hk|au|nz|ca|[acrs])?\$|[£€¥₹₩₱฿₦])"
CODE = rf"(?:{'|'.join(code.lower() for code in sorted(CODES))}|rmb|ntd?|rm|rs\.?)"
UNIT_EN = (
    r"(?:pounds?|dollars?|euros?|quid|bucks?|pence|cents?|rupees?|pesos?|yuan|rand|ringgit|naira|dirhams?|baht|yen|"
    rf"{CODE})"
)
UNIT_ZH = r"(?:人民币|新?台币|港[币元纸]|美[元金]|英镑|欧元|日[元圆]|元|块钱?|圆|蚊)"
NAMED = (
    rf"{SIGN}|(?<![a-z]){CODE}(?![a-z])|{UNIT_ZH}|"
    r"(?<![a-z])(?:pound|dollar|euro|quid|buck|fiver|tenner|pence|penny|cent|rupee|peso|yuan|rand|ringgit|naira|"
    r"dirham|baht|yen|won)|"
    r"(?<=\d)p\b"
)


def currency_in(written: str) -> tuple[Currencies, bool]:
    """The currencies an amount names, and whether it is in hundredths (`50p`, `99 cents`)."""
    named = compiled(NAMED).search(written)
    if not named:
        return frozenset(), False
    word = named.group().rstrip(".").removesuffix("钱")
    known = WORDS.get(word)
    return (frozenset({word.upper()}) if known is None else known), word in HUNDREDTHS


def comparable(one: Currencies, other: Currencies) -> bool:
    """Whether two amounts may be in the same currency; an amount without a sign may be in any."""
    return not one or not other or bool(one & other)
