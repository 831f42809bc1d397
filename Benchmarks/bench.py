#!/usr/bin/env python3
"""Times Handhold beside Typst and WeasyPrint on the same handout: cold, and as a batch of personalised documents.

    python3 Benchmarks/bench.py              the full run: 15 cold rounds, 3 batches of 500 (one to two minutes)
    python3 Benchmarks/bench.py --quick      3 cold rounds, one batch of 50: to see that it works, not to quote
    python3 Benchmarks/bench.py --markdown   the same, and how it was measured, as text for the README
    python3 Benchmarks/bench.py --deck       only the deck of cards: 7 rounds as PDF and as PNG
    python3 Benchmarks/bench.py --friday     only the batches of families: 500, 2,000 and 10,000 (some minutes)
    python3 Benchmarks/bench.py --keep       leaves the documents in .build/bench-work, to look at

Build first: `swift build -c release`. Run it on a machine that is otherwise idle. Exits with 0 when all was measured,
whether the targets were met or not; with 1 when something could not be measured, and says what.
"""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

import deck
import environment
import friday
from measure import interleaved, run
from report import report

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "Benchmarks" / "peers"
WORK = ROOT / ".build" / "bench-work"
WEASYPRINT_SHARE = 10  # WeasyPrint is slow: it makes a tenth of the batch, and its figure is per document


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few rounds and a small batch")
    parser.add_argument("--markdown", action="store_true", help="add how it was measured")
    parser.add_argument("--keep", action="store_true", help="leave the documents in .build/bench-work")
    parser.add_argument("--deck", action="store_true", help="only the deck of cards")
    parser.add_argument("--friday", action="store_true", help="only the batches of families")
    parser.add_argument("--rounds", type=int, help="cold rounds")
    parser.add_argument("--handhold", type=Path, default=ROOT / ".build/release/handhold", help="the command to time")
    parser.add_argument("--assets", type=Path, default=ROOT / "assets", help="the catalog that the peers' page is made of")
    parser.add_argument("--family", type=Path, default=ROOT / "assets/examples/families/rivera.yaml")
    parser.add_argument("--fonts", default="/usr/share/fonts/truetype/andika", help="folder of Andika's files")
    options = parser.parse_args()
    for path in ("handhold", "assets", "family"):
        setattr(options, path, getattr(options, path).resolve())
    options.technique = "tunnel-toes"
    options.rounds = options.rounds or (3 if options.quick else 15)
    options.documents = 50 if options.quick else 500
    options.batch_rounds = 1 if options.quick else 3
    return options


def note(text):
    print(text, file=sys.stderr)


def names(count):
    """A different child for each document."""
    first = "Mateo Ana Leo Mia Noah Zoe Omar Ines Kai Ruth Ivan Lena Sami Nora Hugo Aya Theo Elif Max Rosa Jude Uma Finn Eva Tom".split()
    second = "Luis Jo Ali May Ray Lou Ben Sol Lee Kim Jay Bo Ari Dee Gil Pia Tai Wren Yan Ted".split()
    return [f"{first[number % 25]} {second[number // 25 % 20]}" for number in range(count)]


def prepare(options, python):
    """Everything that the peers read, in one folder."""
    shutil.rmtree(WORK, ignore_errors=True)
    for folder in ("ours", "typst", "weasyprint"):
        (WORK / folder).mkdir(parents=True)
    made = run([python, ROOT / "Benchmarks/content.py", options.assets, options.technique, options.family, WORK], WORK)
    if made.errors:
        note(made.errors.strip())
    if made.code != 0:
        sys.exit("bench: the catalog's content could not be written for the peers")
    for file in PEERS.glob("handout.*"):
        shutil.copy(file, WORK)
    children = names(options.documents)
    (WORK / "names.txt").write_text("\n".join(children), encoding="utf-8")
    (WORK / "names-short.txt").write_text("\n".join(children[: len(children) // WEASYPRINT_SHARE]), encoding="utf-8")
    # WeasyPrint finds fonts by fontconfig: show it what the others see, and keep the cache out of the home folder.
    (WORK / "fonts.conf").write_text(
        f"<fontconfig><dir>{options.fonts}</dir><cachedir>{WORK / 'font-cache'}</cachedir></fontconfig>")


def contestants(options, python):
    """The commands to time, cold and batch, by name; ours only as far as it is there."""
    fontconfig = {"FONTCONFIG_FILE": str(WORK / "fonts.conf")}

    def command(*words, environment=None):
        return lambda: run(words, WORK, environment)

    typst = [python, PEERS / "typst_peer.py", WORK, options.fonts]
    weasyprint = [python, PEERS / "weasyprint_peer.py", WORK]
    cold = {
        "typst": command(*typst, WORK / "typst.pdf"),
        "weasyprint": command(*weasyprint, WORK / "weasyprint.pdf", environment=fontconfig),
        "python": command(python, "-c", "import typst"),
    }
    batch = {
        "typst": command(*typst, WORK / "typst", WORK / "names.txt"),
        "weasyprint": command(*weasyprint, WORK / "weasyprint", WORK / "names-short.txt", environment=fontconfig),
    }
    ours = options.handhold
    if not ours.exists():
        note(f"bench: {ours} is not there; build it with `swift build -c release`. The peers are timed alone.")
        return cold, batch
    family = ["--family", options.family]
    ours_cold = command(ours, "handout", options.technique, *family, "-o", WORK / "ours.pdf")
    ours_batch = command(ours, "bench-batch", "--count", options.documents, *family, "-o", WORK / "ours")
    def ours_first():
        """A machine that has never made a handout: no font cache, no picture drawn."""
        cache = WORK / "first-cache"
        shutil.rmtree(cache, ignore_errors=True)
        return run([ours, "handout", options.technique, *family, "-o", WORK / "first.pdf"], WORK, {"XDG_CACHE_HOME": str(cache)})

    return {"ours": ours_cold, "first": ours_first, **cold}, {"ours": ours_batch, **batch}


def measured(commands, what, rounds, warm_ups=0):
    """The runs of each command by name; one that fails is named and left out."""
    def progress(number):
        note(f"{what}, round {number + 1} of {rounds}" if number >= 0 else f"{what}, warm-up")

    runs = interleaved(commands, rounds, warm_ups, progress)
    for name in list(runs):
        failed = next((result for result in runs[name] if result.code != 0), None)
        if failed:
            lines = failed.errors.strip().splitlines() or ["no message"]
            note(f"bench: {name}: {what} failed with exit code {failed.code} and is left out: {lines[-1]}")
            del runs[name]
    return runs


def deck_report(options, python):
    """Times the deck of cards, and says what it took."""
    folder = deck.prepare(ROOT, WORK / "deck", options, python)
    if folder is None or not options.handhold.exists():
        return "not measured: the deck of cards"
    sheets, pictures = deck.contestants(ROOT, folder, options, python)
    rounds = 2 if options.quick else 7
    return deck.report(
        measured(sheets, "deck as PDF", rounds, warm_ups=1), measured(pictures, "deck as PNG", rounds, warm_ups=1), folder)


def friday_report(options):
    """Times a clinic's Friday, and says what it took."""
    if not options.handhold.exists():
        return "not measured: the batches of families"
    rows, targets = friday.report(*friday.measure(options, WORK / "friday", names, note))
    return "\n".join(["| batch | |", "|---|---:|", *rows, "", *targets])


def main():
    options = arguments()
    os.chdir(ROOT)
    if options.friday:
        print(friday_report(options))
        return
    python = environment.python(ROOT / ".build" / "bench-venv")
    if options.deck:
        print(deck_report(options, python))
        return
    prepare(options, python)
    cold, batch = contestants(options, python)
    cold_runs = measured(cold, "cold start", options.rounds, warm_ups=2)
    batch_runs = measured(batch, "batch", options.batch_rounds)
    for result in sum(batch_runs.values(), []):
        # Each batch prints one line about itself: documents, seconds, peaks of memory.
        result.figures = json.loads(result.output.strip().splitlines()[-1])
    report(cold_runs, batch_runs, WORK, options, environment.versions())
    print("\n" + deck_report(options, python))
    if not options.keep:
        shutil.rmtree(WORK)
    sys.exit(0 if "ours" in cold_runs and "ours" in batch_runs else 1)


if __name__ == "__main__":
    main()
