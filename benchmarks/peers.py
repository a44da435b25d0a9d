"""The same film in px.timeline and in vis-timeline (npm), as plain pages that ask no server: how do
they compare?
"""

import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pandas as pd
import plotly.express as px
from playwright.sync_api import Browser, Page

from anachrony.app.opening import MOST_AT_ONCE
from benchmarks import in_browser
from benchmarks.films import Film
from benchmarks.in_browser import PICTURE
from benchmarks.measure import Measure

OPENS, FILTERS = 3, 10
_FETCHED = 60.0
"""s that npm has."""

VIS = "vis-timeline@8.5.4"

FRAME = """
window.painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
window.timed = async (act) => {
  const start = performance.now();
  await act();
  await painted();
  return performance.now() - start;
};
"""
"""`timed(act)`: how long, in ms, until what an act changes has been handed to the screen."""


def measures(film: Film, peer: str, browser: Browser, folder: Path) -> Iterator[Measure]:
    """Yield how long a served page takes to be painted, and a filter to be repainted, beside a
    peer.
    """
    page = PEERS[peer](_rows(film), folder)
    if page is None:
        print(f"{peer} is left out: npm is needed to fetch it.")
        return
    (folder / "page.html").write_text(page, "utf-8")
    with _files(folder) as address:
        theirs = _theirs(address, browser, film.count)
    for what, times in _ours(film, browser).items():
        yield Measure(film.name, what, times, theirs[OPEN if what == PICTURE else what], peer)


OPEN, FILTER = "opened → painted", "filter → repainted"


def _rows(film: Film) -> pd.DataFrame:
    events = film.events()
    shown = events[["event", "strand", "city"]].assign(
        start=pd.to_datetime(events["screen_start"].fillna(0), unit="s"),
        end=pd.to_datetime(events["screen_end"].fillna(0), unit="s"),
    )
    assert len(shown) == film.count
    return shown


def _ours(film: Film, browser: Browser) -> dict[str, list[float]]:
    site = in_browser.anachrony(film)
    with in_browser.served(site) as address:
        opened, seen = [], []
        for _ in range(OPENS + 1):
            with in_browser.opened(browser, address) as page:
                assert page.evaluate("watch.events()") == film.count
                seen.append(in_browser.first_picture(page))
                opened.append(page.evaluate("watch.painted - performance.timeOrigin") / 1000)
        with in_browser.opened(browser, address) as page:
            clicks = [whole for whole, _ in in_browser.clicks_of(site, page, FILTERS)]
    first = {PICTURE: seen[1:]} if film.count <= MOST_AT_ONCE else {}
    return {**first, OPEN: opened[1:], FILTER: clicks}


def _theirs(address: str, browser: Browser, count: int) -> dict[str, list[float]]:
    opened, clicks = [], []
    for run in range(OPENS):
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        context.set_default_timeout(in_browser.PATIENCE)
        page = context.new_page()
        page.goto(f"{address}page.html?run={run}")
        page.wait_for_function("window.ready")
        assert page.evaluate("drawn()") == count
        opened.append(page.evaluate("window.ready") / 1000)
        if run == OPENS - 1:
            clicks = list(_filtered(page))
        context.close()
    return {OPEN: opened, FILTER: clicks}


def _filtered(page: Page) -> Iterator[float]:
    """A city is chosen and given up by turns."""
    for number in range(FILTERS):
        yield page.evaluate(f"timed(() => choose({json.dumps(number % 2 == 0)}))") / 1000


def _plotly(rows: pd.DataFrame, _: Path) -> str:
    figure = px.timeline(
        rows, x_start="start", x_end="end", y="strand", color="strand", custom_data=["city"]
    )
    figure.update_layout(width=1400, height=700)
    city = json.dumps(rows["city"][rows["city"] != ""].iloc[0])
    script = f"""
        {FRAME}
        const plot = document.querySelector('.js-plotly-plot');
        window.drawn = () => plot.data.reduce((sum, trace) => sum + trace.customdata.length, 0);
        window.choose = (on) => Plotly.restyle(plot, {{ selectedpoints: plot.data.map((trace) => !on ? null :
          [...trace.customdata.keys()].filter((at) => trace.customdata[at][0] === {city})) }});
        painted().then(() => {{ window.ready = performance.now(); }});
    """
    return figure.to_html(include_plotlyjs=True, post_script=script)


def _vis(rows: pd.DataFrame, folder: Path) -> str | None:
    if not _fetched(folder):
        return None
    lanes = {strand: at for at, strand in enumerate(rows["strand"].unique())}
    items = [
        {"id": at, "group": lanes[one.strand], "content": "", "title": one.event, "city": one.city}
        | {"start": str(one.start), "end": str(one.end)}
        for at, one in enumerate(rows.itertuples())
    ]
    city = json.dumps(rows["city"][rows["city"] != ""].iloc[0])
    groups = [{"id": at, "content": strand} for strand, at in lanes.items()]
    return f"""<!doctype html><link rel=stylesheet href=vis.css><script src=vis.js></script><div id=at></div><script>
        {FRAME}
        let city = null;
        const items = new vis.DataSet({json.dumps(items)});
        const view = new vis.DataView(items, {{ filter: (item) => city === null || item.city === city }});
        const span = {{ start: {json.dumps(str(rows["start"].min()))}, end: {json.dumps(str(rows["end"].max()))} }};
        const line = new vis.Timeline(document.getElementById('at'), view, new vis.DataSet({json.dumps(groups)}),
          {{ ...span, stack: false, height: 700, showTooltips: false }});
        window.drawn = () => document.querySelectorAll('.vis-item.vis-range').length;
        window.choose = (on) => {{ city = on ? {city} : null; view.refresh(); line.redraw(); }};
        const there = () => {{
          if (drawn() === {len(rows)}) window.ready ||= performance.now();
          else requestAnimationFrame(there);
        }};
        line.on('changed', () => painted().then(there));
    </script>"""


def _fetched(folder: Path) -> bool:
    """vis-timeline as npm gives it, beside the page; False where there is no npm."""
    npm = shutil.which("npm")
    if not npm:
        return False
    said = subprocess.run(
        [npm, "pack", "--silent", VIS],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        timeout=_FETCHED,
    )
    with tarfile.open(folder / said.stdout.strip()) as pack:
        for inside, name in (("standalone/umd", "vis.js"), ("styles", "vis.css")):
            member = f"package/{inside}/vis-timeline-graph2d.min.{name.split('.')[1]}"
            found = pack.extractfile(member)
            assert found is not None
            (folder / name).write_bytes(found.read())
    return True


PEERS = {"px.timeline": _plotly, "vis-timeline": _vis}


@contextmanager
def _files(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing of requests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
