"""The page of a film on granian: `python -m benchmarks.on_granian CSV WORKERS PORT`."""

import os
import sys
from pathlib import Path
from typing import Any

from granian import Granian
from granian.constants import Interfaces

from anachrony.app import create_app
from anachrony.app.server import SETTINGS
from anachrony.events import read

_CSV = "ANACHRONY_BENCHMARK"


def application() -> Any:
    """Return the page as each worker has it, drawn ahead."""
    path = Path(os.environ[_CSV])
    table = read(path)
    app = create_app(table, dict.fromkeys(table["work"].unique(), path.name))
    for _ in app.ahead():
        pass
    return app.server


if __name__ == "__main__":
    os.environ[_CSV] = sys.argv[1]
    Granian(
        "benchmarks.on_granian:application",
        port=int(sys.argv[3]),
        interface=Interfaces.WSGI,
        workers=int(sys.argv[2]),
        blocking_threads=SETTINGS["threads"],
        factory=True,
        log_enabled=False,
    ).serve()
