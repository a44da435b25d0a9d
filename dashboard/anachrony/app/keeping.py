"""What is made once and kept for the next who asks, however many ask at once."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Any, TypeVar, cast

from anachrony import text

Method = TypeVar("Method", bound=Callable[..., Any])


class Kept:
    """Things by their keys, the latest asked for; whoever asks for one that is being made waits
    for it, and for no other. What is not `worth` it is made each time.

    `functools.lru_cache` would have a class that opens a page at once draw it eight times.
    """

    def __init__(self, most: int, worth: Callable[[Any], bool] = lambda _: True) -> None:
        self._most, self._worth = most, worth
        self._things: OrderedDict[Hashable, Any] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def thing(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """Return the thing of a key, made where it is not here."""
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
                return self._things[key]
            alone = self._making.setdefault(key, Lock())

        with alone:
            try:
                return self._things[key] if key in self._things else self._keep(key, make())
            finally:
                self._making.pop(key, None)

    def _keep(self, key: Hashable, thing: Any) -> Any:
        with self._lock:
            if self._worth(thing):
                self._things[key] = thing
            while len(self._things) > self._most:
                self._things.popitem(last=False)
        return thing


def remembered(most: int, spoken: bool = True) -> Callable[[Method], Method]:
    """Keep the latest things that a method makes, by what it is given and, where it says something
    (`spoken`), the language in force; its owner has `shelves` for them, by the names of methods.
    """

    def keeping(method: Method) -> Method:
        name = method.__name__

        @wraps(method)
        def found(self: Any, *given: Hashable) -> Any:
            shelf = self.shelves.get(name) or self.shelves.setdefault(name, Kept(most))
            key = (text.language() if spoken else "", given)
            return shelf.thing(key, lambda: method(self, *given))

        return cast(Method, found)

    return keeping
