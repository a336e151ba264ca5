"""Settings: strict about keys and types, and stricter about what could send text elsewhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant import settings
from assistant.errors import SettingsError


def test_defaults_send_nothing_anywhere() -> None:
    chosen = settings.load(environ={})
    assert (chosen.model, chosen.model_url, chosen.host, chosen.baa) == ("", "", "127.0.0.1", False)


def test_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "bedside.toml"
    file.write_text('port = 9000\ntips = "soften"\n')
    chosen = settings.load(file, {"BEDSIDE_PORT": "9001"})
    assert (chosen.port, chosen.tips) == (9001, "soften")


@pytest.mark.parametrize(
    ("text", "environ", "named"),
    [
        ("prot = 1", {}, "prot"),
        ('port = "7860"', {}, "port"),
        ("port = true", {}, "port"),
        ("port = 99999", {}, "port"),
        ("deadline_seconds = -1", {}, "deadline_seconds"),
        ('tips = "maybe"', {}, "tips"),
        ('model_key = "secret"', {}, "model_key_file"),
        ('model = "m"', {}, "model_url"),
        ('model_url = "http://127.0.0.1:1"', {}, "model"),
        ('model = "m"\nmodel_url = "ftp://x.example"', {}, "model_url"),
        ('host = "0.0.0.0"', {}, "auth_header"),
        ("second_reader = true", {}, "second_reader"),
        ("", {"BEDSIDE_PROT": "1"}, "prot"),
        ("", {"BEDSIDE_PORT": "many"}, "BEDSIDE_PORT"),
        ("", {"BEDSIDE_BAA": "perhaps"}, "BEDSIDE_BAA"),
        ("port = ", {}, "cannot be read"),
    ],
)
def test_a_wrong_setting_stops_the_start_with_its_name(tmp_path: Path, text: str, environ: dict[str, str], named: str) -> None:
    file = tmp_path / "bedside.toml"
    file.write_text(text)
    with pytest.raises(SettingsError, match=named):
        settings.load(file, environ)


def test_a_key_is_never_printed() -> None:
    assert "sk-hidden" not in repr(settings.load(environ={"BEDSIDE_MODEL_KEY": "sk-hidden"}))


@pytest.mark.parametrize("name", ["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "GRADIO_SHARE", "LANGSMITH_API_KEY", "CHROMA_OTEL_COLLECTION_ENDPOINT", "GRADIO_HISTORY_BUCKET"])
def test_telemetry_in_the_environment_is_refused_by_name(name: str) -> None:
    with pytest.raises(SettingsError, match=name):
        settings.refuse_telemetry({name: "true"})


def test_another_endpoint_in_the_environment_is_refused() -> None:
    with pytest.raises(SettingsError, match="OPENAI_BASE_URL"):
        settings.refuse_telemetry({"OPENAI_BASE_URL": "https://elsewhere.example/v1"})
    settings.refuse_telemetry({"OPENAI_BASE_URL": "http://127.0.0.1:9", "BEDSIDE_MODEL_URL": "http://127.0.0.1:9"})


def test_import_switches_telemetry_off_in_a_fresh_process() -> None:
    code = "import os, assistant; print(os.environ['LANGCHAIN_TRACING_V2'], os.environ['GRADIO_ANALYTICS_ENABLED'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["false", "False"]


@pytest.mark.parametrize(
    ("url", "local"),
    [("http://127.0.0.1:8000/v1", True), ("http://localhost/v1", True), ("http://[::1]:1/v1", True),
     ("https://api.model.example/v1", False), ("http://127.0.0.1.evil.example/", False), ("http://10.0.0.2/", False), ("", False)],
)
def test_loopback_is_told_apart(url: str, local: bool) -> None:
    assert settings.is_loopback(url) is local


@pytest.mark.parametrize(
    ("setting", "said"),
    [({"BEDSIDE_IDLE_MINUTES": "-1"}, "idle_minutes"), ({"BEDSIDE_SESSION_HOURS": "nan"}, "session_hours"), ({"BEDSIDE_SIGN_OUT_URL": "http://elsewhere.example/"}, "sign_out_url"), ({"BEDSIDE_SIGN_OUT_URL": "javascript:1"}, "sign_out_url")],
)
def test_signing_out_goes_nowhere_unsafe(setting: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        settings.load(environ=setting)


def test_a_path_or_a_safe_address_to_sign_out_is_taken() -> None:
    assert settings.load(environ={"BEDSIDE_SIGN_OUT_URL": "/oauth2/sign_out", "BEDSIDE_IDLE_MINUTES": "0.5"}).idle_minutes == 0.5
