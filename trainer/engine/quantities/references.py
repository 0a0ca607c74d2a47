"""What a case is filed under: `K512`, `ticket 88213`, `工单88`."""

REFERENCE_EN = (
    r"\b(?!(?:usd|gbp|eur|rmb|cny|twd|hkd|ntd?|inr|rm|rs)\d)[a-z]{1,4}-?\d{2,12}(?:-\d{1,12})?\b",
    r"\b(?:reference|ref|case|ticket|complaint|job|claim)(?: (?:number|no|id))?\s?(?:is|:|#)?\s?[a-z]{0,4}-?\d{2,}",
)
REFERENCE_ZH = (r"(?:工单|单号|编号|案件|案号|受理号|服务单|工号|案件编号)(?:是|为|号)?[:：]?\s?[a-z]{0,4}-?\d{2,}",)
