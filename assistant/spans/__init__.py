"""What each stretch of words in a message is for, as small networks read it: in a request for posts (``requests``), in a change to drafts (``changes``).

``scripts/train_spans.py`` makes the networks from our own labelled messages.
"""

from assistant.spans.reading import Span

__all__ = ["Span"]
