"""Mantine's components, but only those of the page: importing all 180 takes as long as importing
Dash itself.

The package takes its components from one module that imports each; here another stands in its
place, which imports what it is asked for. Where the whole package has been imported already, it is
left as it is.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any, ClassVar

_PACKAGE = "dash_mantine_components"


class _Few(ModuleType):
    __all__: ClassVar = [
        *(
            "Button",
            "Collapse",
            "ColorSchemeToggle",
            "Container",
            "Group",
            "MantineProvider",
            "MultiSelect",
        ),
        *("RadioCard", "RadioGroup", "RangeSlider", "SegmentedControl"),
        *("Select", "Switch", "TextInput"),
    ]

    def __getattr__(self, name: str) -> Any:
        if not name[:1].isupper():
            raise AttributeError(name)
        return getattr(import_module(f"{_PACKAGE}.{name}"), name)


sys.modules.setdefault(f"{_PACKAGE}._imports_", _Few(f"{_PACKAGE}._imports_"))

import dash_mantine_components as dmc  # noqa: E402

__all__ = ["dmc", "listed_in"]


def listed_in(landmark: str) -> dict[str, Any]:
    """Return what lays an open list in the landmark of its choice, not outside any."""
    return {"portalProps": {"target": f"#{landmark}"}}
