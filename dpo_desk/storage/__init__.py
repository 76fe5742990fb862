"""The only place that speaks SQL and opens the encrypted store.

Rows never leave this room: repositories turn them into domain values.
"""
