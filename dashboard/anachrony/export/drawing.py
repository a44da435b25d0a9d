"""Draws what lies in a room: a script of its own, since it may hang. `drawing.py ROOM` opens
ROOM/index.html in a browser and writes what its `anachrony.pictures` gives into ROOM: 0, 1 and so
on, or 0 as a PDF where there is nothing but the page to print.

It imports nothing of ours: whoever started it waits for it. It ends with 3 where there is no
browser.
"""

import asyncio
import os
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any

from choreographer import Browser
from choreographer.browsers.chromium import Chromium
from choreographer.errors import ChromeNotFoundError

NO_BROWSER = 3

_APART = 'exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1'
"""The browser's pipes are for messages alone: a line that it printed into one was taken for one."""


class Plain(Chromium):
    """Chromium in the process group of whoever started this script, so that it ends with it."""

    def get_cli(self) -> list[str]:
        """Return the command; its first two words are choreographer's own way with the pipes."""
        command = [*super().get_cli()]
        return command if os.name == "nt" else ["/bin/sh", "-c", _APART, "sh", *command[2:]]

    def get_popen_args(self) -> dict[str, Any]:
        """Return how it is started: not in a session of its own."""
        return {**super().get_popen_args(), "start_new_session": False}


async def draw(room: Path) -> None:
    """Draw what lies in a room."""
    browser = Browser(browser_cls=Plain, tmp_dir=str(room))
    await browser.open()
    tab: Any = browser.get_tab()
    await tab.send_command("Page.navigate", params={"url": (room / "index.html").as_uri()})
    drawn = await _evaluated(tab, _PICTURES)
    if not drawn:
        wanted = {"preferCSSPageSize": True, "printBackground": True}
        printed = await tab.send_command("Page.printToPDF", params=wanted)
        drawn = [printed["result"]["data"]]
    for at, picture in enumerate(drawn):
        (room / str(at)).write_bytes(b64decode(picture))


_PICTURES = """new Promise((done) => {
    if (document.readyState === "complete") done();
    else addEventListener("load", done);
}).then(() => anachrony.pictures(JSON.parse(document.getElementById("work").textContent)))"""


async def _evaluated(tab: Any, expression: str) -> Any:
    params = {"expression": expression, "awaitPromise": True, "returnByValue": True}
    answer = await tab.send_command("Runtime.evaluate", params=params)
    return answer["result"]["result"]["value"]


if __name__ == "__main__":
    try:
        asyncio.run(draw(Path(sys.argv[1])))
    except ChromeNotFoundError:
        os._exit(NO_BROWSER)
    except BaseException as error:  # whatever it is, whoever waits is told
        Path(sys.argv[1], "error").write_text(repr(error), "utf-8")
        os._exit(1)
    os._exit(0)  # without a farewell: whoever waits ends the browser
