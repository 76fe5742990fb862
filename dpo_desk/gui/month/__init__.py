"""The month on one page, what must hold before it is printed, and its closing.

No other page and no printer may enter.
"""
