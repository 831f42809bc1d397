"""The figures as a Markdown table, the three targets, and how it was measured."""

import os
import platform
import resource
import shutil
import subprocess

from measure import median

COLD_TARGET = 0.6
BATCH_TARGET = 0.5
MEMORY_TARGET = 60  # MiB
FLAT = 2  # MiB that the peak may still rise between the 50th document and the last

PEOPLE = {"ours": "Handhold", "typst": "Typst", "weasyprint": "WeasyPrint"}


def batch_seconds(name, result):
    """Ours counts from outside, the process's start and end included; the peers from inside, without them."""
    return result.seconds if name == "ours" else result.figures["seconds"]


def per_document(name, result):
    return batch_seconds(name, result) / result.figures["documents"]


def paired_ratio(ours, theirs):
    """The median of the rounds' own ratios, so that a slow minute does not count for or against anyone."""
    return median([mine / yours for mine, yours in zip(ours, theirs)])


def milliseconds(seconds):
    return f"{seconds * 1000:.{0 if seconds >= 0.1 else 1}f} ms"


def tool(*command):
    """What a tool of poppler prints, or nothing where it is not installed."""
    if not shutil.which(command[0]):
        return ""
    return subprocess.run([str(word) for word in command], capture_output=True, text=True).stdout


def page(folder, name):
    """Pages, words and size of a contestant's document: the sign that all three lay out the same thing."""
    file = folder / f"{name}.pdf"
    pages = next((line.split()[1] for line in tool("pdfinfo", file).splitlines() if line.startswith("Pages:")), "?")
    words = len(tool("pdftotext", file, "-").split()) or "?"
    return f"{pages} page, {words} words, {file.stat().st_size / 1024:.0f} KiB"


def row(head, cells):
    return f"| {head} | " + " | ".join(cells.get(name, "–") for name in PEOPLE) + " |"


def table(cold, batch, folder, versions):
    def cells(runs, form):
        return {name: form(name, runs[name]) for name in PEOPLE if name in runs}

    def figure(key):
        return lambda name, runs: f"{median([run.figures[key] or 0 for run in runs]):.1f} MiB"

    lines = [
        "| | " + " | ".join(f"{people} {versions.get(name, '')}".strip() for name, people in PEOPLE.items()) + " |",
        "|---|---:|---:|---:|",
        row("cold start, one handout: median", cells(cold, lambda _, runs: milliseconds(median([r.seconds for r in runs])))),
        row("cold start: fastest", cells(cold, lambda _, runs: milliseconds(min(r.seconds for r in runs)))),
        row("cold start: processor time", cells(cold, lambda _, runs: milliseconds(median([r.cpu_seconds for r in runs])))),
        row("cold start: peak memory", cells(cold, lambda _, runs: f"{max(r.peak_mib for r in runs):.1f} MiB")),
        row("batch: documents", cells(batch, lambda _, runs: str(runs[0].figures["documents"]))),
        row("batch, per document: median", cells(
            batch, lambda name, runs: milliseconds(median([per_document(name, r) for r in runs])))),
        row("batch, per document: processor time", cells(
            batch, lambda _, runs: milliseconds(median([r.cpu_seconds / r.figures["documents"] for r in runs])))),
        row("batch: peak memory at document 50", cells(
            {name: runs for name, runs in batch.items() if runs[0].figures["documents"] >= 50}, figure("peak_rss_at_50_mib"))),
        row("batch: peak memory at the end", cells(batch, figure("peak_rss_end_mib"))),
        row("the page", cells(cold, lambda name, _: page(folder, name))),
    ]
    return "\n".join(lines)


def python_share(cold):
    start = median([run.seconds for run in cold["python"]])
    whole = median([run.seconds for run in cold["typst"]])
    return (
        f"Of Typst's cold start, {milliseconds(start)} of {milliseconds(whole)} ({start / whole:.0%}) is Python's: "
        "`python -c 'import typst'` alone takes as long."
    )


def first_run(cold):
    return (
        f"The very first run, with the font cache and every picture still to be made: "
        f"{milliseconds(median([run.seconds for run in cold['first']]))}."
    )


def targets(cold, batch):
    """One line a target: PASS, MISS, or that it was not measured."""

    def line(met, text):
        return f"{'PASS' if met else 'MISS'}  {text}"

    lines = []
    if "ours" in cold and "typst" in cold:
        ours, typst = ([run.seconds for run in cold[name]] for name in ("ours", "typst"))
        ratio = paired_ratio(ours, typst)
        text = f"cold start: {ratio:.2f}× Typst's (target: at most {COLD_TARGET}×)"
        if "python" in cold:
            # What a Typst without Python would leave: an estimate, so it is said and not judged.
            bare = [whole - run.seconds for whole, run in zip(typst, cold["python"])]
            text += f"; {paired_ratio(ours, bare):.2f}× with Python's start taken off Typst's"
        lines.append(line(ratio <= COLD_TARGET, text))
    else:
        lines.append("not measured: cold start against Typst's")
    if "ours" in batch and "typst" in batch:
        ratio = paired_ratio(*([per_document(name, run) for run in batch[name]] for name in ("ours", "typst")))
        text = f"per document in the batch: {ratio:.2f}× Typst's (target: at most {BATCH_TARGET}×)"
        lines.append(line(ratio <= BATCH_TARGET, text))
    else:
        lines.append("not measured: the batch against Typst's")
    if "ours" in cold and "ours" in batch:
        own = [max(run.peak_mib, run.figures["peak_rss_end_mib"]) for run in batch["ours"]]
        peak = max(own + [run.peak_mib for run in cold["ours"]])
        rise = max(run.figures["peak_rss_end_mib"] - (run.figures["peak_rss_at_50_mib"] or 0) for run in batch["ours"])
        text = (
            f"peak memory: {peak:.1f} MiB (target: at most {MEMORY_TARGET}), "
            f"{rise:+.1f} MiB after document 50 (flat: at most +{FLAT})"
        )
        lines.append(line(peak <= MEMORY_TARGET and rise <= FLAT, text))
    else:
        lines.append("not measured: our peak memory")
    return "\n".join(lines)


def processor():
    try:
        with open("/proc/cpuinfo") as file:
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


def harness_peak():
    """Our own peak in MiB: a process starts with its parent's."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def method(options):
    return f"""\
How it was measured: {options.rounds} cold rounds after 2 warm-ups and {options.batch_rounds} of batches, interleaved in one
run with the order turning; each ratio is the median of the rounds' own ratios. Cold is a new process a document, with
files and caches warm: what earlier runs left on disk of fonts (all three) and of drawn pictures (ours). The batch is one process; ours is timed from outside with its start, the peers from inside
without theirs. Peak memory is the kernel's (a cold start under {harness_peak():.0f} MiB reads as that much). The peers get the
help that a careful user could give: Andika alone instead of the system's fonts, the words already read from YAML, and
compiler, style sheet and caches kept from document to document. All three read the same plates and write tagged
PDF with vector pictures and embedded fonts; ours reads and checks the catalog, runs its finishing pass, and
writes whole files or none.

Machine: {processor()}, {os.cpu_count()} processors, {platform.system()} {platform.release()}, Python {platform.python_version()}."""


def report(cold, batch, folder, options, versions):
    """Prints the figures of the runs to standard output."""
    parts = [table(cold, batch, folder, versions)]
    if "typst" in cold and "python" in cold:
        parts.append(python_share(cold))
    if "first" in cold:
        parts.append(first_run(cold))
    parts.append(targets(cold, batch) if not options.markdown else "```\n" + targets(cold, batch) + "\n```")
    if options.markdown:
        parts.append(method(options))
    if options.quick:
        parts.append("(A quick run: too few rounds to quote.)")
    print("\n\n".join(parts))
