"""The window before the store is open: unlocking, and setting a new password with the recovery key.

No store, no rule and no heavy import may enter: this is the first thing that is painted.
"""
