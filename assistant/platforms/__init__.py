"""The platforms: one data file each under ``prompts/platforms``; this package reads, counts and fits."""

from assistant.platforms.catalogue import aliases, all_platforms, get, ids, spoken
from assistant.platforms.platform import Disclaimer, Platform

__all__ = ["Disclaimer", "Platform", "aliases", "all_platforms", "get", "ids", "spoken"]
