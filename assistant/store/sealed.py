"""A sealed post as JSON and back. What comes back is ``Stored``: only the seal makes it a ``Post`` again."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.stages import Citation, Post, Stored


def rest_of(post: Post) -> dict[str, object]:
    """Everything but platform, text and guard version, which have columns of their own."""
    return {
        "disclaimer": post.disclaimer,
        "parts": list(post.parts),
        "citations": [[c.id, c.title, c.issuer, c.url] for c in post.citations],
        "alt_text": post.alt_text,
    }


def fields_of(post: Post) -> dict[str, object]:
    """The whole post."""
    return {"platform": post.platform, "text": post.text, "guard_version": post.guard_version, **rest_of(post)}


def stored(fields: Mapping[str, object]) -> Stored:
    """A post from its fields; a row of an earlier version has fewer."""
    parts, citations = fields.get("parts") or (), fields.get("citations") or ()
    alt_text = fields.get("alt_text")
    return Stored(
        platform=str(fields["platform"]),
        text=str(fields["text"]),
        disclaimer=str(fields.get("disclaimer") or ""),
        guard_version=str(fields.get("guard_version") or ""),
        parts=tuple(str(p) for p in parts) if isinstance(parts, list) else (),
        citations=tuple(Citation(*map(str, c)) for c in citations) if isinstance(citations, list) else (),
        alt_text=str(alt_text) if alt_text else None,
    )
