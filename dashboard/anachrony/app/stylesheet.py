"""What of the page's style is known in Python: the colours of the themes, and which view has which
controls. It stands in the page's head, before its style sheets.
"""

from anachrony.charts.theme import THEMES, Theme
from anachrony.views import VIEWS, View

_WHERE = {"paper": ":root", "night": '[data-mantine-color-scheme="dark"]'}


def style() -> str:
    """Return the rules, as a style element."""
    themes = "".join(f"{_WHERE[name]}{{{_colours(theme)}}}" for name, theme in THEMES.items())
    controls = ",".join(_controls(view) for view in VIEWS.values() if view.controls)

    return f"<style>{themes}{controls}{{display:block}}</style>"


def _colours(theme: Theme) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in theme.colours.items())


def _controls(view: View) -> str:
    """What selects the controls that a view alone has, while it is the one chosen."""
    return ",".join(f".chosen.{view.name} .own.{control}" for control in view.controls)
