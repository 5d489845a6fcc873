"""`python -m redaksi` and the `redaksi` command."""

from __future__ import annotations

import os
import sys


def main() -> int:
    """Run the command line, which opens the window where no command is given; the exit status."""
    from redaksi import bootstrap
    from redaksi.cli.window import window_call

    window = window_call(sys.argv[1:], os.environ)
    if window is not None:
        return window.run(bootstrap)
    from redaksi.cli.app import main as run

    return run(bootstrap)


if __name__ == "__main__":
    sys.exit(main())
