"""The deck: 54 poker cards on letter, both sides, beside Typst; as PDF, and its 108 faces as PNG at 300 dots an inch.

The same words, pictures, font, places on the sheet and number of pages for both. What differs: our words are as large as each
face allows, found by halving, while Typst's have stated sizes and its pictures take what is left; ours reads and checks its
catalog of YAML and keeps finished pictures between runs, while Typst's words are ready as JSON and its Python starts
beside; ours draws a tagged PDF/UA file and writes whole files or none. Ours uses two threads for either, if it has them.
"""

import shutil
import sys

from measure import median, milliseconds, paired_ratio, run

TIME_TARGET = 1.0
PNG_TARGET = 0.5
BYTES_TARGET = 320  # KiB


def prepare(root, assets, work, python):
    """The workspace and the words, in a folder of their own."""
    folder = work / "deck"
    for name in ("ours-png", "typst-png"):
        (folder / name).mkdir(parents=True)
    made = run([python, root / "Benchmarks/deck_content.py", assets, folder], work)
    if made.code != 0:
        sys.exit(f"bench: the deck's content could not be written: {made.errors.strip()}")
    (folder / "clinic.yaml").write_text("name: Willow Street Therapy\n")
    shutil.copy(root / "Benchmarks/peers/deck.typ", folder)


def contestants(options, root, work, python):
    """The commands to time, by name; without ours where it is not built."""
    folder = work / "deck"
    typst = [python, root / "Benchmarks/peers/typst_deck.py", folder, options.fonts]
    runs = {
        "typst": lambda: run([*typst, folder / "typst.pdf"], work),
        "typst-png": lambda: run([*typst, folder / "typst-png/{0p}.png"], work),
    }
    ours = [
        options.handhold, "cards", "--from", folder / "deck.csv", "--workspace", folder, "--size", "poker", "--duplex", "long-edge",
    ]

    def first():
        """No font cache, no picture drawn."""
        cache = work / "first-deck-cache"
        shutil.rmtree(cache, ignore_errors=True)
        return run([*ours, "-o", folder / "first.pdf"], work, {"XDG_CACHE_HOME": str(cache)})

    if options.handhold.exists():
        runs["ours"] = lambda: run([*ours, "-o", folder / "ours.pdf"], work)
        runs["ours-png"] = lambda: run([*ours, "--png", "-o", folder / "ours-png"], work)
        runs["first"] = first
    return runs


def size(folder, name):
    """The bytes of a PDF, or of a folder of pictures."""
    files = sorted((folder / name).glob("*.png")) if name.endswith("-png") else [folder / f"{name}.pdf"]
    return len(files), sum(file.stat().st_size for file in files) / 1024


def report(runs, work):
    """The rows, and one line a target."""
    folder = work / "deck"
    lines = ["| deck of 54 cards | Handhold | Typst |", "|---|---:|---:|"]
    for what, names in (("PDF", ("ours", "typst")), ("108 PNG", ("ours-png", "typst-png"))):
        if any(name not in runs for name in names):
            lines.append(f"| {what} | not measured | not measured |")
            continue
        rows = {
            "median": lambda name: milliseconds(median([r.seconds for r in runs[name]])),
            "fastest": lambda name: milliseconds(min(r.seconds for r in runs[name])),
            "processor time": lambda name: milliseconds(median([r.cpu_seconds for r in runs[name]])),
            "peak memory": lambda name: f"{max(r.peak_mib for r in runs[name]):.1f} MiB",
            "size": lambda name: f"{size(folder, name)[1]:.0f} KiB",
        }
        for head, cell in rows.items():
            lines.append(f"| {what}: {head} | " + " | ".join(cell(name) for name in names) + " |")
    if "first" in runs:
        lines.append("| PDF: the very first run | " + milliseconds(median([r.seconds for r in runs["first"]])) + " | – |")
    return "\n".join([*lines, "", *targets(runs, folder)])


def targets(runs, folder):
    lines = []
    for name, limit, what in (("", TIME_TARGET, "cold deck"), ("-png", PNG_TARGET, "deck as PNG")):
        if f"ours{name}" not in runs or f"typst{name}" not in runs:
            lines.append(f"not measured: {what} against Typst's")
            continue
        pair = runs[f"ours{name}"], runs[f"typst{name}"]
        ratio = paired_ratio(*([r.seconds for r in side] for side in pair))
        cpu = paired_ratio(*([r.cpu_seconds for r in side] for side in pair))
        lines.append(
            f"{'PASS' if ratio <= limit else 'MISS'}  {what}: {ratio:.2f}× Typst's (target: at most {limit}×); "
            f"{cpu:.2f}× by processor time")
    if "ours" in runs:
        kib = size(folder, "ours")[1]
        lines.append(f"{'PASS' if kib <= BYTES_TARGET else 'MISS'}  deck PDF: {kib:.0f} KiB (target: at most {BYTES_TARGET})")
    return lines
