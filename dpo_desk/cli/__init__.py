"""The command line: arguments to use case to JSON or words.

No rule of its own may enter.
"""
