"""Measures DPO Desk against floors: the least that Qt, SQLite and ReportLab take, in the same run.

Single times depend on the machine and its other work; a ratio of two things measured in turn hardly does. So
every goal is a ratio, and every contender has its turn in every round.
"""
