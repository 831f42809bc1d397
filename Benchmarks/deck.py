"""A deck of 54 cards with 54 different pictures, front and back: as sheets in a PDF, and as 108 PNG at 300 dpi.

The same words, pictures, font, places on the sheet and number of pages for both. What differs: our words are as large as each
face allows, found by halving, while Typst's have stated sizes and its pictures take what is left; ours reads and checks its
catalog of YAML and keeps finished pictures between runs, while Typst's words are ready as JSON and it starts with Python; ours
finishes its file for PDF/UA and writes whole files or none. Ours has two threads where the machine has two cores.
"""

import shutil

from measure import median, run

DECK_TARGET = 1.0
PNG_TARGET = 0.5
SIZE_TARGET = 320  # KiB


def prepare(root, folder, options, python):
    """The deck's files in a folder of their own; None where they cannot be written."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = run([python, root / "Benchmarks/deck_content.py", options.assets, folder], folder)
    if made.code != 0:
        return None
    (folder / "clinic.yaml").write_text("name: Clinic\n", encoding="utf-8")
    shutil.copy(root / "Benchmarks/peers/deck.typ", folder)
    return folder


def contestants(root, folder, options, python):
    """The commands to time by name: sheets and pictures, ours and Typst's."""
    peer = [python, root / "Benchmarks/peers/deck_peer.py", folder, options.fonts]
    ours = [options.handhold, "cards", "--from", folder / "deck.csv", "--workspace", folder]

    def command(*words):
        return lambda: run(words, folder)

    def first():
        """A machine that has never made a card: no font cache, no picture drawn."""
        cache = folder / "first-cache"
        shutil.rmtree(cache, ignore_errors=True)
        return run([*ours, "-o", folder / "first.pdf"], folder, {"XDG_CACHE_HOME": str(cache)})

    return (
        {"first": first, "ours": command(*ours, "-o", folder / "ours.pdf"), "typst": command(*peer, folder / "typst.pdf")},
        {"ours": command(*ours, "--png", "--dpi", "300", "-o", folder / "ours"),
         "typst": command(*peer, folder / "typst")},
    )


def ratio(runs, figure):
    """The median of the rounds' own ratios."""
    return median([figure(mine) / figure(yours) for mine, yours in zip(runs["ours"], runs["typst"])])


def report(sheets, pictures, folder):
    """The rows and targets of the deck as text; empty where either side is missing."""
    if not all({"ours", "typst"} <= set(runs) for runs in (sheets, pictures)):
        return "not measured: the deck against Typst's"
    rows = ["| 54 cards, 108 faces | Handhold | Typst |", "|---|---:|---:|"]
    for name, runs in (("sheets as PDF, cold", sheets), ("108 PNG at 300 dpi", pictures)):
        for what, figure in (("median", lambda r: r.seconds), ("processor time", lambda r: r.cpu_seconds)):
            cells = [f"{median([figure(r) for r in runs[who]]) * 1000:.0f} ms" for who in ("ours", "typst")]
            rows.append(f"| {name}: {what} | {cells[0]} | {cells[1]} |")
        rows.append(
            f"| {name}: peak memory | " + " | ".join(f"{max(r.peak_mib for r in runs[who]):.0f} MiB" for who in ("ours", "typst")) + " |")
    if "first" in sheets:
        rows.append(f"| sheets as PDF, the very first run | {median([r.seconds for r in sheets['first']]) * 1000:.0f} ms | – |")
    sizes = {who: (folder / f"{who}.pdf").stat().st_size / 1024 for who in ("ours", "typst")}
    rows.append(f"| the PDF | {sizes['ours']:.0f} KiB | {sizes['typst']:.0f} KiB |")
    targets = []
    for text, runs, most in (
        ("deck as PDF, cold", sheets, DECK_TARGET),
        ("deck as PNG", pictures, PNG_TARGET),
    ):
        value, cpu = ratio(runs, lambda r: r.seconds), ratio(runs, lambda r: r.cpu_seconds)
        targets.append(
            f"{'PASS' if value <= most else 'MISS'}  {text}: {value:.2f}× Typst's (target: at most {most}×), "
            f"{cpu:.2f}× by processor time")
    targets.append(
        f"{'PASS' if sizes['ours'] <= SIZE_TARGET else 'MISS'}  deck's PDF: {sizes['ours']:.0f} KiB (target: at most {SIZE_TARGET}); "
        f"{sizes['ours'] / sizes['typst']:.2f}× Typst's")
    return "\n".join(rows) + "\n\n" + "\n".join(targets)
