"""The Practice tab: the public facts that are never touched, and the profile text for each platform."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import gradio as gr

from assistant import guard, platforms
from assistant.app import talk
from assistant.app.boundary import sentence, whole
from assistant.app.cards import copy
from assistant.app.html import Html, el, icon
from assistant.app.markup import markup
from assistant.app.office import Office
from assistant.app.wiring import Updates, when
from assistant.errors import UsageError
from assistant.knowledge import cards as library
from assistant.platforms import bio, counting
from assistant.profile import EMPTY, JURISDICTIONS, Profile, Voice

MAX_FIELD = 4_000  # characters of one field
_PLACES = {"US": "United States", "US-TX": "Texas", "UK": "United Kingdom", "AU": "Australia", "CA": "Canada", "EU": "European Union", "INT": "Elsewhere"}
_LISTS = {
    "clinicians": ("Clinicians", "Dr. Jane Example\nSam Sample, PA"),
    "staff": ("Staff who may be named", ""),
    "phones": ("Public phone numbers", "555-0100"),
    "emails": ("Public e-mail addresses", "hello@clinic.example"),
    "websites": ("Websites", "clinic.example"),
    "addresses": ("Addresses", "12 Mill Street, Springfield"),
    "handles": ("Handles", "@clinicexample"),
}


@dataclass(frozen=True, slots=True)
class PracticeTab:
    """What other tabs wire: the button that saves, the form, and what was saved."""

    form: Mapping[str, gr.Textbox | gr.Dropdown | gr.Radio]
    save: gr.Button
    notice: gr.Markdown


def build(office: Office) -> PracticeTab:
    """Lay the tab out; ``saved`` does the saving."""
    profile = office.profile
    with gr.Row(elem_classes=["sides", "facts"], equal_height=False):
        with gr.Column(elem_classes="side", min_width=0):
            markup(_lead(), "practice-lead")
            form = _form(profile)
            with gr.Row(elem_classes="ask"):
                save = gr.Button("Save", elem_id="practice-save", variant="primary", scale=0, min_width=110)
            notice = markup("", "practice-notice")
        with gr.Column(elem_classes="side", min_width=0):
            _bio_writer(office)
    return PracticeTab(form, save, notice)


def _form(profile: Profile) -> dict[str, gr.Textbox | gr.Dropdown | gr.Radio]:
    form: dict[str, gr.Textbox | gr.Dropdown | gr.Radio] = {
        "name": gr.Textbox(profile.name, label="Practice name", elem_id="practice-name"),
        "specialty": specialty_field(profile.specialty, "practice-specialty"),
    }
    for key, (label, example) in _LISTS.items():
        form[key] = gr.Textbox(
            "\n".join(getattr(profile, key)), label=f"{label} (one a line)", lines=2, max_lines=8, placeholder=example, elem_id=f"practice-{key}"
        )
    form["jurisdiction"] = gr.Dropdown([(_PLACES[j], j) for j in JURISDICTIONS], value=profile.jurisdiction, label="Rules that apply", elem_id="practice-jurisdiction")
    form["voice"] = gr.Textbox(profile.voice.description, label="How you like to sound", placeholder="Warm and plain, a little dry humour", lines=2, elem_id="practice-voice")
    form["emoji"] = gr.Radio([("None", "none"), ("Some", "some"), ("Lots", "lots")], value=profile.voice.emoji, label="Emoji in posts", elem_id="practice-emoji")
    form["disclaimer"] = gr.Textbox(profile.disclaimer, label="Your own disclaimer (optional)", placeholder="Leave empty for a short one that fits each platform", elem_id="practice-disclaimer")
    return form


def specialty_field(value: str, elem_id: str) -> gr.Dropdown:
    """A specialty: one the library knows, or any other in the practice's own words."""
    known = sorted({s for topic in library.topics() for s in topic.specialties})
    return gr.Dropdown(
        [(s.capitalize(), s) for s in known], value=value or None, label="Specialty", allow_custom_value=True, elem_id=elem_id
    )


def saved(office: Office, values: Mapping[str, object]) -> Profile:
    """Save what the form holds; what the form does not show stays. Raises UsageError or StoreError."""
    before = office.profile
    texts = {key: _text(values[key], key) for key in ("name", "specialty", "jurisdiction", "disclaimer") if key in values}
    lists = {key: _lines(values[key], key) for key in _LISTS if key in values}
    voice = replace(
        before.voice,
        description=_text(values["voice"], "voice") if "voice" in values else before.voice.description,
        emoji=_one_of(values["emoji"], ("none", "some", "lots"), Voice().emoji) if "emoji" in values else before.voice.emoji,
    )
    if texts.get("jurisdiction", before.jurisdiction) not in JURISDICTIONS:
        raise UsageError("Choose which rules apply from the list.")
    profile = replace(before, **texts, **lists, voice=voice)  # type: ignore[arg-type]
    if not profile.name:
        raise UsageError("Give at least the practice's name. Nothing was saved yet.")
    office.save(profile)
    return profile


def filled(tab: PracticeTab, profile: Profile) -> Updates:
    """The form as the profile stands."""
    values: dict[str, object] = {key: getattr(profile, key) for key in ("name", "jurisdiction", "disclaimer")}
    values |= {key: "\n".join(getattr(profile, key)) for key in _LISTS}
    values |= {"specialty": profile.specialty or None, "voice": profile.voice.description, "emoji": profile.voice.emoji}
    return {component: values[key] for key, component in tab.form.items()}


def told(profile: Profile) -> Html:
    """That it was saved, and what that means."""
    facts = sum(len(v) for f in fields(Profile) if isinstance(v := getattr(profile, f.name), tuple))
    return el("div", icon("check"), el("span", f"Saved. These facts are never taken out of a post: the name and {facts} more."), class_="notice good", role="status")


def _lead() -> Html:
    return el("div", el("h2", "Your practice"), el("p", "Public facts only: what patients find on your website. They are never taken out of a post. Saved on this machine."), class_="lead")


def _bio_writer(office: Office) -> None:
    markup(el("div", el("h2", "Profile text"), el("p", "A short bio for each platform, with its disclaimer, inside that platform's limit."), class_="lead"), "bio-lead")
    with gr.Row(elem_classes="ask"):
        where = gr.Dropdown(
            [(platforms.get(p).name, p) for p in platforms.ids()], value="x", label="Platform", container=False, show_label=False,
            elem_id="bio-where", min_width=150, scale=1, filterable=False,
        )  # fmt: skip
        go = gr.Button("Write it", elem_id="bio-go", scale=0, min_width=110)
    result = markup("", "bio-result")

    def write(name: str) -> Html:
        try:
            return _bio(office.profile, platforms.get(name))
        except Exception as error:
            return talk.notice(sentence(error))

    when([go.click], write, [where], [result])


def _bio(profile: Profile, platform: platforms.Platform) -> Html:
    if profile == EMPTY:
        raise UsageError("Fill in the practice's name first; the bio is made from these facts.")
    text = guard.clean(bio.write(profile, platform), profile).text
    length = max(len(text), counting.length(text, platform))
    meter = f"{length:,} / {platform.bio_limit:,}" if platform.bio_limit else f"{length:,} characters"
    head = el("header", el("span", platform.name[0], class_="badge", aria_hidden="true"), el("h3", f"{platform.name} bio"), el("span", meter, class_="meter"))
    return el("article", head, el("p", text, class_="body"), el("div", copy(text, "Copy"), class_="row buttons"), class_="card", data_platform=platform.id)


def _text(value: object, key: str) -> str:
    words = whole(value) if isinstance(value, str) else ""
    if len(words) > MAX_FIELD:
        raise UsageError(f"“{key}” is too long: {len(words):,} of {MAX_FIELD:,} characters. Nothing was saved yet.")
    return words.strip()


def _lines(value: object, key: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in _text(value, key).splitlines() if line.strip())


def _one_of(value: object, allowed: tuple[str, ...], default: str) -> str:
    return value if isinstance(value, str) and value in allowed else default
