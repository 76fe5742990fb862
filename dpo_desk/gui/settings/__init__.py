"""The settings: the firm's profile, calendar, users, letter texts, look and language, lock and audit log.

Only use cases that the data protection officer may run are offered here; the use cases check it themselves.
"""
