"""The faults advice can be; each has its rule file."""

from __future__ import annotations

MEDICINE_ORDER = "medicine_order"
DOSE = "named_dose"
TEST_ORDER = "test_order"
VACCINE_ORDER = "vaccine_order"
SELF_CARE = "home_treatment"
TRIAGE = "triage"
DISMISSAL = "dismissal"
DIAGNOSIS = "remote_diagnosis"
INVITATION = "diagnosis_invitation"
