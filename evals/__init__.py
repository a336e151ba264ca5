"""Eval suites: labelled cases, what is called on them, and how the answers are scored.

Part of the checkout and of the installed package, but never imported by ``assistant`` itself:
only the command ``bedside eval`` loads it.
"""
