"""What is found on the way in, said in one sentence a kind: the same in the page, the command and
the exception.

A *fault* keeps a file from being read, a *note* is read but wants a look, a *proposal* is a mapping
or a rewrite to accept; where times, dates or a required column need it, the file waits for that.
"""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Literal

from anachrony import text
from anachrony.schema import NAMES

Kind = Literal["fault", "note", "proposal"]
FINDING_KINDS: tuple[Kind, ...] = ("fault", "proposal", "note")
"""In the order they are said: what keeps the file out comes first."""

FIRST_SCREEN, _WIDE = 22, 100
"""Lines of so many letters; more at once are not read. Three are left for what a command adds."""

_VALUES, _RANGES = 3, 5
_MEANS = {"fault": "rule", "note": "note", "proposal": "proposal"}
"""Where the locale says what a kind of finding means."""


@dataclass(frozen=True)
class Finding:
    """All findings of one kind: `lines` they stand on (none: the whole file), the column, the text
    read on each line; the rule, whose phrase stands in the locale under its kind.

    `hints` fill the phrase in: each is one for all lines, or a tuple with one a line. `rewrite` is
    what a proposal makes of each value; `takes` are the options that take it, the likeliest first,
    such as ("map", "event=title"). A proposal that is `needed` keeps the file waiting. `called` is
    what the file calls the column, where that is another name.
    """

    kind: Kind
    rule: str
    lines: tuple[int, ...] = ()
    column: str = ""
    values: tuple[str, ...] = ()
    hints: tuple[tuple[str, object], ...] = ()
    rewrite: tuple[str, ...] = ()
    takes: tuple[tuple[str, str], ...] = ()
    needed: bool = False
    called: str = ""

    @property
    def refuses(self) -> bool:
        """Whether it keeps the file from being read."""
        return self.kind == "fault" or (self.kind == "proposal" and self.needed)

    @property
    def command(self) -> str:
        """The option that takes it, as a shell reads it; nothing where there is none."""
        return next(map(option, self.takes), "")

    def names(self, column: str) -> bool:
        """Return whether the sentence names another column of the contract."""
        return f"{{{column}}}" in text.phrases(_MEANS[self.kind]).get(self.rule, "")

    def below(self, lines: int) -> "Finding":
        """Return it so many lines further down."""
        return replace(self, lines=tuple(line + lines for line in self.lines))

    def each(self) -> Iterator["Finding"]:
        """Yield it line by line, each as a finding of its own."""
        if not self.lines:
            yield self
        for at, line in enumerate(self.lines):
            yield replace(
                self,
                lines=(line,),
                values=self.values[at : at + 1],
                hints=tuple((name, _at(hint, at)) for name, hint in self.hints),
                rewrite=self.rewrite[at : at + 1],
            )

    def __str__(self) -> str:
        """Return the sentence: where, what was read, what it means and what option takes it."""
        return self._said("way")

    @property
    def bare(self) -> str:
        """The sentence without the options of a command: as a page says it."""
        return self._said("hand")

    @property
    def alone(self) -> str:
        """The bare sentence without its place: as it is said where that is seen."""
        return self._said("hand", placed=not self.lines)

    def _said(self, by: str, placed: bool = True) -> str:
        """The sentence, and what is to be done by an option or by hand, where there is that."""
        first, *others = self._shown()
        filled = self._filled()
        meaning = text.say(f"{_MEANS[self.kind]}.{self.rule}", **filled)
        known = f"{self.kind}_{self.rule}" in text.phrases(by)
        asked = self._asked(filled) if by == "way" and self.takes else ""
        done = text.say(f"{by}.{self.kind}_{self.rule}", **filled) if known else asked
        place = self._place() if placed else ""
        parts = (place, first, meaning, done, *_likewise(others))
        return text.printable(" ".join(part for part in parts if part))

    def _asked(self, filled: dict[str, object]) -> str:
        """The options that take it; of a fault, one that leaves a column the file's own says so."""
        own = self.kind == "fault" and self.takes[0][0] == "own"
        return text.say("way.own", **filled) if own else f"{filled['ways']}."

    def _shown(self) -> list[str]:
        """The values that differ, quoted, with what each would become; one at least."""
        pairs = dict.fromkeys(zip(self.values, self.rewrite or self.values, strict=True))
        return [_quoted(value, becomes) for value, becomes in list(pairs)[: _VALUES + 1]] or [""]

    def _place(self) -> str:
        called = self.called or self.column
        if not self.lines:
            return text.say("fault.mapping" if self.column else "fault.file", column=called)
        one = len(self.lines) == 1
        return text.say(
            f"fault.{'where' if one else 'rows'}{'' if self.column else '_bare'}",
            line=self.lines[0],
            lines=line_ranges(self.lines),
            rows=len(self.lines),
            column=text.short(called),
        )

    def _filled(self) -> dict[str, object]:
        hints = {name: text.short(str(_at(hint, 0)), 600) for name, hint in self.hints}
        ways = text.listed([option(take) for take in self.takes], "or")
        own = dict(zip(NAMES, NAMES, strict=True))
        return {**own, "column": self.column, "command": self.command, "ways": ways, **hints}


def option(take: tuple[str, str]) -> str:
    """Return an option as it is typed: `--map 'event=Scene Number'`."""
    name, value = take
    return f"--{name} {shlex.quote(value)}"


def line_ranges(lines: Sequence[int]) -> str:
    """Return lines as a person writes them: `2–648, 650 and 652`, cut short after a few."""
    stretches = groupby(enumerate(sorted(set(lines))), lambda pair: pair[1] - pair[0])
    said: list[str] = []
    for _, stretch in stretches:
        if len(said) == _RANGES:
            return f"{', '.join(said)} …"
        first, *rest = [line for _, line in stretch]
        said.append(f"{first}–{rest[-1]}" if rest else str(first))
    return text.listed(said)


def _at(hint: object, at: int) -> object:
    return hint[at] if isinstance(hint, tuple) else hint


def _quoted(value: str, becomes: str) -> str:
    if not value:
        return ""
    quoted = text.say("fault.value", value=text.short(value))
    return quoted if becomes == value else f"{quoted} → {text.short(becomes)}"


def _likewise(shown: list[str]) -> Iterator[str]:
    named = [value for value in shown if value]
    if len(named) < _VALUES:
        yield from [text.say("fault.likewise", values=text.listed(named))] if named else []
    else:
        yield text.say("fault.likewise_more", values=", ".join(named[: _VALUES - 1]))


def said(findings: Iterable[Finding], every: bool = False) -> list[str]:
    """Return the sentences of findings, those that keep the file out first: one a kind and never
    more than a screen, or `every` line of each, in the order of the file.
    """
    ordered = sorted(
        findings, key=lambda one: (not one.refuses, FINDING_KINDS.index(one.kind), one.lines)
    )
    if every:
        single = [one for finding in ordered for one in finding.each()]
        return [str(one) for one in sorted(single, key=lambda one: (not one.refuses, one.lines))]
    return _first_screen(list(map(str, ordered)))


def _first_screen(sentences: list[str]) -> list[str]:
    heights = accumulate(-(-len(sentence) // _WIDE) for sentence in sentences)
    fit = sum(height < FIRST_SCREEN for height in heights)
    if fit >= len(sentences):
        return sentences
    return [*sentences[:fit], text.say("fault.more", count=len(sentences) - fit)]


def by_kind(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of single lines as one a kind, rule and column, in the order they came."""
    kinds: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        kinds.setdefault((finding.kind, finding.rule, finding.column), []).append(finding)
    return [_together(alike) for alike in kinds.values()]


def _together(alike: list[Finding]) -> Finding:
    hints = zip(*(finding.hints for finding in alike), strict=True)
    return replace(
        alike[0],
        lines=tuple(line for finding in alike for line in finding.lines),
        values=tuple(value for finding in alike for value in finding.values),
        hints=tuple((each[0][0], tuple(hint for _, hint in each)) for each in hints),
        rewrite=tuple(becomes for finding in alike for becomes in finding.rewrite),
    )


class InvalidEvents(ValueError):
    """A file that is no table of events yet; `findings` are all there are, those of the first lines
    first; `kind` is what its works are (one of schema.KINDS).
    """

    def __init__(self, findings: Iterable[Finding], kind: str = "film") -> None:
        self.findings = tuple(sorted(findings, key=lambda finding: finding.lines[:1]))
        self.kind = kind
        super().__init__(self.findings, kind)

    def __str__(self) -> str:
        with text.of_kind(self.kind):
            return "\n".join(said(self.findings))
