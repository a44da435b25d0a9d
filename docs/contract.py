"""The types of what the page hands its scripts, made from anachrony.browser. `python
docs/contract.py` writes them; a test reads whether they are true.
"""

import sys
from dataclasses import MISSING, fields
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from anachrony.browser import CONTRACT

TYPES = Path(__file__).parents[1] / "scripts" / "contract.d.ts"
_SPELT = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null"}
_SPELT |= {dict: "object", Any: "unknown"}


def contract() -> str:
    """Return every value of the contract as a TypeScript interface."""
    head = "/* Written by docs/contract.py from dashboard/anachrony/browser/. */\n"
    return head + "".join(map(_interface, CONTRACT))


def _interface(value: type) -> str:
    said = " ".join((value.__doc__ or "").split())
    hints = get_type_hints(value)
    lines = [_field(one.name, hints[one.name], one.default is MISSING) for one in fields(value)]
    return "\n".join([f"\n/** {said} */", f"export interface {value.__name__} {{", *lines, "}\n"])


def _field(name: str, hint: Any, always: bool) -> str:
    if always:
        return f"  {name}: {_type(hint)};"
    inner = [one for one in get_args(hint) if one is not NoneType]
    return f"  {name}?: {' | '.join(map(_type, inner))};"


def _type(hint: Any) -> str:
    kind, inner = get_origin(hint), get_args(hint)
    if kind is Literal:
        return " | ".join(f'"{one}"' if isinstance(one, str) else str(one) for one in inner)
    if kind is UnionType:
        return " | ".join(map(_type, inner))
    if kind is list:
        held = _type(inner[0])
        return f"({held})[]" if "|" in held else f"{held}[]"
    if kind is dict:
        return f"Record<{', '.join(map(_type, inner))}>"
    if kind is tuple:
        return f"[{', '.join(map(_type, inner))}]"
    return _SPELT.get(hint) or hint.__name__


if __name__ == "__main__":
    sys.exit(TYPES.write_text(contract(), "utf-8") and None)
