#!/usr/bin/env bash
# Makes the hash-pinned lock files anew: requirements.lock to run, requirements-dev.lock to test.
# Needs uv. Neither file names a registry host.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$(mktemp)
trap 'rm -f "$build"' EXIT
printf 'hatchling>=1.27\neditables>=0.5\npip>=25\n' >"$build"
compile() { uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet "$@"; }
compile pyproject.toml "$build" --extra dev --extra evals --output-file requirements-dev.lock
compile pyproject.toml "$build" --constraint requirements-dev.lock --output-file requirements.lock
