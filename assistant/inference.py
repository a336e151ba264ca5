"""Running a model that ships as ONNX, on one thread of this machine: for texts as short as posts a second thread costs more than it does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession as InferenceSession


def session(model: Path) -> InferenceSession:
    """The model, ready to run. Raises what onnxruntime raises for a file that is missing or broken."""
    import onnxruntime  # 0.1 s: only when something is read by a model

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
