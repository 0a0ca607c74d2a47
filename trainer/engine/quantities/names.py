"""Where an agent gives a name: `this is Leo`, `我是小林`, or under a message."""

SURNAME = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢"
    "姜崔钟谭陆汪范石廖贾韦付方邹熊孟秦江史顾侯邵龙万段雷钱汤尹黎武乔贺赖龚文洪施庄柯颜简翁游詹巫古温祁覃邬钮"
    "应喻宁阮蓝辛管卞储鲍耿霍翟殷牛邢梅莫单路尚安常康毛顿费廉岑薛伏毕郝甄倪裴桂闵季葛涂凌焦左宫佟盛童娄欧冉饶"
    "曲关柴蒲边燕冀苗尧谷车房解兰聂岳褚戚祝华金成舒卓蔺"
)
NO_NAME = (
    r"\w+(?:ing|ed|ly|n't)\b|(?:sorry|afraid|here|there|sure|certain|not|no|the|a|an|so|very|really|your|my|our|"
    r"his|her|their|on|in|at|"
    r"to|of|by|for|from|with|as|about|just|only|also|still|always|already|now|then|too|all|one|both|happy|glad|"
    r"able|unable|"
    r"aware|keen|new|free|back|down|out|off|up|due|ready|good|great|fine|okay|ok|well|right|wrong|mad|cross|done|"
    r"gone|human|"
    r"it|that|this|what|where|how|why|who|quite|more|most|under|over|late|early|regards|thanks|thank|cheers|bye|"
    r"goodbye|"
    r"yes|yep|please|hello|best|kind|warm|yours|customer|team|support|care|none|nobody|someone|nothing|something|mine|"
    r"left|sent|told|come|got|rude|true|it's|third|second|first|clear|common|simple|normal|bad|unfair|like|even|"
    r"because)\b"
)
NAME = [
    rf"\b(?:i am|i'm|my name is|my name's|name's) (?!{NO_NAME})[a-z]{{2,}}\b",
    rf"\bthis is (?!{NO_NAME})[a-z]{{3,}}(?= (?:from|in|at|speaking|here)\b|[.,]| again\b)",
    rf"\b(?!{NO_NAME})[a-z]{{3,}}(?: is my name|'s my name| here[.,]| speaking\b)",
    rf"(?<=\n)[ \t]*(?!{NO_NAME})[a-z]{{3,}}(?: [a-z]{{3,}})?(?:, [a-z ]{{3,30}})?\s*$",
    rf"\b(?:sincerely|regards|wishes),?\s+(?!{NO_NAME})[a-z]{{3,}}(?: [a-z]{{3,}})?\s*$",
    rf"(?<=[。!?;~\n ])(?:[小阿][\u4e00-\u9fff]|[{SURNAME}][\u4e00-\u9fff]{{1,2}})(?: ?(?:敬上|敬启|上))?\s*$",
    r"我(?:是|叫|姓)(?!们|不|说|想|要|真|很|这|在|的|会|给|帮|来|去)[\u4e00-\u9fff]{1,3}|工号\s?\d+",
    (
        rf"[{SURNAME}](?:小姐|经理|老师|主管|组长|班长|店长|站长|医生|师傅|工(?![作具厂程]))|(?:经理|主管|同事|由|让|"
        rf"请|找)[{SURNAME}]先生|(?:由|让|请|找|叫|归)[小老阿][{SURNAME}]"
    ),
]
