"""Scoring conversations in process: all criteria, against brute force and against reading the words alone."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from time import perf_counter

from rapidfuzz import fuzz

from benchmarks.brute import find_all, find_one_by_one, literals_of, replies_of
from benchmarks.content import LANGUAGES, judge, rubrics, talks
from benchmarks.memory import as_the_program_does, forget, warm
from benchmarks.rounds import alternate, percentile, ratio
from benchmarks.rows import Row
from trainer.engine.case import cases
from trainer.engine.scoring import score
from trainer.engine.text import read
from trainer.model.conversation import Conversation
from trainer.model.language import Language

WARM_UP = 80
"""So many other conversations are scored first; more than the matcher remembers."""
PLAIN_REPLIES = 2


def scoring(rounds: int, most: int | None = None) -> Iterator[Row]:
    """English and Chinese apart, then together."""
    as_the_program_does()
    seconds: dict[str, list[float]] = {}
    replies = conversations = 0
    for title, language in LANGUAGES.items():
        mine = talks("dev.jsonl", language)[:most]
        found = alternate(_measures(language, mine), rounds)
        yield from _rows(f"scoring, {title}", found, mine)
        yield from _latency(f"scoring, {title}", language, mine)
        replies, conversations = replies + len(replies_of(mine)), conversations + len(mine)
        seconds = {name: _added(seconds.get(name), times) for name, times in found.items()}
    yield from _speed("scoring, both languages", seconds, replies, conversations)


def _measures(language: Language, mine: Sequence[Conversation]) -> dict[str, Callable[[], float]]:
    """What is done in turn, each over the same texts."""
    others = talks("train.jsonl", language)[:WARM_UP]
    literals, replies = literals_of(rubrics(language)), replies_of(mine)
    measures: dict[str, Callable[[], float]] = {
        "score": lambda: _timed(
            partial(warm, judge(language), others), lambda: [score(talk, judge(language)) for talk in mine]
        ),
        "read": lambda: _timed(forget, lambda: [read(turn.text) for talk in mine for turn in talk.turns]),
        "whole": lambda: _timed(forget, lambda: find_all(replies, literals, fuzz.ratio)),
        "partial": lambda: _timed(forget, lambda: find_all(replies, literals, fuzz.partial_ratio)),
    }  # fmt: skip
    if find_spec("thefuzz"):
        plain, few = import_module("thefuzz.fuzz").partial_ratio, replies[:PLAIN_REPLIES]
        share = len(replies) / len(few)
        measures["plain"] = lambda: share * _timed(forget, lambda: find_one_by_one(few, literals, plain))
    return measures


def _timed(before: Callable[[], object], work: Callable[[], object]) -> float:
    before()
    began = perf_counter()
    work()
    return perf_counter() - began


def _added(one: list[float] | None, other: list[float]) -> list[float]:
    return other if one is None else [a + b for a, b in zip(one, other, strict=True)]


def _rows(group: str, seconds: dict[str, list[float]], mine: Sequence[Conversation]) -> Iterator[Row]:
    yield from _speed(group, seconds, len(replies_of(mine)), len(mine))


def _speed(group: str, seconds: dict[str, list[float]], replies: int, conversations: int) -> Iterator[Row]:
    ours = seconds["score"]
    yield Row(group, "conversations", conversations / median(ours), "a second")
    yield Row(group, "replies, all criteria", replies / median(ours), "a second")
    yield Row(group, "replies, normalised and split only", replies / median(seconds["read"]), "a second")
    yield Row(group, "time of scoring", ratio(ours, seconds["read"]), "x splitting")
    yield Row(group, "speed against cdist, partial_ratio", ratio(seconds["partial"], ours), "x", least=5)
    yield Row(group, "speed against cdist, ratio of whole clauses", ratio(seconds["whole"], ours), "x")
    if "plain" in seconds:
        yield Row(group, "speed against thefuzz in plain loops", ratio(seconds["plain"], ours), "x")


def _latency(group: str, language: Language, mine: Sequence[Conversation]) -> Iterator[Row]:
    """One reply at a time, with what was said before it."""
    warm(judge(language), talks("train.jsonl", language)[:WARM_UP])
    times = []
    for talk in mine:
        for case in cases(talk):
            began = perf_counter()
            judge(language).turn(case)
            times.append(1000 * (perf_counter() - began))
    yield Row(group, "one reply, median", median(times), "ms")
    yield Row(group, "one reply, 99th percentile", percentile(times, 0.99), "ms")
