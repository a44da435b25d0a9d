"""Copies of a film that was never made, to watch: `python tests/copies.py` makes them by ffmpeg, into tests/copies/; they
are kept, so that a machine without it can test.

Every frame bears its number, in eight bars of eight px, the lowest digit first: black is 0, white is 1.
"""

import subprocess
from pathlib import Path

COPIES = Path(__file__).with_suffix("")
RATES = {"23.976": "24000/1001", "24": "24", "25": "25", "29.97": "30000/1001"}
STARTS = (0, 0.5)
"""s; when the first frame begins in the file."""

SECONDS = 5
ENDINGS = ("webm", "mp4")
SOUND = "sound-alone.webm"
LENGTHLESS = "25-of-no-length.webm"
_BARS = "geq=lum='255*mod(floor(N/pow(2,floor(X/8))),2)':cb=128:cr=128"


def name(rate: str, start: float, ending: str = "webm") -> str:
    return f"{rate}-from-{start}.{ending}"


def make(rate: str, start: float, ending: str) -> None:
    codec = {"webm": ["libvpx", "-crf", "30", "-b:v", "200k"], "mp4": ["libx264", "-crf", "28"]}
    source = f"color=black:s=64x16:r={RATES[rate]}:d={SECONDS}"
    command = ["-i", source, "-vf", _BARS, "-c:v", *codec[ending], "-pix_fmt", "yuv420p"]
    command += ["-g", "48", "-an", "-output_ts_offset", str(start)]
    _run(*command, str(COPIES / name(rate, start, ending)))


def _run(*command: str) -> bytes:
    whole = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", *command]
    return subprocess.run(whole, check=True, stdout=subprocess.PIPE).stdout


def odd() -> None:
    """A file of sound alone, and a film written as it came, which does not say how long it is."""
    _run("-i", "sine=d=1", "-c:a", "libopus", "-b:a", "8k", str(COPIES / SOUND))
    copied = ["-i", str(COPIES / name("25", 0)), "-map", "1:v", "-c", "copy", "-f", "webm", "-"]
    (COPIES / LENGTHLESS).write_bytes(_run("-i", "sine=d=1", *copied))


if __name__ == "__main__":
    COPIES.mkdir(exist_ok=True)
    for rate in RATES:
        for start in STARTS:
            for ending in ENDINGS:
                make(rate, start, ending)
    odd()
