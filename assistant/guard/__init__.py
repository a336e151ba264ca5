"""The rule-based guard: ``clean`` rewrites a text until nothing is found; ``scan`` only reports."""

from assistant.guard.discovery import FAMILIES, all_rules, version
from assistant.guard.engine import DRAFTED, REWRITING, Cleaned, Reader, clean, clean_after, deidentify, scan, warm_up

__all__ = ["DRAFTED", "FAMILIES", "REWRITING", "Cleaned", "Reader", "all_rules", "clean", "clean_after", "deidentify", "scan", "version", "warm_up"]
