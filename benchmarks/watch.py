"""What a process and all below it need: memory and processor time, as Linux tells them in /proc."""

import os
import threading
import time
from pathlib import Path

EVERY = 0.1
"""Seconds from look to look."""
TICKS = os.sysconf("SC_CLK_TCK")


class Watch(threading.Thread):
    """Looks at a process until it ends. `peak` may be set to 0 to begin anew."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self._pid = pid
        self._seconds = {}
        self.peak = 0.0
        """Megabytes: of each process its own memory and its part of what it shares."""
        self.start()

    @property
    def seconds(self):
        """Of processor time, of all processes; less than EVERY is missing for each."""
        return sum(self._seconds.values())

    def run(self):
        """Look until the process has ended."""
        while Path(f"/proc/{self._pid}/task").exists():
            self.look()
            time.sleep(EVERY)

    def look(self):
        """Look once."""
        megabytes = 0.0
        for pid in (self._pid, *below(self._pid)):
            try:
                rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
                fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            megabytes += next((int(line.split()[1]) for line in rollup.splitlines() if line[:4] == "Pss:"), 0)
            self._seconds[pid] = (int(fields[11]) + int(fields[12])) / TICKS
        self.peak = max(self.peak, megabytes / 1024)


def below(pid):
    """The processes below a process."""
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return [*children, *(one for child in children for one in below(child))]
