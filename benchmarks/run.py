"""Run the benchmarks that need no annotated articles, one after the other: `make bench`.

`make bench GOLD=articles.jsonl` times `parse` on these articles instead of the samples.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCRIPTS = ("gazetteer.py", "parse.py", "store.py")
SAMPLE = HERE.parent / "seeds" / "dispatches.jsonl"


def main():
    articles = sys.argv[1] if len(sys.argv) > 1 else str(SAMPLE)
    for script in SCRIPTS:
        print(f"\n== {script}", flush=True)
        subprocess.run(
            [sys.executable, HERE / script, *([articles] if script == "parse.py" else [])], check=True
        )


if __name__ == "__main__":
    main()
