"""The command line as a program calls it: exit codes, JSON Lines on stdout, words on stderr."""

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from geodata.commands import app
from geodata.commands.viewing import Ending
from geodata.export import ARTICLE_FORMS, FORMS

ROWS = (
    '{"id": "a1", "title": "Floods", "text": "Rain in Pune, India.", "source": "Sample"}\n'
    '{"id": 7, "text": "The mayor of Lyon spoke.", "mentions": [{"start": 13, "end": 17}]}\n'
)


def dateline(*arguments, given="", **settings):
    """Run the command in a process of its own, as a shell would."""
    return subprocess.run(
        [sys.executable, "-m", "geodata", *map(str, arguments)],
        input=given.encode(),
        timeout=120,
        check=False,
        **({"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | settings),
    )


def rows(output):
    return [json.loads(line) for line in output.splitlines()]


def test_parse_answers_each_row_in_its_order_with_its_own_id():
    done = dateline("parse", "-", given=ROWS)
    assert done.returncode == 0, done.stderr
    first, second = rows(done.stdout)
    assert [first["id"], second["id"]] == ["a1", 7]
    assert [mention["text"] for mention in first["mentions"]] == ["Pune", "India"]
    assert second["focus"] == {"FR": 1.0}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_on_a_terminal_each_article_stands_under_its_title_and_no_count_among_them(tmp_path):
    import pty

    (tmp_path / "news.jsonl").write_text(ROWS)
    ours, terminal = pty.openpty()
    told = {"stdin": terminal, "stdout": terminal, "stderr": terminal}
    command = [sys.executable, "-m", "geodata", "parse", tmp_path / "news.jsonl"]
    with subprocess.Popen(command, **told):
        os.close(terminal)
        shown = b""
        with suppress(OSError), open(ours, "rb", buffering=0) as screen:  # noqa: PTH123
            while some := screen.read(1_000):
                shown += some
    lines = re.sub(rb"\x1b\[[\d;?]*[a-zA-Z]", b"", shown).decode().splitlines()
    assert [line.strip() for line in lines if line.startswith("Floods")] == ["Floods"]
    assert sum("articles placed" in line for line in lines) == 1


def test_given_mentions_are_resolved_as_they_are(tmp_path):
    path = tmp_path / "given.jsonl"
    path.write_text(ROWS.splitlines()[1] + "\n")
    done = dateline("parse", path, "--mentions-given", "--json")
    (row,) = rows(done.stdout)
    assert [(mention["text"], mention["geonameid"]) for mention in row["mentions"]] == [("Lyon", 2996944)]


def test_a_bad_row_costs_no_good_one_and_the_exit_code_tells():
    done = dateline("parse", "-", given='{"id": 1, "text": ""}\nnot JSON\n' + ROWS)
    assert done.returncode == 3
    assert [row["id"] for row in rows(done.stdout)] == ["a1", 7]
    assert b"stdin:1" in done.stderr
    assert b"stdin:2" in done.stderr


@pytest.mark.parametrize("odd", ["123456789012345678901234567890", r'"\ud800x"'])
def test_an_id_that_few_programs_can_write_comes_back_and_costs_no_other_row(odd):
    done = dateline("parse", "-", given=f'{{"id": {odd}, "text": "Rain in Pune.", "x": NaN}}\n{ROWS}')
    assert [row["id"] for row in rows(done.stdout)] == [json.loads(odd), "a1", 7], done.stderr


def test_of_a_long_stream_on_standard_input_every_article_is_stored(tmp_path):
    given = "".join(json.dumps({"text": f"Rain in Pune on day {day}."}) + "\n" for day in range(450))
    options = ("--store", tmp_path / "articles.sqlite", "--recogniser", "gazetteer")
    done = dateline("ingest", "-", *options, given=given)
    assert b"450 read: 450 stored" in done.stderr


def test_files_of_the_folder_it_is_started_in_are_not_run(tmp_path):
    for name in ("dashboard", "random", "socket", "selectors"):
        (tmp_path / f"{name}.py").write_text("print('run', flush=True)\nraise SystemExit\n")
    (tmp_path / "news.jsonl").write_text('{"text": "Rain in Pune."}\n' * 120)
    script = Path(sys.executable).with_name("dateline")  # as `python -m` itself looks there first
    for command in (
        "dashboard --no-browser --store .",
        "parse --recogniser gazetteer --processes 2 news.jsonl",
    ):
        called = [script, *command.split()]
        done = subprocess.run(called, cwd=tmp_path, capture_output=True, timeout=60, check=False)
        assert b"run" not in done.stdout.splitlines()
    assert len(done.stdout.splitlines()) == 120


def test_a_missing_file_is_told_in_words_and_without_a_traceback():
    done = dateline("parse", "no-such-file.jsonl")
    assert done.returncode == 1
    assert b"no-such-file.jsonl" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["parse", "ingest"])
def test_a_path_of_no_characters_is_not_the_folder_one_is_in(command, tmp_path):
    (tmp_path / "news.jsonl").write_text(ROWS)
    environment = os.environ | {"DATELINE_STORE": str(tmp_path / "articles.sqlite")}
    done = dateline(command, "", cwd=tmp_path, env=environment)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b'"" does not exist' in done.stderr


def test_what_a_message_quotes_does_not_command_the_terminal(tmp_path):
    path = tmp_path / "[red]:cat:.csv"
    path.write_text("\x1b[31mtext\x9b,b\n")
    told = dateline("parse", path).stderr.decode()
    assert "[red]:cat:.csv" in told
    assert told.rstrip("\n").isprintable()


def test_an_unknown_pipeline_is_told_with_the_way_out():
    done = dateline("parse", "-", "--recogniser", "xx_no_such_model", given=ROWS)
    assert done.returncode == 1
    assert b"xx_no_such_model" in done.stderr
    assert b"Traceback" not in done.stderr


def test_without_spacy_the_gazetteer_reads_alone():
    done = dateline("parse", "-", "--recogniser", "gazetteer", given=ROWS)
    assert [mention["text"] for mention in rows(done.stdout)[0]["mentions"]] == ["Pune", "India"]


def test_a_reader_that_goes_away_is_no_error_of_ours():
    shell = f"{sys.executable} -m geodata gazetteer lookup Springfield | head -1"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, timeout=60, check=False)
    assert json.loads(done.stdout)["name"] == "Springfield"
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize("command", ["info", "gazetteer lookup Springfield", "export --store {}"])
def test_a_full_disk_is_told_in_words(command, stories_store):
    arguments = command.format(stories_store).split()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = dateline(*arguments, stdout=full, env=environment)
    assert (done.returncode, done.stderr) == (1, b"dateline: No space left on device\n")


@pytest.mark.parametrize(
    "options", [["--country", "am"], ["--country", "AM", "--since", "2020-01-01"], ["--language", "English"]]
)
def test_export_writes_what_is_chosen(stories_store, options):
    done = dateline("export", "--store", stories_store, *options)
    assert len(done.stdout.splitlines()) > 1
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--country", "Armenia"], b"'Armenia' is no ISO 3166-1 alpha-2 code"),
        (["--language", "klingon"], b"'klingon' is no ISO 639-1 code"),
        (["--since", "2026-02-30"], b"'2026-02-30' is no day, as 2026-10-01"),
        (["--since", "2026-02-01", "--until", "2026-01-01"], b"2026-01-01 lies before --since 2026-02-01"),
    ],
)
def test_export_of_what_cannot_be_is_a_wrong_command_line(stories_store, options, told):
    done = dateline("export", "--store", stories_store, *options)
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in done.stderr


def test_export_writes_every_form_that_there_is():
    assert {*Ending} == {*FORMS, *ARTICLE_FORMS}


def test_export_says_when_nothing_is_chosen(stories_store):
    done = dateline("export", "--store", stories_store, "--source", "No Such Paper")
    assert done.returncode == 0
    assert b"No article of the store is chosen" in done.stderr


@pytest.mark.parametrize("command", ["export", "info", "corrections list", "corrections undo 1 --who Ann"])
def test_a_store_that_is_not_there_is_told_and_not_made(tmp_path, command):
    missing = tmp_path / "missing.sqlite"
    done = dateline(*command.split(), "--store", missing)
    assert done.returncode == 1
    assert f"there is no store at {missing}".encode() in done.stderr
    assert not missing.exists()


def test_without_standard_output_nothing_is_printed_and_nothing_fails():
    shell = f"{sys.executable} -m geodata info >&-"
    done = subprocess.run(["sh", "-c", shell], stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_lookup_lists_the_bearers_of_a_name_most_important_first():
    first, *others = rows(dateline("gazetteer", "lookup", "Paris").stdout)
    assert (first["geonameid"], first["country"]) == (2988507, "FR")
    assert any(row["admin1"] == "TX" for row in others)


def test_lookup_of_an_unknown_name_fails_in_words():
    done = dateline("gazetteer", "lookup", "Xqzwvut")
    assert done.returncode == 1
    assert b"Xqzwvut" in done.stderr


def test_lookup_of_bytes_that_are_no_text_fails_in_words():
    done = dateline("gazetteer", "lookup", "\udcff")
    assert done.returncode == 1
    assert b"No place called" in done.stderr


def test_info_of_the_gazetteer_is_json_with_counts():
    (info,) = rows(dateline("gazetteer", "info").stdout)
    assert (info["in_use"], info["indexes"][0]["name"]) == ("standard", "standard")
    assert info["indexes"][0]["places"] > 230_000


def every_command(group, above=()):
    """The words of each command and group of commands."""
    yield " ".join(above)
    for name, command in getattr(group, "commands", {}).items():
        yield from every_command(command, (*above, name))


@pytest.mark.parametrize("command", list(every_command(get_command(app))))
def test_every_command_has_help_and_every_one_that_does_something_an_example(command):
    shown = CliRunner().invoke(app, [*command.split(), "--help"])
    assert shown.exit_code == 0
    assert command in ("", "gazetteer", "corrections") or "Example" in shown.output


def test_a_wrong_command_line_exits_with_2():
    assert dateline("parse", "--no-such-option").returncode == 2


def test_one_file_alone_cannot_be_held_out(tmp_path):
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": 1, "text": "Rain in Pune.", "mentions": []}\n')
    told = dateline("evaluate", "--held-out", gold)
    assert told.returncode == 2
    assert b"two files" in told.stderr


def test_two_files_of_one_name_are_both_scored(tmp_path):
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "gold.jsonl").write_text('{"id": 1, "text": "Rain in Pune.", "mentions": []}\n')
    paths = [tmp_path / folder / "gold.jsonl" for folder in ("one", "other")]
    told = rows(dateline("evaluate", "--json", "--recogniser", "gazetteer", *paths).stdout)
    assert [row["of"] for row in told[::2]] == [str(path) for path in paths]


def test_evaluate_tells_every_figure_with_its_definition_in_a_hundred_columns(tmp_path):
    gold = tmp_path / "gold.jsonl"
    mention = {"start": 8, "end": 12, "text": "Pune", "lat": 18.52, "lon": 73.86, "geonameid": 1259229}
    mention |= {"country": "IN", "kind": "name", "sense": "literal"}
    gold.write_text(json.dumps({"id": 1, "text": "Rain in Pune.", "mentions": [mention]}) + "\n")
    shown = dateline("evaluate", gold).stdout.decode()
    assert all(len(line) <= 100 for line in shown.splitlines())
    lines = [line.split() for line in shown.splitlines() if line.strip()]
    assert {line[0] for line in lines} >= {
        "R-F1",
        "E-F1",
        "A",
        "C",
        "focus",
        "non-US",
        "cov@.95",
        "candidates",
    }
    assert ["E-F1", "1.000", "their", "harmonic", "mean"] in lines
    found, given = rows(dateline("evaluate", "--json", gold).stdout)
    assert (found["of"], given["of"]) == ("gold", "gold, mentions given")
    assert (found["R-F1"], given["candidates"]) == (1.0, 1.0)
