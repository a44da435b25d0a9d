"""Definitions in place: every term of the page opens what it means, with the picture of its example
(docs/definitions.py draws it), without leaving what is looked at.
"""

from markupsafe import Markup

from anachrony import text
from anachrony.narrative.order import ANALEPSIS, FIRST, PROLEPSIS, REVERSE, UNDATED
from anachrony.narrative.shapes import PATTERNS

_PICTURES = {
    "first_narrative": "first-narrative",
    "repeating": "frequency",
    "iterative": "frequency",
    "pseudo_iterative": "frequency",
    "kinds": "kinds",
    "paralipsis": "kinds",
    "ellipsis": "speed",
    **{name: name for name in ("analepsis", "prolepsis", "reach", "level", "depth", "undated")},
    **{name: name for name in ("disjunction", "span", "returns", "speed", "simultaneity")},
    **{f"pattern_{one.name}": one.name.replace("_", "-") for one in PATTERNS},
}
"""Rule → the example whose picture shows it. (What is told in reverse has none.)"""

_OF_PATTERNS = {"pattern_analepsis": "analepsis", "pattern_prolepsis": "prolepsis"}

_ORDERS = {
    ANALEPSIS: "analepsis",
    PROLEPSIS: "prolepsis",
    FIRST: "first_narrative",
    REVERSE: "in_reverse",
    UNDATED: "undated",
}
_FACTS = {"reach": "reach", "extent": "reach", "pace": "speed", "frequency": "repeating"}
_FACTS |= {"kinds": "kinds", "paralipsis": "paralipsis"}
_FACTS |= dict.fromkeys(("level", "teller", "within"), "level")


def rules() -> dict[str, str]:
    """Return what every rule says in the page's language; of a pattern its definition and
    source.
    """
    patterns = {
        f"pattern_{one.name}": f"{text.named('patterns', one.definition)} "
        f"({text.named('patterns', one.source)})"
        for one in PATTERNS
    }
    return text.phrases("law") | patterns


def rule_picture(rule: str) -> str:
    """Return the name of the picture of a rule; blank where it has none."""
    return _OF_PATTERNS.get(rule) or _PICTURES.get(rule, "")


def law(rule: str) -> Markup:
    """Return the rule behind a sentence, one click away."""
    summary = Markup("<summary>{}</summary>").format(text.say("page.why"))
    return Markup("<details>{}{}</details>").format(summary, _defined(rule))


def term(name: str, rule: str) -> Markup:
    """Return a term as a button that opens its definition over the page."""
    button = '<button class="term" popovertarget="term-{}">{}</button>'
    return Markup(button).format(rule, name) if rule else Markup("{}").format(name)


def of_fact(column: str) -> str:
    """Return the rule that a fact of an event rests on; blank where it rests on none."""
    return _FACTS.get(column, "")


def order_rule(order: str) -> str:
    """Return the rule that gives an event its order."""
    return _ORDERS.get(order, "")


def opened() -> Markup:
    """Return what the terms of a page open, each once."""
    used = dict.fromkeys([*_FACTS.values(), *_ORDERS.values()])
    over = Markup(
        '<div popover role="dialog" aria-label="{}" id="term-{}" class="definition">{}</div>'
    )
    named = text.say("page.why")
    return Markup("").join(over.format(named, rule, _defined(rule)) for rule in used)


def _defined(rule: str) -> Markup:
    said = Markup("<p>{}</p>").format(rules()[rule])
    name = rule_picture(rule)
    if not name:
        return said
    shown = '<img src="assets/definitions/{}" alt="{}" loading="lazy" width="640" height="400">'
    return said + Markup(shown).format(drawn(name, text.language()), text.say("page.example_of"))


def drawn(name: str, language: str) -> str:
    """Return the name of the file of a picture in a language."""
    return f"{name}.svg" if language == "en" else f"{name}.{language}.svg"
