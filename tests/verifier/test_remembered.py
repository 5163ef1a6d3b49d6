"""What is remembered of look-ups: read once, bounded."""

from __future__ import annotations

from verifier.remembered import Remembered


def test_answer_is_read_once() -> None:
    read: list[str] = []

    def letters(word: str) -> tuple[str, ...]:
        read.append(word)
        return tuple(word)

    known = Remembered(letters, most=10)
    assert [known(word) for word in ("ab", "", "ab", "")] == [("a", "b"), (), ("a", "b"), ()]
    assert read == ["ab", ""]


def test_items_are_bounded_however_many_answers_are_asked_for() -> None:
    known = Remembered(lambda length: tuple(range(length % 7)), most=50)
    most = 0
    for length in range(10_000):
        known(length)
        most = max(most, len(known))
    assert 50 <= most <= 2 * (50 + 6)


def test_answer_asked_for_again_stays_and_the_others_go() -> None:
    read: list[int] = []

    def number(asked: int) -> tuple[int, ...]:
        read.append(asked)
        return (asked,)

    known = Remembered(number, most=10)
    for asked in range(100):
        known(-1)
        known(asked)
    assert read.count(-1) == 1
    known(0)
    assert read.count(0) == 2
