"""What is asked before a step is recorded: one dialog for each, kept open until the use case took it.

No page may enter.
"""
