"""Find Chromium for the browser tests, or install it through the system's package manager.

`python tests/browser.py` says where it is, or what will be skipped and why. In CI, where nothing
may be skipped, it fails instead.
"""

# ruff: noqa: T201 (it speaks to a person at a terminal)
import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files\Chromium\Application\chrome.exe",
)
FLAGS = (
    "--no-sandbox",  # tests may run as root, in a container; they open our own page only
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # WebGL by Mesa: with Chromium's own SwiftShader a click on the map takes so long that it is lost
    *(("--use-gl=angle", "--use-angle=gl-egl", "--ignore-gpu-blocklist") if sys.platform == "linux" else ()),
)
PACKAGES = ("chromium", "libegl1", "libgl1-mesa-dri", "fonts-noto-core")
"""Of Debian: the browser, OpenGL in software, and letters of most scripts."""

MISSING = "Chromium is not found"


def find() -> str | None:
    """Where Chromium is: $CHROMIUM, on the path, or in the usual places."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*map(shutil.which, NAMES), *PLACES]
    return next((path for path in candidates if path and Path(path).is_file()), None)


def install() -> str | None:
    """Try to install Chromium; in words why not, where it cannot be."""
    if shutil.which("apt-get"):
        as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if as_root and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode:
            return f"apt-get needs root. Run: sudo apt-get install {' '.join(PACKAGES)}"
        commands = [[*as_root, "apt-get", *words] for words in (["update"], ["install", "-y", *PACKAGES])]
    elif shutil.which("brew"):
        commands = [["brew", "install", "--cask", "chromium"]]
    else:
        return "no package manager that is known here (apt-get, brew). Install Chromium or Google Chrome"
    for command in commands:
        print("+", *command, flush=True)
        if subprocess.run(command, stdin=subprocess.DEVNULL).returncode:
            return f"{' '.join(command)} failed"
    return None


def main() -> int:
    """Make Chromium ready; the exit code is 1 where it is missing and nothing may be skipped."""
    problem = None if find() else install()
    path = find()
    if path:
        print(f"Chromium for the browser tests: {path}")
        return 0
    if os.environ.get("CI"):
        print(
            f"The browser tests cannot run, and CI may not skip them: {problem or 'Chromium is not found'}."
        )
        return 1
    print(f"SKIPPED: the browser tests will not run: {problem or 'Chromium is not found'}.")
    print("Everything else will be tested. Set CHROMIUM to the path of a browser that you have.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
