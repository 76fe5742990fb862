"""Runs work in a process of its own that is killed, or kills itself, without any chance to tidy up."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn

import pytest

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked from the warm parent")


def die() -> NoReturn:
    """Ends this process as a power cut would end it."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still alive")


def was_killed(work: Callable[[], object]) -> bool:
    """Runs the work in a child; True when it was killed, False when it came to its end.

    An exception in the child is an error of the test.
    """
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException:  # noqa: BLE001 -- told below, and by the exit code
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.WEXITSTATUS(status) == 0, "the child failed; see its output"
    return False
