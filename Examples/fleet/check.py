#!/usr/bin/env python3
"""Whether Spark's answers are those of one `ccrules eval`: both sorted and summed.

    fleet.py --answers ... --output result
    check.py --calls fleet/calls --candidate candidate.json --output result

The calls of a project are one run of `ccrules eval`, since `--cwd` is an option of a run.
"""

import argparse
import hashlib
import json
import os
import subprocess
import time
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.dataset as ds

from engine import Engine, PolicyFolder


def sorted_sum(paths):
    """(lines, SHA-256) of the sorted lines of files."""
    sort = subprocess.Popen(
        ["sort", "-S", "1G", *map(str, paths)], stdout=subprocess.PIPE, env={**os.environ, "LC_ALL": "C"})
    digest, lines = hashlib.sha256(), 0
    while piece := sort.stdout.read(1 << 20):
        digest.update(piece)
        lines += piece.count(b"\n")
    if sort.wait():
        raise SystemExit("sort failed")
    return lines, digest.hexdigest()


def single(program, home, calls, candidate, output):
    """Writes the answers of a single run a project; returns its files and the seconds that the runs took."""
    data = ds.dataset(calls, format="parquet")
    projects = sorted(pc.unique(data.to_table(columns=["project"])["project"]).to_pylist())
    files, seconds = [], 0.0
    for number, project in enumerate(projects):
        source, target = Path(output, f"single-{number}.calls"), Path(output, f"single-{number}.answers")
        with open(source, "w") as lines:
            for batch in data.to_batches(filter=ds.field("project") == project, columns=["id", "call"]):
                for name, call in zip(batch["id"].to_pylist(), batch["call"].to_pylist()):
                    lines.write(f'{{"id":{json.dumps(name)},{call.lstrip()[1:]}\n')
        start = time.monotonic()
        with PolicyFolder(candidate, {}) as policy, open(source, "rb") as lines, open(target, "wb") as answers:
            arguments = [program, "eval", "--cwd", project, "--jobs", "2", "--settings", *policy.alone]
            environment = Engine(program, home).environment
            done = subprocess.run(arguments, stdin=lines, stdout=answers, cwd=policy.path, env=environment)
        if done.returncode not in (0, 3):
            raise SystemExit(f"ccrules eval ended with {done.returncode}")
        seconds += time.monotonic() - start
        source.unlink()
        files.append(target)
    return files, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", required=True)
    parser.add_argument("--candidate", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--ccrules", default="ccrules")
    parser.add_argument("--home", default="/home/dev")
    options = parser.parse_args()
    files, seconds = single(
        options.ccrules, options.home, options.calls, Path(options.candidate).read_bytes(), options.output)
    one = sorted_sum(files)
    spark = sorted_sum(sorted(Path(options.output, "answers").glob("part-*")))
    print(json.dumps({
        "singleSeconds": round(seconds, 1), "single": one, "spark": spark, "equal": one == spark}, indent=2))
    if one != spark:
        raise SystemExit("the answers differ")


if __name__ == "__main__":
    main()
