"""What becomes of an amount in an agent's clause: it is granted, refused, asked for upstairs, or only named."""

from enum import StrEnum
from functools import lru_cache

from trainer.engine.quantities.money import Amount
from trainer.engine.quantities.patterns import compiled


class Standing(StrEnum):
    """How an amount stands in an agent's words."""

    GRANTED = "granted"
    REFUSED = "refused"
    REQUESTED = "requested"
    NAMED = "named"


CLAUSE_END = r"[;:!?。\n]|(?<!\d),|,(?!\d\d\d)|\.(?!\d)|\bbut\b|但是?|不过"
REACH = 120
"""A clause is looked at no further than so many characters from the amount."""

GIVE_EN = (
    r"(?:pay(?:ing)?|giv(?:e|ing)|send(?:ing)?|transfer\w*|credit(?:ed|ing)?|compensat\w+|offer(?:ing)?|"
    r"put(?:ting)?|add(?:ed|ing)?|"
    r"waiv\w+|knock\w*|tak(?:e|ing)|took|grant\w*|approv\w+|reimburs\w+|refund(?:ed|ing)?|return(?:ed|ing)?|"
    r"throw\w*|rais\w+|do|make|"
    r"get|have|settle|go to|stretch to)"
)
GIVE_ZH = (
    r"(?:赔(?!率)|补(?![差交缴票款货发齐贴单办录登])|退|给[您你]|送|转(?![告接达交])|返|减|免|打给|打到|付给|到账|"
    r"奉上|加)"
)
GIVES = (
    rf"(?:\b(?:i|we|let me|you|i'll|we'll|you'll|you can|i've|we've|i'm|we're|and|fine|ok|okay|just|"
    rf"please)\b[^,;!?。\n]{{0,30}}? |^\W*){GIVE_EN}\b|"
    r"\b(?:is|are|it's|that's|all) (?:yours|on its way|coming|going|back)\b|\bon (?:your|the) (?:account|card|"
    r"bill)\b|\b(?:back|off)\b|"
    rf"\b(?:refunded|credited|waived|returned|transferred|granted|approved)\b|\b(?:more|extra)\b|{GIVE_ZH}"
)
ACCEPTS = (
    r"\b(?:deal|it's yours|you've got it|you'll (?:get|have) it|i'll pay it|agreed)\b|"
    r"成交|就这么定|没问题|答应您|我赔|我给"
)
"""Said beside an amount, these grant it."""
NOT_EN = r"(?:\b\w+n't\b|\b(?:not|never|cannot|unable|no way|without|instead of|rather than|nor)\b)"
NOT_ZH = r"(?:(?<![能是要可])不(?![但仅只过用错会])|没(?![问事])|无法|无权|别|拒绝|未能)"
REFUSES = (
    rf"{NOT_EN}(?: \w+){{0,5}}? {GIVE_EN}\b|\b(?:impossible|beyond|out of the question|too (?:much|high)|no can do)\b|"
    rf"\b(?:is|am|are|was)(?:n't| not)\b|"
    rf"{NOT_ZH}[^,。!?;]{{0,6}}?(?:{GIVE_ZH}|[给付批赔]|答应|同意|接受)|[赔退给付补送]不|不行|不可能|做不[到了]|"
    rf"超出|超过|不合理|太高|没有?权限"
)
REQUESTS = (
    r"\b(?:apply|applying|ask|asking|asked|request\w*|submit\w*|put in|see (?:if|whether)|check (?:if|whether)|"
    r"needs? (?:approval|sign)|"
    r"escalat\w+|propos\w+)\b|申请|请示|上报|提报|报批|争取|呈报|问(?:一下|问|过)?(?:主管|经理|领导|上级)"
)
WANTED = r"\byou(?:'re|'ve| are| have)? (?:want|ask|demand|expect|mention)\w*\b|[您你](?:要|想要|说|提)"
"""What the customer wants, said back."""
OWED = (
    r"\byou(?:'ve|'d|'re| have| had| are| were| would| need to| will)? (?:already )?(?:pay|paid|spent|owe|bought|"
    r"charged)\b|"
    r"\b(?:charged|costs?|price|fee|surcharge|deposit|only|was|were)\b|(?<!给)[您你](?:付|花|交|买|转|出)|另付|支付|扣|收[您你取费]|"
    r"原价|价格|报价|补差"
)
"""What the customer has paid or has to pay."""
REFUNDS = r"\b(?:refund\w*|back|return\w*|reimburs\w+|revers\w+|waiv\w+)\b|退|返还|撤销|免"
ADDS_BEFORE = r"\b(?:another|extra|additional|further)(?: a)? ?$|(?:再|另外|额外|多|加)[^,。!?;\d]{0,5}$"
ADDS_BEHIND = r" ?(?:more|extra|on top)\b|以外"

DEMANDS = (
    r"\b(?:want|demand\w*|give me|pay me|pay us|i'll take|settle for|or else|expect|claim\w*|compensat\w+|"
    r"damages|at least|make it)\b|"
    r"赔|要|给我|补偿|索|必须|不然|否则|损失|拿出|少于|至少"
)
OWN = (
    r"\b(?:paid|spent|charged|bought|cost\w*|back|refund\w*|bill\w*|deposit|price|took|taken|return)\b|"
    r"花|付了|扣|买|交了|收了|转了|充了|押金|退|原价"
)


def clause_of(normal: str, amount: Amount) -> str:
    """The clause around an amount; a comma or a point inside a number ends nothing."""
    before, after = normal[max(0, amount.start - REACH) : amount.start], normal[amount.end : amount.end + REACH]
    return (
        compiled(CLAUSE_END).split(before)[-1]
        + normal[amount.start : amount.end]
        + compiled(CLAUSE_END).split(after)[0]
    )


@lru_cache(maxsize=512)
def standing(normal: str, amount: Amount) -> Standing:
    """What an agent's clause does with an amount."""
    clause = clause_of(normal, amount)
    if compiled(REFUSES).search(clause):
        return Standing.REFUSED
    if compiled(REQUESTS).search(clause):
        return Standing.REQUESTED
    if compiled(WANTED).search(clause) or (compiled(OWED).search(clause) and not compiled(REFUNDS).search(clause)):
        return Standing.NAMED
    given = compiled(GIVES).search(clause) or adds(normal, amount) or _accepted(normal, amount)
    return Standing.GRANTED if given else Standing.NAMED


def _accepted(normal: str, amount: Amount) -> bool:
    """五万就五万; `5,000? Deal`: the words beside it say yes."""
    sides = normal[max(0, amount.start - 1) : amount.start] + normal[amount.end : amount.end + 1]
    return "就" in sides or bool(compiled(ACCEPTS).search(normal[amount.end : amount.end + 20]))


def refunds(normal: str, amount: Amount) -> bool:
    """Whether the amount goes back to the customer who paid it, or need not be paid at all."""
    return gives_back(clause_of(normal, amount))


def gives_back(normal: str) -> bool:
    """Whether a clause is about money that goes back or need not be paid."""
    return bool(compiled(REFUNDS).search(normal))


def adds(normal: str, amount: Amount) -> bool:
    """Whether the amount comes on top of something: `another 50`, `200 more`, `再加两百`."""
    before = normal[max(0, amount.start - 12) : amount.start]
    return bool(compiled(ADDS_BEFORE).search(before) or compiled(ADDS_BEHIND).match(normal, amount.end))


def demanded(normal: str, amount: Amount) -> bool:
    """Whether a customer asks for the amount, and not for what was paid."""
    clause = clause_of(normal, amount)
    return bool(compiled(DEMANDS).search(clause)) and not compiled(OWN).search(clause)
