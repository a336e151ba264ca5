"""Texts such as people and models write, for the property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from assistant.platforms import all_platforms

WORDS = (
    "cataracts", "Dr.", "Becker", "e.g.", "9", "a.m.", "the", "eye", "is", "café", "cafe\u0301", "piel", "👋🏽", "👨‍👩‍👧‍👦", "🇺🇸",
    "https://oakdaleeye.example/a/b?c=1.2", "oakdaleeye.example", "#EyeHealth", "#año", "＃tag", "#1", "(see", "below)",
    "“quoted”", "3.5", "not", "medical", "advice", "→", "日本語。", "and/or", "U.S.", "@oakdaleeye", "well-known",
)  # fmt: skip
ENDS = (".", "!", "?", "…", "?!", ".”", "!)", "。", "", ":", ", and")
OWN_WORDINGS = (
    "This post is for education only and is not medical advice.", "Not medical advice!", "Disclaimer: not medical advice.",
    "#NotMedicalAdvice", "Esto no es consejo médico.", "not medical advice", "*Not medical advice.*",
)  # fmt: skip

_sentence = st.builds(
    lambda w, e: " ".join(w) + e, st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.sampled_from(ENDS)
)
_wording = st.sampled_from(OWN_WORDINGS) | st.sampled_from(
    [d.text for p in all_platforms().values() for d in p.disclaimers]
)
_piece = st.one_of(_sentence, _sentence, _sentence, _wording)
_joint = st.sampled_from((" ", " ", " ", "\n", "\n\n", "  ", "\r\n"))

prose = st.lists(st.tuples(_piece, _joint), min_size=1, max_size=24).map(
    lambda ps: "".join(a + b for a, b in ps).strip()
)
anything = st.text(max_size=400)
bodies = prose | anything
