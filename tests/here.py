"""Servers in this process, and one that goes away and comes back, for pages that are to outlive it."""

from pathlib import Path
from threading import Thread

from waitress.server import BaseWSGIServer, create_server
from waitress.wasyncore import dispatcher

from anachrony.app import create_app
from anachrony.app.whole import Page
from anachrony.events import read


class Serving:
    """An app at a port, a free one where none is named, until it is ended."""

    def __init__(self, app: Page, port: int = 0) -> None:
        self.server: BaseWSGIServer = create_server(
            app.server, host="127.0.0.1", port=port, threads=8
        )
        self.port: int = self.server.effective_port
        self.address = f"http://127.0.0.1:{self.port}/"
        self.thread = Thread(target=self.server.run, daemon=True)
        self.thread.start()

    def end(self) -> None:
        """Answer nobody and drop who is connected; what is still drawn may end, for nobody."""
        self.server.trigger.pull_trigger(self._leave)
        self.server.task_dispatcher.shutdown()
        self.server.trigger.pull_trigger(self.server.trigger.close)
        self.thread.join()

    def _leave(self) -> None:
        """In the thread that serves: no other may touch its connections."""
        for channel in [*self.server.active_channels.values()]:
            channel.close()
        dispatcher.close(self.server)


class Here:
    """A table served at one address: begun again, it knows of nothing that it was told before.
    tests/browser/test_away.py kills a whole process, which takes three seconds more each time.
    """

    def __init__(self, table: Path) -> None:
        self.table, self.port = table, 0
        self.start()

    def start(self) -> None:
        events = read(self.table.read_bytes(), name=self.table.stem)
        app = create_app(events, dict.fromkeys(events["work"], self.table.name))
        self.serving = Serving(app, self.port)
        self.port, self.address = self.serving.port, self.serving.address

    def stop(self) -> None:
        self.serving.end()
