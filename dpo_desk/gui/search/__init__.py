"""Ctrl+K: names, numbers and texts as one types; after `>` the commands."""
