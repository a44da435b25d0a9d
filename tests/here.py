"""A server in this process that goes away and comes back, for pages that are to outlive one."""

from pathlib import Path
from threading import Thread

from waitress.server import create_server

from anachrony.app import create_app
from anachrony.events import read


class Here:
    """A table served at one address: stopped, it answers nobody and drops who is connected; begun
    again, it knows of nothing that it was told before. tests/browser/test_away.py kills a whole
    process, which takes three seconds more each time.
    """

    def __init__(self, table: Path) -> None:
        self.table, self.port = table, 0
        self.start()

    def start(self) -> None:
        events = read(self.table.read_bytes(), name=self.table.stem)
        app = create_app(events, dict.fromkeys(events["work"], self.table.name))
        self.server = create_server(app.server, host="127.0.0.1", port=self.port, threads=8)
        self.port = self.server.effective_port
        self.address = f"http://127.0.0.1:{self.port}/"
        self.thread = Thread(target=self.server.run, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        self.server.trigger.pull_trigger(self._close)
        self.thread.join()
        self.server.task_dispatcher.shutdown()

    def _close(self) -> None:
        """In the thread that serves, which ends when nothing is open."""
        for channel in [*self.server.active_channels.values()]:
            channel.close()
        self.server.close()
