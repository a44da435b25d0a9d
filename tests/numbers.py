"""Tables far larger than any film, each read and drawn in every view: `python -m tests.numbers`
prints a line a case, with the s of the processor and the most memory that it took.
"""

import json
import resource
from collections.abc import Callable
from pathlib import Path
from time import process_time

from anachrony import charts
from anachrony.charts import Canvas
from anachrony.events import read
from anachrony.findings import InvalidEvents
from anachrony.narrative import annotate
from anachrony.selection import Selection
from anachrony.views import VIEWS

HEADER = "event,screen_start,screen_end,story_start,story_end"


def long() -> str:
    return f"{HEADER}\nA,0,5,1944,1944\nB,5,9999999999999,1945,1945\n"


def crowded() -> str:
    cast = ";".join(f"C{number}" for number in range(5000))
    return f"{HEADER},characters\nA,0,5,1944,1944,{cast}\nB,5,9,1945,1945,C1\n"


def stranded() -> str:
    years = [1000 + at % 900 for at in range(5000)]
    rows = (f"E,{at},{at + 1},{year},{year},Strand {at}" for at, year in enumerate(years))
    return "\n".join([f"{HEADER},strand", *rows])


def unsure() -> str:
    dates = ("194X", "1944", "1944-05")
    rows = (
        f"Work {work},E,{at},{at + 1},{date},{date}"
        for work in range(200)
        for at in range(20)
        for date in [dates[(at * 7 + work) % 3]]
    )
    return "\n".join([f"work,{HEADER}", *rows])


def wide() -> str:
    names = ",".join(f"own {number}" for number in range(100_000))
    return f"event,screen_start,screen_end,{names}\nA,0,5,{',' * 99_999}\n"


def ragged() -> str:
    return "event,screen_start,screen_end\n" + "A,0,1,2,3\nA,0\n" * 500_000


CASES = {
    "screen times to 1e13 s": long,
    "a row with 5,000 characters": crowded,
    "5,000 strands": stranded,
    "200 works of uncertain dates": unsure,
    "100,000 columns": wide,
    "a million ragged rows": ragged,
}


def outcome(case: str, table: Callable[[], str]) -> dict:
    """What came of a case: how many charts, or the sentence."""
    data = table().encode()
    Path("/proc/self/clear_refs").write_text("5")  # the most memory taken counts from here
    begun = process_time()
    try:
        said = f"{_charts(data)} charts"
    except InvalidEvents as invalid:
        said = str(invalid)[:2000]
    return {"case": case, "said": said, "seconds": process_time() - begun, "megabytes": _most()}


def _charts(data: bytes) -> int:
    events = annotate(read(data, name="Tiny"))
    for view in VIEWS:
        charts.draw(events, Selection(view=view), Canvas())
    return len(VIEWS)


def _most() -> float:
    """The most memory this process took, in MB."""
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (8_000_000_000,) * 2)  # what breaks, breaks alone
    for case, table in CASES.items():
        print(json.dumps(outcome(case, table)), flush=True)
