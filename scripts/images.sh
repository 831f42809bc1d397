#!/bin/sh
# Draws the pictures of README.md anew: `sh scripts/images.sh [the command to draw with]`. Needs pdftoppm (poppler).
set -eu
cd "$(dirname "$0")/.."
handhold="${1:-.build/release/handhold}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p docs/images

"$handhold" handout tunnel-toes --family assets/examples/families/rivera.yaml \
    --clinic assets/examples/clinic.yaml -o "$work/tunnel-toes.pdf" >/dev/null
"$handhold" handout pizza-back --language es --clinic assets/examples/clinic.yaml -o "$work/pizza-back.pdf" >/dev/null

page() { # the first page of a PDF as a picture, with more options of pdftoppm before the names
    pdftoppm -png -singlefile -f 1 "$@"
}
page -r 96 "$work/tunnel-toes.pdf" docs/images/handout-tunnel-toes
page -r 96 "$work/pizza-back.pdf" docs/images/handout-pizza-back-es
# The row of steps: a window of the page, in dots.
page -r 150 -x 68 -y 443 -W 1132 -H 309 "$work/tunnel-toes.pdf" docs/images/steps
# Nine of the scenes, where and when; the numbers are those of a gallery without names.
"$handhold" gallery swing trolley ball table sink bed-brow calm-corner stroller waiting-room \
    --show plates --no-captions --width 29 -o "$work/scenes.pdf" >/dev/null
page -r 110 -x 50 -y 48 -W 800 -H 500 "$work/scenes.pdf" docs/images/scenes
# Cards, front beside back.
"$handhold" cards tunnel-toes pizza-back bin-diver-squeeze leg-slide-down --png --dpi 110 --contact -o "$work/cards" >/dev/null
cp "$work/cards/contact-1.png" docs/images/cards.png
# A plan: the page with the week, and what is new in it.
"$handhold" plan new bedtime --from bedtime-calm --family assets/examples/families/rivera.yaml --starts 2026-11-30 \
    --date 2026-11-27 -o "$work/bedtime.yaml" >/dev/null 2>&1
sed -e 's/^version: 1/version: 2/' -e 's/^updated: .*/updated: 2026-12-20/' -e 's/^dosage: .*/dosage: {days: [mon, wed, fri]}/' \
    -e '/technique: goodbye-sweep/,$d' "$work/bedtime.yaml" >"$work/next.yaml"
printf '  - technique: leg-slide-down\n    at: after-bath\n' >>"$work/next.yaml"
mkdir "$work/new" && mv "$work/next.yaml" "$work/new/bedtime.yaml"
"$handhold" handout --plan "$work/bedtime.yaml" --family assets/examples/families/rivera.yaml \
    --clinic assets/examples/clinic.yaml -o "$work/plan.pdf" >/dev/null
page -r 72 "$work/plan.pdf" docs/images/plan-week
"$handhold" plan diff "$work/bedtime.yaml" "$work/new/bedtime.yaml" --family assets/examples/families/rivera.yaml \
    --clinic assets/examples/clinic.yaml -o "$work/changes.pdf" >/dev/null 2>&1
page -r 72 "$work/changes.pdf" docs/images/plan-changes
# Boards, signs and posters.
"$handhold" board first-then tunnel-toes snack -o "$work/first-then.pdf" >/dev/null
page -r 60 "$work/first-then.pdf" docs/images/board-first-then
"$handhold" board cues --key -o "$work/cues.pdf" >/dev/null
page -r 60 "$work/cues.pdf" docs/images/board-cues
"$handhold" signs tunnel-toes -o "$work/sign.pdf" >/dev/null
page -r 60 "$work/sign.pdf" docs/images/sign
for poster in garden ocean town; do
    "$handhold" poster "colouring-$poster" --whole --size a4 -o "$work/$poster.pdf" >/dev/null
    page -r 40 "$work/$poster.pdf" "docs/images/poster-$poster"
done
ls docs/images
