"""python -m anachrony, and the command `anachrony`: Ctrl+C ends it silently at any moment."""

import os
import signal
import sys
from typing import Any

_STOPPED = 130
"""What a shell expects of a command that Ctrl+C ends."""


def main() -> int:
    """Run the command and return its exit code.

    Importing takes a second in which nothing is begun that needs an end: Ctrl+C ends it at once,
    where KeyboardInterrupt would be a traceback through a library. Where whoever started the
    command had it ignore Ctrl+C (nohup), it does.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
    from anachrony import cli

    signal.signal(signal.SIGINT, before)
    return cli.main()


def _stop(*_: Any) -> None:
    os._exit(_STOPPED)


if __name__ == "__main__":
    sys.exit(main())
