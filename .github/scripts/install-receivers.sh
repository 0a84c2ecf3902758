#!/usr/bin/env bash
# Installs what the tests of `agreements check` send to, from Debian or Ubuntu.
set -euo pipefail
packages=(ffmpeg nginx-light libnginx-mod-rtmp apache2 srt-tools)
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)

if dpkg -s "${packages[@]}" >/dev/null 2>&1; then exit; fi

# Services are asked for with this, and none is to start: each test starts its own, on a port of its own.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" install -m 755 /dev/stdin "$policy"
  trap '"${as_root[@]}" rm -f "$policy"' EXIT
fi

"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
