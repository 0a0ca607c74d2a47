"""Keywords heaped up in place of a reply."""

from trainer.engine.matcher import Matches

STUFFED_WORDS, STUFFED_SHARE = 8, 0.12
STUFFED_CHUNKS, CHUNK_LENGTH = 5, 6


def is_stuffed(matches: Matches, language: str) -> bool:
    """A heap of keywords: a sentence with hardly a function word; short clipped sentences are none."""
    if language == "zh":
        return _stuffed_chinese(matches.text.normal)
    small = {n for span in matches.of_set("function_word") for n in range(span.first, span.last)}
    counts: dict[int, list[int]] = {}
    for n, token in enumerate(matches.text.tokens):
        if token.word[0].isalnum():
            counts.setdefault(token.sentence, [0, 0])[n in small] += 1
    return any(heavy >= STUFFED_WORDS and light < STUFFED_SHARE * (heavy + light) for heavy, light in counts.values())


def _stuffed_chinese(normal: str) -> bool:
    chunks = normal.replace(",", " ").replace("，", " ").replace("、", " ").split()
    loose = [c for c in chunks if len(c) <= CHUNK_LENGTH and not set(c) & set("了的是把给会我您就") and not c.isascii()]
    return len(loose) >= STUFFED_CHUNKS and len(loose) >= 0.8 * len(chunks)
