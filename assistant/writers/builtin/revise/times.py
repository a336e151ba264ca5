"""Clock times, dates and places as they stand in a draft."""

from __future__ import annotations

import re

MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
CLOCKS = r"(?:\b\d{1,2}(?::\d\d)? ?(?:a\.?m\.?|p\.?m\.?)(?:\s*(?:to|until|-|–)\s*(?:noon|midnight|\d{1,2}(?::\d\d)? ?(?:a\.?m\.?|p\.?m\.?)?))?|\b\d{1,2}(?::\d\d)? (?:to|until) (?:\d{1,2}(?::\d\d)?\b|noon\b)|\b\d{1,2}:\d\d\b|(?<![£$€\d.])\b\d{1,2}\.[0-5]\d\b(?!\.?\d| ?%)|\bnoon\b)"
CLOCK = re.compile(rf"(?i){CLOCKS}")
DATES = (
    rf"(?:\b(?:(?:this|next|last) )?(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b(?:,? {MONTH} \d{{1,2}})?"
    rf"|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b|\b(?:next|this) (?:week|month|year|weekend)\b|\bthe \d{{1,2}}(?:st|nd|rd|th)\b|\b(?:today|tomorrow|tonight)\b)"
)
DATE = re.compile(rf"(?i){DATES}")
PLACE = re.compile(r"(?i)\bat ((?:the )?[\w'’ ]*?(?:library|school|church|park|center|centre|hall|gym|hospital|clinic|office|college|university|museum|hotel|market|fair|auditorium|theater|room|house|cafe))\b")
