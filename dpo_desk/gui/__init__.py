"""The only place that shows windows; pages call use cases and show values.

No rule, no query and no mapped row may enter.
"""
