#!/usr/bin/env bash
# Brings the fonts of the documents into one folder (default: artifacts/fonts of this repository).
# Needs apt-get and dpkg-deb, neither root nor an installed package. Files already there and right are kept: nothing is fetched twice.
#   fonts.sh [FOLDER]           fetch what is missing
#   fonts.sh --check [FOLDER]   fetch nothing; end with 1 and name what is missing
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
list=$here/fonts.sha256
check=false
if [ "${1:-}" = --check ]; then check=true; shift; fi
target=${1:-$here/../../artifacts/fonts}

sum() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }
names() { awk '!/^#/ && NF { print $2 }' "$list" | sort -u; }
package_of() { awk -v n="$1" '!/^#/ && $2 == n { print $3; exit }' "$list"; }
right() { [ -f "$1" ] && grep -q "^$(sum "$1")  $(basename "$1")  " "$list"; }

missing=()
for name in $(names); do
    right "$target/$name" || missing+=("$name")
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

fail() {
    echo "fonts: $1" >&2
    echo "fonts: missing in $target: ${missing[*]}" >&2
    echo "fonts: on a Debian machine with a network run 'bash reports/Typst/fonts.sh', or copy these files from such a machine" >&2
    echo "字体：缺少 ${missing[*]}；请在联网的 Debian 机器上运行 bash reports/Typst/fonts.sh，或从该机器复制 artifacts/fonts" >&2
    exit 1
}

if $check; then fail "not set up"; fi
command -v apt-get >/dev/null || fail "apt-get not found"
command -v dpkg-deb >/dev/null || fail "dpkg-deb not found"

mkdir -p "$target"
work=$(mktemp -d "$target/.fetch-XXXXXX")
trap 'rm -rf "$work"' EXIT
work=$(cd "$work" && pwd)

# Second try with lists of our own: a bare image has none, and writing the system's needs root.
own=(-o "Dir::State=$work/state" -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o Debug::NoLocking=1)
download() {
    (cd "$work" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "$1" 2>>"$work/log") && return 0
    mkdir -p "$work/state" "$work/lists/partial" "$work/cache/archives/partial"
    touch "$work/state/status"
    (cd "$work" \
        && { [ -f "$work/updated" ] || apt-get -qq "${own[@]}" -o APT::Sandbox::User="$(id -un)" update 2>>"$work/log"; } \
        && touch "$work/updated" \
        && apt-get -qq "${own[@]}" -o APT::Sandbox::User="$(id -un)" download "$1" 2>>"$work/log")
}

for package in $(for name in "${missing[@]}"; do package_of "$name"; done | sort -u); do
    echo "fonts: fetching $package" >&2
    download "$package" || { cat "$work/log" >&2; fail "apt-get download $package failed"; }
    dpkg-deb -x "$work/$package"_*.deb "$work/root"
    rm -f "$work/$package"_*.deb
    mkdir -p "$target/licences"
    cp "$work/root/usr/share/doc/$package/copyright" "$target/licences/$package"
done

for name in "${missing[@]}"; do
    found=$(find "$work/root/usr/share" -type f -name "$name" | head -n 1)
    [ -n "$found" ] || fail "$name is not in package $(package_of "$name")"
    right "$found" || fail "$name has SHA-256 $(sum "$found"), which fonts.sha256 does not list"
    mv "$found" "$target/$name"
done
