"""DPO Desk: a data protection officer's year of legal duties, kept on time and provable."""

__version__ = "0.1.0"
