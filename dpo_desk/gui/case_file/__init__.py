"""The DPO's file of one case: both clocks, the next step, the timeline, decisions, letters, tasks, documents.

No rule and no query may enter: what can be done and why not comes with the case.
"""
