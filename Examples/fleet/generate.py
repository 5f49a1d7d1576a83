#!/usr/bin/env python3
"""Calls of a fleet as Parquet, and the machines' own settings: the same for the same numbers.

    generate.py --rows 1000000 --machines 500 --output fleet
"""

import argparse
import json
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

RELEASES = ["2.1.300", "2.1.318", "2.1.332"]
PROJECTS = ["/home/dev/shop", "/home/dev/infra"]
PACKAGES = ["web", "api", "billing", "search", "mail", "auth", "docs", "jobs"]
BRANCHES = ["main", "next", "fix/login", "feature/search", "release/4"]
HOSTS = ["docs.python.org", "example.org", "internal.example.com", "pypi.org"]

COMMANDS = [
    "npm test", "npm test -- {package}", "npm run lint", "npm run build -- --workspace {package}", "git status",
    "git diff HEAD~{n}", "git commit -m 'change {n} of {package}'", "git push origin {branch}",
    "git push --force origin {branch}", "git -C {package} push origin {branch}", "make test", "make build",
    "make {package}", "make && git push", "docker compose up {package}", "rm -rf {package}/dist", "rm {package}/a{n}.txt",
    "ls -la {package}", "cat {package}/README.md", "rg 'item{n}' {package} | head -n 20",
    "curl https://{host}/v{n}/status", "FOO={n} make test", "timeout 60 npm test -- {package}",
    "cd {package} && npm test && git status", "python3 scripts/report.py --run {n}", "echo {n} > {package}/count",
]

# What people put into their own files.
OWN = [
    {},
    {"permissions": {"allow": ["Bash(git push:*)", "Bash(python3:*)"]}},
    {"permissions": {"allow": ["Bash(curl:*)"], "deny": ["Bash(git commit:*)"]}},
    {"permissions": {"ask": ["Bash(npm test:*)"]}},
    {"permissions": {"defaultMode": "acceptEdits", "allow": ["Bash(git -C * push *)"]}},
    {"permissions": {"allow": ["Bash(make:*)", "Bash(rm:*)"]}},
]


def call(random, project):
    kind = random.random()
    words = dict(
        package=random.choice(PACKAGES), branch=random.choice(BRANCHES), host=random.choice(HOSTS),
        n=random.randrange(400))
    if kind < 0.7:
        name, value = "Bash", {"command": random.choice(COMMANDS).format(**words)}
    elif kind < 0.85:
        file = random.choice(["src/a{n}.ts", ".env", "README.md", "src/{package}/index.ts"]).format(**words)
        name, value = "Read", {"file_path": random.choice([project, project, project, "/home/dev/.ssh"]) + "/" + file}
    elif kind < 0.95:
        name, value = "Edit", {
            "file_path": f"{project}/src/{words['package']}/a{words['n']}.ts", "old_string": "a", "new_string": "b"}
    else:
        name, value = "WebFetch", {"url": f"https://{words['host']}/{words['n']}", "prompt": "what does it say"}
    return {"tool": name, "input": value, "cwd": project}


def write(rows, machines, output, seed=1, rows_per_file=250_000):
    output = Path(output)
    (output / "calls").mkdir(parents=True, exist_ok=True)
    choose = random.Random(seed)
    names = [f"m{number:04d}" for number in range(machines)]
    for name in names:
        folder = output / "machines" / name
        folder.mkdir(parents=True, exist_ok=True)
        own = choose.choice(OWN)
        if own:
            (folder / "local.json").write_text(json.dumps(own))
    release = {name: choose.choice(RELEASES) for name in names}
    for start in range(0, rows, rows_per_file):
        columns = {"id": [], "machine": [], "release": [], "project": [], "call": []}
        for number in range(start, min(rows, start + rows_per_file)):
            machine = choose.choice(names)
            project = choose.choice(PROJECTS)
            columns["id"].append(f"c{number:09d}")
            columns["machine"].append(machine)
            columns["release"].append(release[machine])
            columns["project"].append(project)
            columns["call"].append(json.dumps(call(choose, project), separators=(",", ":")))
        pq.write_table(pa.table(columns), output / "calls" / f"{start:09d}.parquet", compression="zstd")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--machines", type=int, default=200)
    parser.add_argument("--output", default="fleet")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.rows, options.machines, options.output, options.seed)


if __name__ == "__main__":
    main()
