"""Runs a command and says what it took: wall time from outside, processor time and peak memory from the kernel."""

import os
import time


class Run:
    """One finished process."""

    def __init__(self, seconds, usage, status, output, errors):
        self.seconds = seconds
        self.cpu_seconds = usage.ru_utime + usage.ru_stime
        self.peak_mib = usage.ru_maxrss / 1024
        self.code = os.waitstatus_to_exitcode(status)
        self.output = output
        self.errors = errors


def run(command, scratch, environment=None):
    """Runs `command` to its end; its output goes through files in `scratch`, so that no pipe slows it.

    `ru_maxrss` begins with this process's own peak (the kernel counts the moment before exec), which is why the
    harness stays on the small modules of the standard library: its own few MiB are the least that can be measured.
    """
    command = [str(word) for word in command]
    paths = [os.path.join(scratch, name) for name in ("stdout", "stderr")]
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, number, path, flags, 0o600) for number, path in enumerate(paths, start=1)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, {**os.environ, **(environment or {})}, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    texts = []
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            texts.append(file.read())
    return Run(seconds, usage, status, *texts)


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def interleaved(contestants, rounds, warm_ups=0, progress=lambda round: None):
    """Runs every contestant once a round, so that a noisy minute hits all alike; returns the runs of each by name.

    `contestants` maps a name to a function that runs it. The order turns by one each round: nobody always goes first.
    """
    names = list(contestants)
    runs = {name: [] for name in names}
    for number in range(-warm_ups, rounds):
        progress(number)
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            result = contestants[name]()
            if number >= 0:
                runs[name].append(result)
    return runs
