"""Changes to a draft: only what was asked, the rest word for word."""

from __future__ import annotations

from assistant.errors import NotUnderstood
from assistant.platforms import disclaimer
from assistant.stages import Brief, Raw
from assistant.writers.builtin.material import Material
from assistant.writers.builtin.revise import edits, exact, heard, instruction, sheet
from assistant.writers.builtin.revise.desk import Desk, said_by
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.setting import Setting


def revised(brief: Brief, material: Material | None, where: Setting) -> Raw:
    """The previous draft with the change asked for. Raises NotUnderstood with what could not be done."""
    assert brief.previous is not None
    text = instruction.unnumbered(disclaimer.strip(brief.previous.text, brief.profile))
    asked = (brief.instruction or brief.request).text
    desk = Desk(brief, material, where)
    if brief.edit is not None:
        exactly = exact.edited(brief.edit, sheet.read(text), desk)
        posts = len(exactly.paragraphs()) if (brief.style.thread or 0) > 1 else None
        return Raw(exactly.text, said_by(material, exactly.text), thread=posts)
    done = sheet.read(text)
    before = done
    changes = instruction.read(asked, lambda said: heard.fact(said, before, brief.profile), lambda part: heard.change(part, before, brief.profile), lambda part: heard.statement(part, brief.profile))
    already: AlreadySo | None = None
    for change in changes:
        try:
            done = edits.apply(change, done, desk)
        except AlreadySo as so:  # one of several changes is there already: the others are still made
            already = so
    if done.text == text:
        raise already or NotUnderstood(reply("same"))
    if not done.sentences:
        raise NotUnderstood(reply("only_part"))
    return Raw(done.text, said_by(material, done.text))
