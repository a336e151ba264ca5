"""Check digits: which runs of digits and letters are real numbers of a kind, and which only look like one."""

from __future__ import annotations

_VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_CHINESE_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def luhn(digits: str) -> bool:
    """Whether a run of digits passes the check of payment cards and telephone handsets (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0 and len(set(digits)) > 1


def iban(code: str) -> bool:
    """Whether a bank account number passes the check of ISO 13616."""
    code = code.replace(" ", "").upper()
    if not 15 <= len(code) <= 34:
        return False
    return int("".join(str(int(c, 36)) for c in code[4:] + code[:4])) % 97 == 1


def vin(code: str) -> bool:
    """Whether a vehicle number passes the check of ISO 3779 as used in North America."""
    total = sum(_VIN_VALUES[c] * w for c, w in zip(code, _VIN_WEIGHTS, strict=True))
    return "0123456789X"[total % 11] == code[8]


def chinese_id(code: str) -> bool:
    """Whether an 18-character resident number passes its check (GB 11643)."""
    return "10X98765432"[sum(int(c) * w for c, w in zip(code, _CHINESE_WEIGHTS, strict=False)) % 11] == code[-1].upper()


def spanish_id(code: str) -> bool:
    """Whether eight digits and a letter are a Spanish identity number."""
    return "TRWAGMYFPDXBNJZSQVHLCKE"[int(code[:8]) % 23] == code[-1].upper()
