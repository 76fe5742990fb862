"""The only place that words letters and draws PDF.

Neither SQL nor Qt may enter.
"""
