"""One page, few files: what Dash has a browser ask for one by one is asked for at once.

Of 35 requests of a first visit 20 were scripts and style sheets; a line to another continent waits
for each of them.
"""

import re
from collections.abc import Callable, Iterator
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from typing import Any

import dash
import flask

SCRIPT = "_dash-component-suites/dash/dcc/page-with-dash-renderer.js"
"""Below dcc, since its parts that come later are looked for beside the script that has it; Dash
wants its renderer's name in a page.
"""

_GRAPH = "_dash-component-suites/dash/dcc/async-graph.js"
"""The part of dcc that draws figures: it would be asked for only as the first is about to be drawn.
"""

SHEET = "assets/page.css"
"""Below assets, as the fonts are that it names."""

_LATER, _NEVER = "/dash_ag_grid/", "/dash_table/"
"""The grid of the tables, which scripts/later.js fetches; and what no page of ours has."""

_ICON = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke-width='4'>"
    "<path d='M3 8H12V25H20V8H29' stroke='%23888' stroke-linejoin='round'/>"
    "<path d='M12 25H20' stroke='%23b5452c'/></svg>"
)
"""Forward, down into the past, and back."""


@dataclass(frozen=True)
class _Whole:
    """One file made of several."""

    parts: tuple[str, ...]
    data: bytes

    @property
    def version(self) -> str:
        return sha256(self.data).hexdigest()[:12]


class Page(dash.Dash):
    """A page whose scripts are one file, as are its style sheets; `opening` is what it shows before
    these are there, `ahead` draws what its first visitors are going to ask for, a step at a time.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.opening: Callable[[], str] = str
        self.ahead: Callable[[], Iterator[None]] = lambda: iter(())
        self._made: dict[str, _Whole] = {}
        for path, kind in ((SCRIPT, "text/javascript"), (SHEET, "text/css")):
            rule = self.config.url_base_pathname + path
            self.server.add_url_rule(rule, rule, partial(self._sent, path, kind))

    def _sent(self, path: str, kind: str) -> flask.Response:
        if path not in self._made:
            self.index()  # another worker sent the page
        return flask.Response(self._made[path].data, mimetype=kind)

    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        """Return the page, with one script and one style sheet in the place of Dash's; at its plain
        address with what it opens with.
        """
        scripts = re.findall(r'<script src="([^"]+)"></script>', parts["scripts"])
        sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)">', parts["css"])
        kept = [path for path in scripts if _LATER not in path and _NEVER not in path]
        later = next(path for path in scripts if _LATER in path)
        kept.append(f"{self.config.url_base_pathname}{_GRAPH}")
        script, sheet = self._whole(SCRIPT, kept, b";\n"), self._whole(SHEET, sheets, b"\n")
        said = {
            "scripts": f'<script src="{script}" data-grid="{later}"></script>',
            "css": f'<link rel="stylesheet" href="{sheet}">',
            "favicon": f'<link rel="icon" href="data:image/svg+xml,{_ICON}">',
        }
        if flask.has_request_context() and not flask.request.query_string:
            said["app_entry"] = f"{self.opening()}{parts['app_entry']}"
        return super().interpolate_index(**parts | said)

    def _whole(self, path: str, parts: list[str], between: bytes) -> str:
        """The address of the file made of others."""
        made = self._made.get(path)
        if not made or made.parts != tuple(parts):
            made = _Whole(tuple(parts), between.join(map(self._file, parts)))
            self._made[path] = made
        return f"{self.config.url_base_pathname}{path}?m={made.version}"

    def _file(self, path: str) -> bytes:
        """A file as Dash sends it; what is of the request under way is left as it was."""
        with copy_context().run(self.server.test_client().get, path) as sent:
            if sent.status_code != HTTPStatus.OK:
                raise FileNotFoundError(path)  # or an error's page would be part of the script
            return bytes(sent.data)
