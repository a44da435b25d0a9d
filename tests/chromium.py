"""The Chromium that the browser tests drive, and the type of other machines: found on this one, or
installed by running this file.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FONTS = ("fonts-liberation", "fonts-noto-core", "fonts-wqy-microhei")
"""Debian's packages of the type that other machines have, of alphabets too that the project's own
has not got: with them pictures are shown to be the same, and names in these to have room.
"""
ENGINE = "chromium-headless-shell"
"""Debian's package, and its command: Chromium without the windows around its pages, as Playwright
brings one along. A page there costs a sixth less.
"""
MISSING = """\
The browser tests cannot run: no Chromium was found, and none could be installed.
Install Chromium or Google Chrome with the system's package manager, or set the
variable CHROMIUM to the path of one (when it is set, no other one is tried)."""


def engine() -> str | None:
    """Path of the Chromium that opens the tests' pages: where there is one, without its windows."""
    return executable() if os.environ.get("CHROMIUM") else shutil.which(ENGINE) or executable()


def executable() -> str | None:
    """Path of the Chromium that people have: the one that the variable CHROMIUM names, else the
    first that starts.
    """
    paths = filter(None, map(shutil.which, candidates()))
    return next(filter(starts, paths), None)


def candidates() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        yield named
    else:
        yield from COMMANDS
        yield from MAC_APPS
        yield downloaded()


def downloaded() -> str:
    """Where Playwright keeps its own Chromium, downloaded or not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def starts(path: str) -> bool:
    """Whether it really is a browser: Ubuntu, for one, has a `chromium-browser` that only speaks of
    another package.
    """
    if sys.platform == "win32":  # there, asking for the version opens a window
        return True
    return run(path, "--version", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def install() -> None:
    """Debian's package where that is allowed, else Playwright's own download."""
    if not from_debian("chromium"):
        run(sys.executable, "-m", "playwright", "install", "chromium")


def from_debian(*packages: str) -> bool:
    """Whether Debian's packages are there or could be installed: on Debian, as root."""
    apt, only = ("apt-get", "-y", "-qq"), "--no-install-recommends"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    if not (is_debian() and is_root()):
        return False

    there = run("dpkg", "-s", *packages, **quiet)
    return there or (run(*apt, "update") and run(*apt, "install", only, *packages))


def run(*command: str, **options: object) -> bool:
    """Whether a command could be run and succeeded."""
    try:
        return subprocess.run(command, check=False, **options).returncode == 0
    except OSError:
        return False


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def is_debian() -> bool:
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    if executable() is None and not os.environ.get("CHROMIUM"):
        install()
    from_debian(ENGINE)
    from_debian(*FONTS)
    sys.exit(None if executable() else MISSING)
