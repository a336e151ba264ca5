"""Bedside: post drafts for physicians, guarded for patient privacy and medical advice."""

from assistant.settings import switch_off_telemetry

switch_off_telemetry()

__version__ = "0.1.0"
