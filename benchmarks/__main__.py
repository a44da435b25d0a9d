"""python -m benchmarks [PART ...]."""

import argparse
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.in_browser import ROOT
from benchmarks.part import chromium
from benchmarks.parts import PARTS
from benchmarks.quoted import Found, changed

LONGEST = 480.0
"""s after which a part is ended, with all that it has started; on a calm machine none takes so long."""


def main(arguments: list[str] | None = None) -> None:
    """Print every figure of the parts that are named, or of all, and which of those that the README
    quotes are others now; where one can't be had, say so, go on, and end with 1.
    """
    parser = argparse.ArgumentParser("python -m benchmarks", description=main.__doc__)
    parser.add_argument("part", nargs="*", help=", ".join(PARTS))
    names = parser.parse_args(arguments).part or [*PARTS]
    if unknown := [name for name in names if name not in PARTS]:
        parser.error(f"{unknown[0]} is no part; these are: {', '.join(PARTS)}")
    print(_machine(), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "figures"
        whole = [ran(name, kept) for name in names]
        print("", changed(_found(kept)), sep="\n", flush=True)
    sys.exit(0 if all(whole) else 1)


def ran(name: str, kept: Path, longest: float = LONGEST) -> bool:
    """Measure a part in a process of its own; return whether it came to its end, and none failed."""
    with subprocess.Popen(_command(name, kept), cwd=ROOT, start_new_session=True) as process:
        try:
            return process.wait(longest) == 0
        except subprocess.TimeoutExpired:
            print("", f"  No more of {name}: ended after {longest:g} s", sep="\n", flush=True)
            return False
        finally:
            _ended(process)


def _command(name: str, kept: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.part", name, str(kept)]


def _ended(process: "subprocess.Popen[bytes]") -> None:
    """Let nothing go on that a part has started."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except OSError:  # all had ended
            return
    else:
        process.kill()


def _found(kept: Path) -> list[Found]:
    lines = kept.read_text("utf-8").splitlines() if kept.exists() else []
    return [Found(**json.loads(line)) for line in lines]


def _machine() -> str:
    with chromium() as browser:
        version = browser.version
    parts = [f"Python {platform.python_version()}", f"Chromium {version}", platform.system(),
             platform.machine(), f"{os.cpu_count()} processors"]  # fmt: skip
    load = (
        [f"{os.getloadavg()[0]:.1f} of them busy when this began"]
        if hasattr(os, "getloadavg")
        else []
    )
    return ", ".join(parts + load)


if __name__ == "__main__":
    main()
