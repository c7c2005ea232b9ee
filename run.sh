#!/usr/bin/env bash
# Finds or brings what the program needs, builds it when its sources changed, and calls it: ./run.sh --help
# ./run.sh        set-up, sample city, main job          ./run.sh test   all tests
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export ANALYTICS_HOME=$root OMP_WAIT_POLICY=PASSIVE DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_TELEMETRY_OPTOUT=1
say() { echo "run.sh: $*" >&2; }
stop() { say "$*"; exit 1; }
newer() { [ ! -e "$1" ] || [ -n "$(find "${@:2}" -newer "$1" -print -quit 2>/dev/null)" ]; }

packages() { # system packages: installed here as root on Debian, else named
  local missing=()
  command -v node >/dev/null && command -v npm >/dev/null || missing+=(nodejs npm)
  [ -n "$(find /usr/lib /lib -name 'libgomp.so.1' -print -quit 2>/dev/null)" ] || missing+=(libgomp1)
  for package in "$@"; do [ -e "/usr/share/doc/$package" ] || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    say "installing ${missing[*]}"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}"; } >&2 || stop "could not install ${missing[*]}"
  else
    stop "missing: ${missing[*]}. Bring them with: sudo apt-get install ${missing[*]}   缺少系统软件包，请执行左侧命令。"
  fi
}

set_up() {
  command -v dotnet >/dev/null && dotnet --list-sdks | grep -q '^10\.' || stop "the .NET 10 SDK is missing: install it, then run this again. 未找到 .NET 10 SDK。"
  packages "$@"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || stop "node 18 or later is needed, found $(node --version)."
  local stamp=$root/reports/Typst/node_modules/.installed
  if newer "$stamp" "$root/reports/Typst/package-lock.json"; then
    say "installing the Typst worker"
    npm ci --prefix "$root/reports/Typst" --no-audit --no-fund --loglevel=error >&2 || stop "npm ci failed in reports/Typst"
    touch "$stamp"
  fi
  bash "$root/reports/Typst/fonts.sh" >&2 || stop "the fonts are missing; see the message above"
}

build() { # usage: build PROJECT CONFIGURATION PROGRAM
  local stamp=$root/artifacts/.built-$2
  newer "$stamp" "$root/pipeline" "$root/reports" "$root/models" "$root/data" "$root"/Directory.*.props "$root/.config" || return 0
  say "building"
  mkdir -p "$root/artifacts"
  dotnet build "$root/$1" -c "$2" -v quiet --nologo >&2 || stop "the build failed"
  touch "$stamp"
}

set_up
if [ "${1:-}" = test ]; then
  shift
  packages poppler-utils qpdf chromium
  dotnet build "$root/Analytics.sln" -c Release -v quiet --nologo >&2 || stop "the build failed"
  rm -rf "$root/artifacts/trx"
  rc=0
  (cd "$root" && dotnet test --solution Analytics.sln -c Release --no-build --report-xunit-trx --results-directory artifacts/trx "$@") || rc=$?
  exec bash "$root/.ci/summary" "$root/artifacts/trx" "$rc"
fi
if [ "${1:-}" = bench ] && [ "$(id -u)" -eq 0 ]; then
  (packages python3-pandas python3-sklearn) || say "what these are compared with is left out"
fi
build pipeline Release
exec dotnet "$root/artifacts/bin/Analytics.Pipeline/release/analytics.dll" "$@"
