"""`python -m geodata …`, the same as `dateline …`."""

import os
import signal

# Until the command can say in words that it was interrupted, Ctrl-C just ends it.
signal.signal(signal.SIGINT, signal.SIG_DFL)
# Small matrix products are done sooner than threads for them are woken. NumPy asks when it is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from .commands import main  # noqa: E402

if __name__ == "__main__":
    main()
