"""What the lists share: paged models, the filter bar, the footer, how a request looks in a row.

A register is a `ListPage` with a model, a source that reads it, and its filters.
"""
