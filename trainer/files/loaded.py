"""What reading a file gives: the value, if it can be used, and everything that was noticed on the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, Never, TypeVar

from trainer.model.problem import Problem

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[T_co]):
    """`value` is None exactly when one of the problems is an error; problems are in the order of their places."""

    value: T_co | None
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by place and then by code."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: (problem.location, problem.code)))


def failed(problems: Iterable[Problem]) -> "Loaded[Never]":
    """No value, only problems."""
    return Loaded(None, in_order(problems))


def loaded(value: T, problems: Iterable[Problem]) -> Loaded[T]:
    """The value, unless one of the problems is an error."""
    found = in_order(problems)
    return Loaded(None if any(problem.is_error for problem in found) else value, found)
