"""Run every benchmark of this folder, one after the other: `make bench`, or with GOLD=… for `parse`."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = HERE.parent / "seeds" / "dispatches.jsonl"


def main():
    articles = sys.argv[1] if len(sys.argv) > 1 else str(SAMPLE)
    for script in sorted(HERE.glob("*.py")):
        if script.name == Path(__file__).name:
            continue
        print(f"\n== {script.name}", flush=True)
        subprocess.run(
            [sys.executable, script, *([articles] if script.name == "parse.py" else [])], check=False
        )


if __name__ == "__main__":
    main()
