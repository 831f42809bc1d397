#!/bin/sh
# Installs the system packages of packages.txt that are missing: `packages.sh build` or `packages.sh test`.
set -eu
list="$(dirname "$0")/../packages.txt"

names() { # the names in one column, of the packages that a purpose needs
    awk -v column="$1" -v purpose="$2" '!/^#/ && $3 == purpose && $column != "-" { print $column }' "$list"
}

if [ "$(uname)" = Darwin ]; then
    have="$(brew list -1 2>/dev/null || true)"
    missing=""
    for name in $(names 2 "$1"); do
        echo "$have" | grep -qx "$name" || missing="$missing $name"
    done
    [ -z "$missing" ] || { echo "Some packages are missing. This installs them: brew install$missing" >&2; exit 1; }
    exit 0
fi

missing=""
for name in $(names 1 "$1"); do
    dpkg -s "$name" 2>/dev/null | grep -q '^Status: install ok installed' || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

run=""
if [ "$(id -u)" != 0 ]; then
    run="sudo"
    if ! command -v sudo >/dev/null || ! command -v apt-get >/dev/null; then
        echo "Some packages are missing. As root, this installs them: apt-get install$missing" >&2
        exit 1
    fi
fi
echo "Installing:$missing"
$run apt-get update -qq
# shellcheck disable=SC2086  # the names are words of their own
$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
