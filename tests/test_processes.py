import json
import operator
import os
import re
import signal
import subprocess
import sys
import time
from itertools import count, islice
from pathlib import Path

import pytest

from geodata.errors import GeodataError
from geodata.processes import AHEAD, IN_HAND, Crew

PROCESSES = 2
PROC = Path("/proc")
needs_proc = pytest.mark.skipif(not PROC.is_dir(), reason="looks for processes in /proc")


@pytest.fixture(scope="module")
def crew():
    crew = Crew(PROCESSES, ["operator"])
    yield crew
    crew.let_go()


@pytest.mark.parametrize("tasks", [0, 1, 2, 3, 50])
def test_results_come_in_the_order_of_the_tasks(crew, tasks):
    assert list(crew.map(operator.neg, range(tasks))) == [-task for task in range(tasks)]


def nap(seconds):
    """Slow tasks finish after quick ones that began later."""
    time.sleep(seconds)
    return seconds


def test_a_slow_task_changes_nothing_of_the_order(crew):
    naps = [0.2, 0.0, 0.01, 0.0, 0.1, 0.0, 0.0]
    assert list(crew.map(nap, naps)) == naps


def test_no_more_tasks_are_taken_than_are_worked_on(crew):
    taken = count()
    results = crew.map(operator.neg, taken)
    assert list(islice(results, 3)) == [0, -1, -2]
    assert next(taken) <= 3 + AHEAD * IN_HAND * PROCESSES


def test_results_that_nobody_waited_for_are_not_taken_for_others(crew):
    next(crew.map(nap, [0.0, 0.1, 0.1, 0.1]))
    assert list(crew.map(operator.neg, range(9))) == [-task for task in range(9)]


def test_an_error_in_a_process_is_raised_here_and_the_crew_goes_on(crew):
    with pytest.raises(ValueError, match="not-a-number"):
        list(crew.map(int, ["1", "not-a-number", "2"]))
    assert list(crew.map(int, ["7"])) == [7]


def test_a_process_that_is_killed_is_told_in_words():
    crew = Crew(PROCESSES, [])
    with pytest.raises(GeodataError, match="ended from outside"):
        list(crew.map(os._exit, [9, 9, 9]))
    crew.let_go()


def test_processes_that_are_let_go_end_whatever_they_are_at():
    crew = Crew(PROCESSES, [])
    results = crew.map(time.sleep, [0, 0, 600, 600, 600])
    next(results)
    begin = time.perf_counter()
    crew.let_go()
    assert time.perf_counter() - begin < 5
    assert not any(process.is_alive() for process in crew._processes)


SCRIPT = """
from operator import neg
from geodata.processes import Crew
crew = Crew(2, [])
print(*crew.map(neg, range(5)))
crew.let_go()
"""


def test_a_script_that_guards_nothing_is_run_once(tmp_path):
    script = tmp_path / "count.py"
    script.write_text(SCRIPT)
    told = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert (told.stdout, told.stderr) == ("0 -1 -2 -3 -4\n", "")


def alive(pid):
    """Whether a process runs; a zombie that nobody buries does not."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def members(group):
    """The living processes of a process group."""
    found = []
    for pid in filter(str.isdigit, (entry.name for entry in PROC.iterdir())):
        try:
            if os.getpgid(int(pid)) == group and alive(pid):
                found.append(int(pid))
        except ProcessLookupError:
            pass
    return found


@pytest.fixture
def parsing(tmp_path):
    """`dateline parse` at work with two processes on far more than it will be given time for."""
    row = {"title": "Trains", "text": "Trains from Lyon to Paris, and from Nairobi to Mombasa, run again."}
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({**row, "id": number}) + "\n" for number in range(60_000)))
    process = subprocess.Popen(
        [sys.executable, "-m", "geodata", "parse", path, "--json", "--processes", "2", "--no-homes"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert json.loads(process.stdout.readline())["id"] == 0
    assert len(members(process.pid)) > 3
    yield process
    for pid in members(process.pid):
        os.kill(pid, signal.SIGKILL)
    process.communicate()


def wait_until_alone(group):
    for _ in range(100):
        if not members(group):
            return
        time.sleep(0.1)


@needs_proc
def test_ctrl_c_ends_all_processes_with_one_sentence(parsing):
    os.killpg(parsing.pid, signal.SIGINT)  # as a terminal does
    out, err = parsing.communicate(timeout=20)
    assert parsing.returncode == 130
    assert out == b"" or out.endswith(b"\n")
    rows = out.split(b"\n")[1:-1]  # readline may have kept the beginning of the first
    numbers = [json.loads(row)["id"] for row in rows]
    assert numbers == [numbers[0] + after for after in range(len(numbers))]
    told = err.decode().split("\n")
    assert re.fullmatch(r"Interrupted after [\d,]+ articles(; their results are printed)?\.", told[0])
    assert not any(told[1:])
    wait_until_alone(parsing.pid)
    assert members(parsing.pid) == []


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_command_that_is_killed_leaves_no_process_behind(parsing, number):
    os.kill(parsing.pid, number)
    wait_until_alone(parsing.pid)
    assert members(parsing.pid) == []
