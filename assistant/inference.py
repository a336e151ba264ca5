"""Running a model that ships as ONNX, on one thread of this machine: for texts as short as posts a second thread costs more than it does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession as InferenceSession


def session(model: Path, inner: Sequence[str] = ()) -> InferenceSession:
    """The model, ready to run, which gives the values named ``inner`` away as well. Raises what onnxruntime raises for a file that is missing or broken."""
    import onnxruntime  # 0.1 s: only when something is read by a model

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model.read_bytes() + b"".join(map(_output, inner)) if inner else str(model), options, providers=["CPUExecutionProvider"])


_GRAPH, _OUTPUT, _NAME = 7, 12, 1  # fields of an ONNX model, of its graph and of an output


def _output(name: str) -> bytes:
    """One more output of the model's graph, as bytes to stand behind the model's own: in protobuf a message given twice is read as one."""
    return _field(_GRAPH, _field(_OUTPUT, _field(_NAME, name.encode())))


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    low, high = value & 127, value >> 7
    return bytes((low | 128,)) + _varint(high) if high else bytes((low,))
