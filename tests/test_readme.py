"""The README says what is so: its commands exist and its examples run."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from geodata.commands import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(
    set(re.findall(r"^(?:echo .*\| )?\.venv[/\\](?:bin|Scripts)[/\\]dateline ([^#\n]*)", README, re.M))
)
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_readme_shows_commands():
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("line", COMMANDS)
def test_each_command_and_option_exists(line):
    words = line.split()
    command = [word for word in words[: 2 if words[0] == "gazetteer" else 1] if not word.startswith("-")]
    shown = CliRunner().invoke(app, [*command, "--help"], terminal_width=200)
    assert shown.exit_code == 0
    for option in re.findall(r"--[a-z-]+", line):
        assert option in shown.output, f"{option} is not an option of dateline {' '.join(command)}"


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`?make ([a-z]+)", README))))
def test_each_make_target_exists(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.M)


def test_the_example_on_standard_input_runs():
    (text,) = re.findall(r"^echo '(.*)' \| \.venv/bin/dateline parse -", README, re.M)
    done = subprocess.run(
        [sys.executable, "-m", "geodata", "parse", "-"],
        input=text.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert b'"Pune"' in done.stdout


def test_the_example_in_python_runs(tmp_path):
    (example,) = re.findall(r"^```python\n(.*?)^```", README, re.M | re.S)
    script = tmp_path / "places.py"
    script.write_text(example, encoding="utf-8")
    told = subprocess.run([sys.executable, script], capture_output=True, check=True, timeout=60)
    assert b"Pune ('Pune', 'IN')" in told.stdout


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(((?!http)[^)#]+)\)", README))))
def test_each_link_leads_to_a_file(link):
    assert (ROOT / link).exists()


def test_the_plain_commands_install_what_make_installs():
    for file in ("requirements.txt", "--no-deps -e ."):
        assert file in README
    assert "-r requirements.txt" in MAKEFILE
