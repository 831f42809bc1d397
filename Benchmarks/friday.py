"""Friday in a clinic: the handouts of a list of families, by the command itself, with one worker and with two.

Families differ in name, language, looks and age, as a clinic's do. A run of 2,000 says how long a Friday takes; runs of 500 and
of many more say whether memory stays flat; runs of 500 with one worker and with two, turn by turn, what the second core brings.
"""

import os
import shutil

from measure import interleaved, median, run

SECONDS_TARGET, SPEED_UP_TARGET, GROWTH_TARGET = 60, 1.6, 20


def roster(path, count, names):
    """A list with `count` families."""
    hair = "black brown light-brown blond red grey".split()
    ages = "infant toddler preschool school".split()
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,child,pronouns,age,language,routines,child-skin,child-hair,adult-skin,adult-hair\n")
        for number, name in enumerate(names(count)):
            file.write(
                f"f{number:05},{name},{('he', 'she', 'they')[number % 3]},{ages[number % 4]},{'en' if number % 3 else 'es'},"
                f"after-bath;story-time,{number % 5 + 1},{hair[number % 6]},{(number // 2) % 5 + 1},{hair[number // 3 % 6]}\n")


def measure(options, folder, names, note):
    """The runs: one worker and two, a whole Friday, and many documents; a dictionary by name."""
    folder.mkdir(parents=True, exist_ok=True)
    many = 1_000 if options.quick else 10_000
    few, friday = (50, 200) if options.quick else (500, 2_000)
    for count in (few, friday, many):
        roster(folder / f"roster-{count}.csv", count, names)

    def batch(count, *words):
        def go():
            out = folder / "out"
            shutil.rmtree(out, ignore_errors=True)
            made = run(
                [options.handhold, "batch", options.technique, "--roster", folder / f"roster-{count}.csv", "-o", out, *words],
                folder)
            if made.code not in (0, 2) or f"{count} made" not in made.output:
                raise SystemExit(f"bench: the batch failed: {made.errors[-500:]}")
            return made
        return go

    note(f"batch: {few} with one worker and with two, turn by turn")
    runs = interleaved(
        {"one": batch(few, "--workers", "1"), "two": batch(few, "--workers", "2")}, 1 if options.quick else 3)
    note(f"batch: {friday} families")
    runs["friday"] = [batch(friday)()]
    note(f"batch: {many} families, for memory")
    runs["many"] = [batch(many)()]
    shutil.rmtree(folder / "out", ignore_errors=True)
    return runs, (few, friday, many)


def report(runs, counts):
    """Lines of a table, and whether the targets were met."""
    few, friday, many = counts
    one, two = (median([r.seconds for r in runs[who]]) for who in ("one", "two"))
    gain = median([a.seconds / b.seconds for a, b in zip(runs["one"], runs["two"])])
    seconds = runs["friday"][0].seconds
    growth = runs["many"][0].peak_mib - max(r.peak_mib for r in runs["two"])
    rows = [
        f"| {few} handouts, one worker | {one:.1f} s |",
        f"| {few} handouts, two workers | {two:.1f} s, {gain:.2f}× as fast |",
        f"| {friday} handouts, {os.cpu_count()} cores | {seconds:.1f} s |",
        f"| peak memory, {few} and {many} handouts | {max(r.peak_mib for r in runs['two']):.0f} and {runs['many'][0].peak_mib:.0f} MiB |",
    ]
    targets = []
    for text, good, value in (
        (f"{friday} handouts in {SECONDS_TARGET} s at most", seconds <= SECONDS_TARGET * friday / 2_000, f"{seconds:.1f} s"),
        (f"two workers {SPEED_UP_TARGET}× as fast as one", gain >= SPEED_UP_TARGET, f"{gain:.2f}×"),
        (f"memory grows by {GROWTH_TARGET} MiB at most", growth <= GROWTH_TARGET, f"{growth:.1f} MiB"),
    ):
        targets.append(f"{'PASS' if good else 'MISS'}  {text}: {value}")
    return rows, targets
