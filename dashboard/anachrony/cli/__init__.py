"""The command, a file a command: serve · check · report · export · corpus · shots."""

import argparse
import io
import os
import sys
from importlib.metadata import version

from anachrony import text
from anachrony.cli import check, corpus, export, report, serve, shots
from anachrony.cli.refused import Refused

COMMANDS = {
    "serve": serve,
    "check": check,
    "report": report,
    "export": export,
    "corpus": corpus,
    "shots": shots,
}
"""Each adds its arguments and runs."""


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 fine, 1 the data is wrong, 2 the command is wrong.

    Stopped by Ctrl+C, or by a reader of its output that closes early, it ends as the system's own
    tools do.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):  # a name that the terminal's alphabet hasn't got
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return _run(arguments)
    except BrokenPipeError:
        _drop_output()
        return 141
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if not error.filename:
            _drop_output()
        file = error.filename or text.say("cli.output")
        print(text.say("cli.no_file", file=file, reason=error.strerror or error), file=sys.stderr)
        return 2


def _run(arguments: list[str] | None) -> int:
    try:
        options = _parser().parse_args(arguments)
        options.run(options)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return refused.code
    finally:
        print(end="", flush=True)  # here, where a full disk or a closed pipe can still be said
    return 0


def _drop_output() -> None:
    """Let what can't be written go nowhere, so that Python doesn't try again, and complain, when it
    ends.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Mixed(argparse.ArgumentParser):
    """Takes files before, between and behind options, as people write them."""

    _within = False

    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        if self._within:
            return super().parse_known_args(args, namespace)
        self._within = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._within = False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="anachrony", description=text.say("cli.anachrony"))
    parser.add_argument("--version", action="version", version=f"anachrony {version('anachrony')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Mixed)
    for name, module in COMMANDS.items():
        command = commands.add_parser(
            name, help=text.say(f"cli.{name}"), description=text.say(f"cli.{name}")
        )
        command.set_defaults(run=module.run)
        module.add_arguments(command)
    return parser
