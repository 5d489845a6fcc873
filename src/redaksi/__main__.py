"""`python -m redaksi` and the `redaksi` command."""

from __future__ import annotations

import os
import sys

SELF_TEST = "--self-test"


def main() -> int:
    """Run the command line, which opens the window where no command is given; the exit status."""
    if getattr(sys, "frozen", False):
        _begin_frozen()
    if sys.argv[1:2] == [SELF_TEST]:
        from redaksi.selftest import main as test

        return test(sys.argv[2:])
    from redaksi import bootstrap
    from redaksi.cli.window import window_call

    window = window_call(sys.argv[1:], os.environ)
    if window is not None:
        return window.run(bootstrap)
    from redaksi.cli.app import main as run

    return run(bootstrap)


def _begin_frozen() -> None:
    """A frozen program is started again for each process of its own; such a call does its work and ends here."""
    from redaksi.processes import MODULE

    if sys.argv[1:2] == [MODULE] and sys.argv[2].split(".")[0] == "redaksi":
        import runpy

        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        sys.exit(0)
    import multiprocessing

    multiprocessing.freeze_support()


if __name__ == "__main__":
    sys.exit(main())
