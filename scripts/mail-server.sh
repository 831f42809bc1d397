#!/bin/sh
# Makes the throw-away environment in which the tests' SMTP server runs: .build/mail-venv. Made anew when its requirements change.
set -eu
root="$(cd "$(dirname "$0")/.." && pwd)"
wanted="$root/Tests/TestSupport/MailServer/requirements.txt"
folder="$root/.build/mail-venv"
cmp -s "$wanted" "$folder/requirements.txt" && exit 0
rm -rf "$folder"
mkdir -p "$root/.build"
python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check -r "$wanted"
cp "$wanted" "$folder/requirements.txt"
