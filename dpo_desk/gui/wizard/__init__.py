"""The first run: firm, promises, the first data protection officer, the recovery key.

No store and no file may enter: everything goes through the services that app hands in.
"""
