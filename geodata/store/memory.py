"""What several questions need and takes long to make, kept for those that come."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any

import numpy as np
import numpy.typing as npt


class Memory:
    """Arrays by what they were made for. What was not asked for longest makes room for others."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._arrays: OrderedDict[Hashable, npt.NDArray[Any]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], npt.NDArray[np.generic]]) -> npt.NDArray[Any]:
        """The array of this key, made if it is not there; not to be changed."""
        with self._lock:
            if key in self._arrays:
                self._arrays.move_to_end(key)
                return self._arrays[key]
        made = make()  # which may ask for others
        with self._lock:
            self._arrays[key] = made
            while sum(array.nbytes for array in self._arrays.values()) > self._most_bytes:
                self._arrays.popitem(last=False)
        return made

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._arrays.clear()
