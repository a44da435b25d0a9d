"""python -m anachrony, and the command `anachrony`: Ctrl+C ends it silently at any moment."""

import atexit
import os
import signal
import sys
from typing import Any

_STOPPED = 130
"""What a shell expects of a command that Ctrl+C ends."""


def main() -> int:
    """Run the command and return its exit code.

    Where whoever started the command had it ignore Ctrl+C (nohup), it does.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        return _interruptible()
    from anachrony import cli

    return cli.main()


def _interruptible() -> int:
    """Importing takes a second in which nothing is begun that needs an end: Ctrl+C ends it at once,
    where KeyboardInterrupt would be a traceback through a library. So it does when all is done and
    libraries put away what is theirs; last of all, when Python gives the key back to the system,
    which would say that the command was killed, nobody hears it.
    """
    atexit.register(signal.signal, signal.SIGINT, signal.SIG_IGN)  # what comes first is done last
    signal.signal(signal.SIGINT, _stop)
    from anachrony import cli

    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return cli.main()
    except KeyboardInterrupt:
        return _STOPPED
    finally:
        signal.signal(signal.SIGINT, _stop)


def _stop(*_: Any) -> None:
    os._exit(_STOPPED)


if __name__ == "__main__":
    sys.exit(main())
