"""The Check tab and the Replies tab."""

from __future__ import annotations

import time

import pytest
from house import House
from pages import Opened

from assistant.app import memory
from assistant.app.boundary import AT_THIS_MACHINE
from assistant.store import kept

pytestmark = pytest.mark.browser


def test_check_answers_in_one_word_with_the_faults_and_a_ready_version(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Check a post")
    seen.page.fill("#check-text textarea", "My patient is a 62-year-old man. Cataracts cloud the lens of the eye.")
    seen.page.press("#check-text textarea", "Control+Enter")
    seen.page.wait_for_selector(".verdict")
    assert seen.page.inner_text(".verdict strong") == "Fix"
    assert seen.page.locator(".verdict svg").count() == 1
    assert seen.page.locator("mark", has_text="62-year-old").count() == 1
    ready = seen.page.get_attribute("#check-result .card [data-copy]", "data-copy") or "62"
    assert "62" not in ready
    seen.page.click("#check-result [data-approve]")
    seen.page.wait_for_selector("#check-result .kept")
    assert kept.listed(house.office.store(), AT_THIS_MACHINE)[0].text == ready
    seen.page.fill("#check-text textarea", "")
    seen.page.click("#check-go")
    seen.page.wait_for_selector("#check-notice >> text=Paste the post you want checked first.")


def test_check_suggests_what_reads_better(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Check a post")
    seen.page.fill("#check-text textarea", "I love my new lamp and I think my waiting room is the nicest I have ever had. Not medical advice.")
    seen.page.click("#check-go")
    seen.page.wait_for_selector(".hints li")
    assert "Suggestions only; they change no verdict." in seen.page.inner_text("#check-result")


def test_replies_put_the_urgent_first_and_say_when_to_keep_silent(house: House, opened: Opened) -> None:
    seen = opened(house)
    seen.tab("Replies")
    seen.page.fill("#replies-text textarea", "Lovely team, thank you!\n\nBuy cheap followers at spam.example now!!!\n\nI want to end my life.")
    seen.page.click("#replies-go")
    seen.page.wait_for_selector(".triage .advice")
    actions = seen.page.locator(".advice .action strong").all_inner_texts()
    assert actions[0] == "Act now"
    assert any("do not reply" in a.lower() for a in actions)
    assert seen.page.locator(".advice [data-copy]").count() >= 1


def test_an_answer_to_other_words_says_so_until_they_are_checked(house: House, opened: Opened) -> None:
    seen = opened(house)
    words = "My patient is a 62-year-old man. Cataracts cloud the lens of the eye."
    for tab, name, answer in (("Check a post", "check", ".judged"), ("Replies", "replies", ".triage")):
        seen.tab(tab)
        seen.page.fill(f"#{name}-text textarea", words)
        seen.page.click(f"#{name}-go")
        seen.page.wait_for_selector(answer)
        assert seen.page.locator(".outdated").count() == 0
        seen.page.fill(f"#{name}-text textarea", words + " Hm.")
        assert seen.page.locator(f"{answer}.outdated").count() == 1
        seen.page.fill(f"#{name}-text textarea", words)
        seen.page.click(f"#{name}-go")
        seen.page.wait_for_selector(f"{answer}:not(.outdated)")


def test_a_long_check_says_that_it_goes_on(house: House, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    real = memory.judge

    def slow(*given: object) -> object:
        time.sleep(1.5)
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(memory, "judge", slow)
    seen = opened(house)
    seen.tab("Check a post")
    seen.page.fill("#check-text textarea", "Cataracts cloud the lens of the eye. Not medical advice.")
    seen.page.click("#check-go")
    seen.page.wait_for_selector("#check-notice >> text=Reading your post")
    seen.page.wait_for_selector(".verdict")
    assert "Reading" not in seen.page.inner_text("#check-notice")
