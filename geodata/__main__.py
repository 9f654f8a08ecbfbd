"""`python -m geodata …`, the same as `dateline …`."""

from .commands import main

if __name__ == "__main__":
    main()
