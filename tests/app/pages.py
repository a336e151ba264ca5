"""A browser page under watch, and what it is looked at for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from house import House
from playwright.sync_api import Page

from assistant.profile import Profile

MILL = Profile(name="Mill Street Eye Care", specialty="ophthalmology", clinicians=("Dr. Jane Example",), handles=("@millstreeteyes",))
ASK = "Three posts about cataract surgery for X, Facebook and LinkedIn"
DESKTOP, PHONE = (1280, 900), (390, 844)
CONTRAST = """() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; return .2126 * f(r) + .7152 * f(g) + .0722 * f(b); };
  const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > .99) return c; } return [255, 255, 255]; };
  const weak = [];
  for (const e of document.querySelectorAll('.gradio-container *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    if (e.closest('.fading, .unseen, .sr-only, .visually-hidden, [aria-hidden=true], option')) continue;
    const style = getComputedStyle(e), [a, b] = [light(parse(style.color)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05), large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.6 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) weak.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`);
  }
  return weak;
}"""
NAMELESS = """() => [...document.querySelectorAll('button, a[href], input, textarea, select, summary')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.hidden') && e.type !== 'file')
  .filter(e => !(e.getAttribute('aria-label') || e.getAttribute('title') || e.innerText?.trim() || (e.labels && [...e.labels].some(l => l.innerText.trim()))))
  .map(e => e.outerHTML.slice(0, 160))"""


@dataclass
class Watched:
    """A browser page and what it did that it should not."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def ask(self, text: str) -> None:
        """Say something and wait for the answer."""
        before = self.page.locator(".answer").count()
        self.page.fill("#box textarea", text)
        self.page.press("#box textarea", "Enter")
        self.page.wait_for_function("n => document.querySelectorAll('.answer').length > n", arg=before)
        self.page.wait_for_selector("#send:visible")

    def tab(self, name: str) -> None:
        """Open a tab."""
        self.page.get_by_role("tab", name=name, exact=True).click()

    def card(self, platform: str) -> str:
        """The words of a platform's card."""
        return self.page.inner_text(f"#slot-{platform}")


Opened = Callable[..., Watched]


@contextmanager
def locked(house: House) -> Iterator[None]:
    """Another program holds the store."""
    with sqlite3.connect(house.office.settings.data / "bedside.sqlite", isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")
