"""The letter beside what the law demands of it: written, checked, issued, and what became of it.

No other page and no printer may enter.
"""
