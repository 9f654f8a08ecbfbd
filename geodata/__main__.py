"""`python -m geodata …`, the same as `dateline …`."""

import signal

# Until the command can say in words that it was interrupted, Ctrl-C just ends it.
signal.signal(signal.SIGINT, signal.SIG_DFL)

from .commands import main  # noqa: E402

if __name__ == "__main__":
    main()
