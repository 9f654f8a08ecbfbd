"""Several processes working on a stream: results in its order, flat memory, and an end without orphans."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing import forkserver, get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from types import ModuleType
from typing import Any, TypeVar

from .errors import GeodataError

IN_HAND = 4
"""Tasks that a process has at most, so that it need not wait for the next while this one is busy."""
AHEAD = 2
"""How many times as many results may wait for an earlier one, so that memory stays flat."""
GARBAGE_AFTER = 20_000
"""Objects made after which a process looks for circles of them. Results hold hardly any, and with the 700 of
Python's own a process looks for them a tenth of its time."""
CAN_FORK = "forkserver" in get_all_start_methods()

Task = TypeVar("Task")
Result = TypeVar("Result")


def get_ready(imports: list[str]) -> None:
    """Where the system can, let one process import for all of a later Crew what they need, from now on.

    Of several calls the first counts.
    """
    # threads beside processes stand in their way
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # else a file of the user's, random.py, would be imported
    os.environ.setdefault("PYTHONSAFEPATH", "1")
    if CAN_FORK:
        forkserver.set_forkserver_preload(imports)
        with _interrupts_ignored():
            forkserver.ensure_running()


class Crew:
    """Processes that work until they are let go, or until this process ends in whatever way.

    `imports` are the modules they need.
    """

    def __init__(self, count: int, imports: list[str]) -> None:
        get_ready(imports)
        context: Any = get_context("forkserver" if CAN_FORK else "spawn")
        self._processes = []
        self._in_hand: dict[Connection, int] = {}
        """The line to each process, and how many tasks it has."""
        self._round = 0
        for _ in range(count):
            line, far_end = context.Pipe()
            process = context.Process(target=_work, args=[far_end], daemon=True)
            with _script_left_out():
                process.start()
            far_end.close()
            self._processes.append(process)
            self._in_hand[line] = 0

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """What `work`, a function of a module, makes of each task, in their order.

        No more tasks are taken than are being worked on. Raises what `work` raises, and GeodataError where
        a process dies.
        """
        self._round += 1
        waiting = enumerate(tasks)
        done: dict[int, Result | Exception] = {}
        given = due = 0
        while True:
            while given - due < AHEAD * IN_HAND * len(self._in_hand):
                line = min(self._in_hand, key=self._in_hand.__getitem__)
                task = next(waiting, None) if self._in_hand[line] < IN_HAND else None
                if task is None:
                    break
                self._send(line, (self._round, work, *task))
                given += 1
            if due == given:
                return
            for round_, number, result in self._receive():
                if round_ == self._round:  # else of tasks whose results nobody waited for
                    done[number] = result
            while due in done:
                result = done.pop(due)
                due += 1
                if isinstance(result, Exception):
                    raise result
                yield result

    def let_go(self) -> None:
        """End the processes at once, whatever they are at."""
        with _interrupts_ignored():
            for process in self._processes:
                process.kill()
            for process in self._processes:
                process.join()

    def _send(self, line: Connection, task: object) -> None:
        with _death_in_words():
            line.send(task)
        self._in_hand[line] += 1

    def _receive(self) -> Iterator[tuple[int, int, Any]]:
        """Wait until there are results."""
        ready: Any = wait(list(self._in_hand))
        for line in ready:
            with _death_in_words():
                result = line.recv()
            self._in_hand[line] -= 1
            yield result


@contextmanager
def _death_in_words() -> Iterator[None]:
    """Tell in words that the process at the other end of a line is dead."""
    try:
        yield
    except (EOFError, ConnectionError) as error:
        raise GeodataError(
            "A geoparsing process was ended from outside, for want of memory perhaps. Try fewer."
        ) from error


@contextmanager
def _script_left_out() -> Iterator[None]:
    """What is started in here does not run the user's script anew, as processes do before they work."""
    script = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = script


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """In here Ctrl-C, which a terminal sends to all, has no effect, nor ever on processes started here."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _work(line: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(GARBAGE_AFTER)
    tasks: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_take, args=[line, tasks], daemon=True).start()
    while True:
        round_, work, number, task = tasks.get()
        try:
            result = work(task)
        except Exception as error:
            result = error
        line.send((round_, number, result))


def _take(line: Connection, tasks: "SimpleQueue[Any]") -> None:
    """Take tasks off the line, so that it is free for more; where its other end is closed, all is over."""
    try:
        while True:
            tasks.put(line.recv())
    except (EOFError, OSError):
        os._exit(0)
