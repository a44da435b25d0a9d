"""Many visitors at once: they share the figures that are kept, and none may get in another's way."""

import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page

from anachrony.app.ids import Id
from anachrony.views import VIEWS

THREADS = 8
VISITS = 50
"""Callbacks a view."""

FILM = """event,screen_start,screen_end,story_start,story_end,strand,characters
Morning,0:00,10:00,1957-08-15T08:00,1957-08-15T08:10,Hiroshima,Elle; Lui
The hand,10:00,10:06,1944-08-02,1944-08-02,Nevers,the German
Back in the room,10:06,20:00,1957-08-15T08:10,1957-08-15T08:20,Hiroshima,Elle; Lui
"""


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that take turns so often that none is spared another's half-done work."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def asked(url: str, body: dict | None = None) -> tuple[int, dict]:
    """What a server answers, and how."""
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(url, data, {"Content-Type": "application/json"})) as answer:
            return answer.status, json.load(answer)
    except HTTPError as error:
        error.close()
        return error.code, {}


def first_callback(site: str) -> dict:
    """What a browser sends as soon as it knows its window, but for the address."""
    _, callbacks = asked(f"{site}_dash-dependencies")
    _, page = asked(f"{site}_dash-layout")
    chart = next(one for one in callbacks if f"{Id.CHART}.figure" in one["output"])
    given = held(page) | {(Id.WINDOW, "data"): {"width": 1200, "theme": "paper"}}
    holding = [
        [
            []
            if one["id"].startswith("{")
            else one | {"value": given.get((one["id"], one["property"]))}
            for one in chart[kind]
        ]
        for kind in ("inputs", "state")
    ]
    outputs = chart["output"].strip(".").split("...")
    return {
        "output": chart["output"],
        "outputs": [
            dict(zip(("id", "property"), one.rsplit(".", 1), strict=True)) for one in outputs
        ],
        "inputs": holding[0],
        "state": holding[1],
        "changedPropIds": [f"{Id.WINDOW}.data"],
    }


def held(part: object) -> dict[tuple[str, str], object]:
    """What every component of a page holds, by its id and property."""
    if isinstance(part, list):
        return {place: value for one in part for place, value in held(one).items()}
    if not isinstance(part, dict):
        return {}
    own = part.get("id")
    here = {(own, name): value for name, value in part.items()} if isinstance(own, str) else {}
    return here | {place: value for one in part.values() for place, value in held(one).items()}


def at(body: dict, search: str) -> dict:
    """A callback at another address."""
    inputs = [
        one | {"value": search} if one and one["property"] == "search" else one
        for one in body["inputs"]
    ]
    return body | {"inputs": inputs}


@pytest.mark.slow
@pytest.mark.usefixtures("restless")
def test_visitors_at_once_all_get_their_chart(serve: Callable[..., str]) -> None:
    site = serve(FILM, "visited.csv")  # no one has been there before
    body = first_callback(site)

    def visit(view: str) -> tuple[int, int]:
        status, answer = asked(
            f"{site}_dash-update-component", at(body, f"?view={view}&strand=Nevers&event=1")
        )
        chart = answer.get("response", {}).get(Id.CHART, {}).get("figure", {})
        return status, len(chart.get("data", ()))

    with ThreadPoolExecutor(THREADS) as visitors:
        found = list(visitors.map(visit, [*VIEWS] * VISITS))
    alone = [visit(view) for view in VIEWS]
    assert {status for status, _ in found} == {200}
    assert found == alone * VISITS
    assert all(traces for _, traces in alone)


def test_a_first_visit_is_small(new_page: Callable[..., Page], serve: Callable[..., str]) -> None:
    """Until the figure is live and all is said: the grid is asked for by who comes near a table."""
    page = new_page(offline=False)  # with nothing in its cache
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    asked_for: dict[str, str] = {}
    sizes: dict[str, int] = {}
    network.on(
        "Network.responseReceived",
        lambda told: asked_for.setdefault(told["requestId"], told["response"]["url"]),
    )
    network.on(
        "Network.loadingFinished",
        lambda told: sizes.setdefault(told["requestId"], told["encodedDataLength"]),
    )
    page.goto(serve(FILM))
    page.locator(".views .small svg").nth(6).wait_for(state="attached")
    page.wait_for_load_state("networkidle")
    assert len(asked_for) <= 14, "\n".join(asked_for.values())
    assert sum(sizes.values()) <= 1_300_000

    page.locator("#place").scroll_into_view_if_needed()
    page.locator("#table .ag-row").first.wait_for()
    assert sum("dash_ag_grid" in url for url in asked_for.values()) == 2
