"""What the peers' batches have in common: a document for every name, timed inside the process, start excluded."""

import json
import os
import time


def peak_mib():
    """The most memory the process has held. Not `ru_maxrss`: that one begins with its parent's."""
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024


def batch(names_file, folder, make):
    """Calls `make(name, path)` for every name and prints a line of the same form as `handhold bench-batch`."""
    with open(names_file, encoding="utf-8") as lines:
        names = lines.read().splitlines()
    at_50 = None
    start = time.perf_counter()
    for number, name in enumerate(names, start=1):
        make(name, os.path.join(folder, f"{number}.pdf"))
        if number == 50:
            at_50 = peak_mib()
    seconds = time.perf_counter() - start
    print(json.dumps({
        "documents": len(names), "seconds": seconds, "peak_rss_at_50_mib": at_50, "peak_rss_end_mib": peak_mib(),
    }))
