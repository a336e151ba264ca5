#!/usr/bin/env bash
# Finds or installs Chromium for the page tests: Debian's own when root, else Playwright's.
set -u
python=$1
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then
    echo "using $(command -v "$name")"
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "installing Debian's chromium"
  if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-color-emoji >/dev/null; then
    exit 0
  fi
fi
echo "asking Playwright for its own Chromium"
if "$python" -m playwright install chromium >/dev/null 2>&1; then
  exit 0
fi
echo "!!! NO BROWSER: the page tests will be SKIPPED. Install chromium and run make test again. !!!" >&2
