"""The one place that runs ccrules. Nothing here knows what a rule means: the program decides, lists and lints."""

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

# A machine's own files by name, and the scope that each has there.
SCOPES = {"local.json": "local", "project.json": "project", "user.json": "user"}

_ID = re.compile(rb'\A\{"id":(\d+),')


class EngineError(Exception):
    """The program did not answer every call once, in order; the task fails, and Spark runs it again."""


class Engine:
    """ccrules at a path, run for a user whose home is `home`."""

    def __init__(self, program, home="/home/dev"):
        self.program = program
        self.environment = {"HOME": home, "PATH": "/usr/bin:/bin"}

    def run(self, arguments, folder, data=b"", accepted=(0,)):
        done = subprocess.run(
            [self.program, *arguments], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=folder, env=self.environment)
        if done.returncode not in accepted:
            raise EngineError(f"{arguments[0]} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout

    def answers(self, calls, settings, project, folder):
        """The answer to each call, as `ccrules eval` writes it but with `{"id":N,` in front.

        calls: JSON objects without an id, as bytes; settings: arguments of `--settings`; project: where the sessions
        started. Raises EngineError unless there is exactly one answer a call, in order. A line that is no call has an
        answer too, with `error` (exit code 3).
        """
        lines = b"".join(b'{"id":%d,%s\n' % (number, call.lstrip()[1:]) for number, call in enumerate(calls))
        arguments = ["eval", "--cwd", project] + [word for name in settings for word in ("--settings", name)]
        answers = self.run(arguments, folder, lines, accepted=(0, 3)).splitlines()
        if len(answers) != len(calls):
            raise EngineError(f"{len(calls)} calls, {len(answers)} answers")
        for number, answer in enumerate(answers):
            found = _ID.match(answer)
            if found and int(found[1]) != number:
                raise EngineError(f"the answer to call {number} has the id {int(found[1])}")
            if not found and b'"error":' not in answer:
                raise EngineError(f"the answer to call {number} has no id")
        return answers

    def rules(self, settings, folder):
        """The rules in force: what `eval --by rule` counts when there is no call."""
        arguments = ["eval", "--by", "rule"] + [word for name in settings for word in ("--settings", name)]
        lines = self.run(arguments, folder).splitlines()
        return [row["rule"] for row in map(json.loads, lines) if row["rule"]]

    def ways_around(self, managed, own):
        """How a machine's own file lets through what a managed deny is there to stop: CCR401 of `ccrules lint`.

        The two lie in one project, so that they are judged together; a deny counts the same in every scope. Returns
        (rule, own rule, example) for each.
        """
        with tempfile.TemporaryDirectory() as folder:
            files = {"settings.json": managed, "settings.local.json": own}
            Path(folder, ".claude").mkdir()
            for name, text in files.items():
                Path(folder, ".claude", name).write_bytes(text)
            report = json.loads(self.run(
                ["lint", "--format", "json", "--no-config", "--fail-on", "never", "--profile", "audit",
                 "--select", "CCR401", "."], folder, accepted=(0, 3)))
        found = []
        for finding in report["findings"]:
            for one in [finding, *finding.get("others", [])]:
                if one["file"].endswith("settings.local.json"):
                    continue
                for cause in one.get("related", []):
                    if cause.get("file", "").endswith("settings.local.json"):
                        found.append((one["rule"], cause.get("rule"), json.dumps(one["witness"])))
        return found


class PolicyFolder:
    """A managed policy and a machine's own files, written where the program can read them; a context manager."""

    def __init__(self, managed, own):
        self.managed, self.own = managed, own

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory()
        self.path = self._folder.name
        files = {"managed.json": self.managed, **self.own}
        for name, text in files.items():
            Path(self.path, name).write_bytes(text)
        self.alone = ["managed.json=managed"]
        self.whole = self.alone + [f"{name}={SCOPES[name]}" for name in sorted(self.own)]
        return self

    def __exit__(self, *_):
        self._folder.cleanup()


def machine_files(folder):
    """{machine: {name: bytes}} from FOLDER/MACHINE/{local,project,user}.json."""
    return {
        machine.name: {name: (machine / name).read_bytes() for name in SCOPES if (machine / name).is_file()}
        for machine in sorted(Path(folder).iterdir()) if machine.is_dir()
    } if folder and os.path.isdir(folder) else {}
