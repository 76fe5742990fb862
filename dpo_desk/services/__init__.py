"""Use cases: authorise, do, audit, in one transaction; what they need from outside is named in ports.py.

Neither Qt nor SQL may enter.
"""
