"""Puts the parts together; the only room that knows every other.

Started without a command it opens the window, with one it runs that command.
"""

from dpo_desk.app.start import main

__all__ = ["main"]
