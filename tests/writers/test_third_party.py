"""Against a server we did not write. Opt in with ``pytest --third-party``.

The server is the LiteLLM proxy, in an environment of its own, outside this one:

    python -m venv litellm && litellm/bin/pip install 'litellm[proxy]'
    cat > config.yaml <<END
    model_list:
      - model_name: fake
        litellm_params: {model: openai/any, api_key: none, mock_response: "Cataracts cloud the lens. Any questions?"}
      - model_name: throttled
        litellm_params: {model: openai/any, api_key: none, mock_response: "litellm.RateLimitError"}
    general_settings: {master_key: sk-local-1234}
    END
    LITELLM_LOCAL_MODEL_COST_MAP=True litellm/bin/litellm --config config.yaml --host 127.0.0.1 --port 4011

Run and passed with LiteLLM 1.108.7.
"""

from __future__ import annotations

import pytest

from assistant import errors
from assistant.settings import Settings
from assistant.writers.model import ModelWriter
from writers.conftest import brief

pytestmark = pytest.mark.third_party
URL = "http://127.0.0.1:4011/v1"
KEY = "sk-local-1234"


def made(model: str = "fake", key: str = KEY) -> ModelWriter:
    return ModelWriter(Settings(model=model, model_url=URL, deadline_seconds=20.0), key)


def test_it_writes() -> None:
    assert made().write(brief()).text.startswith("Cataracts cloud")


def test_a_wrong_key_is_told_without_a_piece_of_it() -> None:
    """LiteLLM without a database answers 400 here, not 401."""
    with pytest.raises(errors.WriterError, match="administrator") as caught:
        made(key="sk-wrong-5678").write(brief())
    assert "sk-" not in str(caught.value)


def test_an_unknown_model_is_a_matter_for_the_administrator() -> None:
    with pytest.raises(errors.WriterError, match="administrator"):
        made(model="no-such-model").write(brief())


def test_a_throttled_model_is_busy() -> None:
    with pytest.raises(errors.Busy):
        made(model="throttled").write(brief())
