"""The names that may stand in brackets in a cue or a rule; docs/rubrics.md says what each one reads."""

QUANTITIES = frozenset({
    "time", "day", "deadline", "window", "wide_window", "duration", "money", "percent", "number", "reference", "name",
})  # fmt: skip
OF_THE_REPLY = frozenset({
    "question", "many_questions", "start", "end", "short", "brief", "long", "shouting", "exclaims", "new_amount",
})  # fmt: skip
OF_THE_CASE = frozenset({
    "copied", "repeated", "two_details", "three_details", "many_details", "over_limit", "within_limit", "every_issue",
    "half_issues", "some_issues", "one_issue", "after_outburst", "after_abuse", "after_threat", "customer_upset",
    "second_contact", "customer_number",
    "customer_asked", "earlier_warning", "earlier_offer", "raised_offer", "first_reply", "style_decisive",
    "style_anxious", "style_analytical", "style_chatty",
})  # fmt: skip
READINGS = QUANTITIES | OF_THE_REPLY | OF_THE_CASE
