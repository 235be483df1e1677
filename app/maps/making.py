"""Makes maps in the background, one thread a map, and hands out what is made. Safe to use from several threads."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from dataclasses import dataclass, field

from app.database import Store
from app.errors import Defect, OrgatlasError
from app.maps.keeping import Map, load, save
from app.maps.reading import read_map, state_of
from visualizations.atlas import Atlas

_LOG = logging.getLogger("orgatlas")
_REMEMBERED = 3
"""Maps in memory; a map of 100,000 parts takes about 100 MB."""
_PATIENCE = 2.0
"""Seconds that an asker waits for a map before it is told how far it is."""


@dataclass
class Progress:
    """A map that is being made: `done` of `total` organizations are read."""

    done: int = 0
    total: int = 0


@dataclass
class _Making(Progress):
    finished: threading.Event = field(default_factory=threading.Event)
    made: Atlas | None = None
    error: OrgatlasError | None = None


class Maps:
    """The maps of one store."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: OrderedDict[str, Map] = OrderedDict()
        self._making: dict[tuple[str, str], _Making] = {}

    def get(self, store: Store, organization: str | None, patience: float = _PATIENCE) -> Atlas | Progress:
        """The map of the organization of that id, or of all, as the store is now; Progress where it takes longer than `patience`
        seconds. Raises what making it raised, once; whoever asks next begins anew."""
        scope, state = organization or "everything", state_of(store)
        with self._lock:
            known = self._made.get(scope)
            if known is not None and known.state == state:
                self._made.move_to_end(scope)
                return known.atlas
            making = self._making.get((scope, state))
            if making is None:
                making = self._making[scope, state] = _Making()
                work = (store, organization, scope, state, making)
                threading.Thread(target=self._make, args=work, name=f"map of {scope}", daemon=True).start()
        if not making.finished.wait(patience):
            return Progress(making.done, making.total)
        with self._lock:
            self._making.pop((scope, state), None)
        if making.made is None:
            raise making.error or Defect("The map was not made")
        return making.made

    def _make(self, store: Store, organization: str | None, scope: str, state: str, making: _Making) -> None:
        def tell(done: int, total: int) -> None:
            making.done, making.total = done, total

        try:
            file = store.home / "maps" / f"{scope}.json.z"
            with self._lock:
                made = self._made.get(scope)
            if made is None:
                made = load(file)
            if made is None or made.state != state:
                made = read_map(store, organization, state, made, tell)
                save(file, made)
            making.made = made.atlas
            with self._lock:
                self._made[scope] = made
                self._made.move_to_end(scope)
                while len(self._made) > _REMEMBERED:
                    self._made.popitem(last=False)
        except OrgatlasError as error:
            making.error = error
        except Exception as error:  # noqa: BLE001 - whatever it is, who waits must hear of it
            _LOG.exception("the map of %s could not be made", scope)
            making.error = Defect(f"The map could not be made: {error}", hint="please report it, with the server's log")
        finally:
            making.finished.set()
