"""What geoparsing processes share is read before they are made, and nothing is built for it."""

import os
import subprocess
import sys

TELL = "import geodata.forerunner; from geodata.pipeline import _tools; print(_tools.cache_info().currsize)"


def read_ahead(**settings):
    """How many sets of tools are open in a new process that imports the forerunner."""
    command = [sys.executable, "-c", TELL]
    told = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=True)
    assert not told.stderr
    return int(told.stdout)


def test_tools_are_open_before_the_first_article_comes():
    assert read_ahead() == 1


def test_a_missing_gazetteer_is_left_to_those_who_tell_how_far_it_is(tmp_path):
    assert read_ahead(DATELINE_CACHE=str(tmp_path)) == 0
    assert not list(tmp_path.iterdir())
