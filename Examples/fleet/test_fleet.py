"""The fleet example, run: `python3 -m unittest` in this folder. Skipped where Spark or the program is absent.

CCRULES names the program; by default that of the release build of this checkout, else the one on PATH.
"""

import importlib.util
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUILT = HERE.parents[1] / ".build/release/ccrules"
PROGRAM = os.environ.get("CCRULES") or (str(BUILT) if BUILT.is_file() else shutil.which("ccrules"))
MISSING = [name for name in ("pyspark", "pandas", "pyarrow") if importlib.util.find_spec(name) is None]
MISSING += [] if shutil.which("java") else ["java"]
MISSING += [] if PROGRAM else ["ccrules"]
ROWS = 6_000

# Kills the process that runs it, once, when it is run for the given time; all other runs are the program's own.
KILLER = """#!/bin/sh
case "$1" in eval)
  echo run >> {folder}/runs
  if [ "$(wc -l < {folder}/runs)" -ge {run} ] && mkdir {folder}/once 2>/dev/null; then
    echo $PPID > {folder}/victim
    kill -9 $PPID
    exit 1
  fi;;
esac
exec {program} "$@"
"""


@unittest.skipIf(MISSING, f"not here: {', '.join(MISSING)}")
class FleetTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = Path(cls.folder.name)
        subprocess.run(
            [sys.executable, HERE / "generate.py", "--rows", str(ROWS), "--machines", "20", "--output",
             cls.path / "fleet"], check=True)
        cls.plain = cls.fleet("plain", PROGRAM)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def fleet(cls, name, program, *options):
        done = subprocess.run(
            [sys.executable, HERE / "fleet.py", "--calls", cls.path / "fleet/calls", "--machines",
             cls.path / "fleet/machines", "--current", HERE / "policies/current.json", "--candidate",
             HERE / "policies/candidate.json", "--output", cls.path / name, "--ccrules", program, "--batch", "500",
             "--partitions", "4", *options],
            capture_output=True, text=True)
        if done.returncode:
            raise AssertionError(done.stderr[-4000:])
        return json.loads(done.stdout)

    def rows(self, name):
        import pyarrow.parquet as pq
        return sorted(pq.read_table(self.path / name / "decisions").to_pylist(), key=lambda row: row["id"])

    def test_every_call_is_decided_once(self):
        rows = self.rows("plain")
        self.assertEqual([row["id"] for row in rows], [f"c{number:09d}" for number in range(ROWS)])
        self.assertEqual(sum(row["count"] for row in self.plain["byChange"]), self.plain["changed"])
        self.assertEqual(self.plain["noCalls"], 0)

    def test_what_changes_is_what_the_policies_say(self):
        changes = {(row["before"], row["after"]) for row in self.plain["byChange"]}
        self.assertIn(("ask", "deny"), changes)
        self.assertIn(("allow", "ask"), changes)
        silent = [row["rule"] for row in self.plain["deniesThatNeverFired"]]
        self.assertEqual(silent, ["Bash(shutdown:*)"])

    def test_own_files_that_defeat_a_managed_rule_are_named(self):
        overruled = {(row["alone_rule"], row["after_rule"]) for row in self.plain["overruledByOwnFiles"]}
        self.assertIn(("allow Bash(npm test:*)", "ask Bash(npm test:*)"), overruled)
        self.assertIn(("allow Bash(git commit:*)", "deny Bash(git commit:*)"), overruled)
        ways = {(row["rule"], row["through"]) for row in self.plain["waysAround"]}
        self.assertIn(("Bash(curl:*)", "Bash(python3:*)"), ways)

    def test_a_worker_that_is_killed_loses_and_doubles_nothing(self):
        # In the middle: some batches of its partition have been answered already.
        killer = self.path / "killer"
        killer.write_text(KILLER.format(folder=self.path, run=25, program=PROGRAM))
        killer.chmod(killer.stat().st_mode | stat.S_IXUSR)
        result = self.fleet("killed", killer)
        self.assertTrue((self.path / "victim").is_file(), "no worker was killed")
        self.assertEqual(self.rows("killed"), self.rows("plain"))
        timing = ("seconds", "callsPerSecond")
        self.assertEqual(
            {key: value for key, value in result.items() if key not in timing},
            {key: value for key, value in self.plain.items() if key not in timing})

    def test_a_program_that_loses_an_answer_fails_the_run(self):
        cutter = self.path / "cutter"
        cutter.write_text(f'#!/bin/sh\n{PROGRAM} "$@" | sed 1d\n')
        cutter.chmod(cutter.stat().st_mode | stat.S_IXUSR)
        with self.assertRaisesRegex(AssertionError, "answers"):
            self.fleet("cut", cutter)

    def test_the_answers_are_those_of_a_single_run(self):
        subprocess.run(
            [sys.executable, HERE / "fleet.py", "--calls", self.path / "fleet/calls", "--current",
             HERE / "policies/current.json", "--candidate", HERE / "policies/candidate.json", "--output",
             self.path / "lines", "--ccrules", PROGRAM, "--batch", "500", "--partitions", "4", "--answers"],
            check=True, capture_output=True)
        done = subprocess.run(
            [sys.executable, HERE / "check.py", "--calls", self.path / "fleet/calls", "--candidate",
             HERE / "policies/candidate.json", "--output", self.path / "lines", "--ccrules", PROGRAM],
            check=True, capture_output=True, text=True)
        self.assertEqual(json.loads(done.stdout)["single"][0], ROWS)


if __name__ == "__main__":
    unittest.main()
