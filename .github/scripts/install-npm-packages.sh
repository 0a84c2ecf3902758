#!/usr/bin/env bash
# Installs what each package-lock.json of the repository says.
set -euo pipefail
cd "$(dirname "$0")/../.."
git ls-files '*package-lock.json' | while read -r lock; do
  (cd "$(dirname "$lock")" && npm ci --prefer-offline --no-audit --no-fund --loglevel=error)
done
