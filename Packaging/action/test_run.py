"""The steps of the action in a checkout of one commit, with the program and a stand-in of the service. Skipped where neither
`ccrules` is on the path nor a build of it beside this folder.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest
import http.server

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))
from test_comment import StandIn  # noqa: E402

BUILD = FOLDER.parent.parent / ".build"
BUILT = [path for path in (BUILD / "release" / "ccrules", BUILD / "debug" / "ccrules") if path.exists()]
PROGRAM = shutil.which("ccrules") or (str(max(BUILT, key=lambda path: path.stat().st_mtime)) if BUILT else None)
OLD = '{"permissions": {"allow": ["Bash(npm test)"]}, "hooks": {"PreToolUse": [{"matcher": "Bash", "hooks": ' \
    '[{"type": "command", "command": "guard.sh"}]}]}}\n'
NEW = '{"permissions": {"allow": ["Bash(npm test)", "Bash(curl *)"]}}\n'


@unittest.skipUnless(PROGRAM and shutil.which("git"), "needs ccrules and git")
class RunTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        binaries = self.folder / "bin"
        binaries.mkdir()
        (binaries / "ccrules").symlink_to(PROGRAM)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
        self.server.state = {"comments": [], "asked": [], "faults": {}}
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)
        self.environment = {
            "PATH": f"{binaries}:{os.environ['PATH']}", "HOME": str(self.folder), "CCRULES_PAUSE": "0",
            "GITHUB_API_URL": f"http://127.0.0.1:{self.server.server_port}", "GITHUB_REPOSITORY": "o/r",
            "GITHUB_TOKEN": "secret", "PULL_REQUEST": "7", "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        origin = self.folder / "origin"
        origin.mkdir()
        self.git(origin, "init", "--quiet")
        self.git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
        (origin / ".claude").mkdir()
        self.base = self.commit(origin, OLD)
        self.commit(origin, NEW)
        self.git(self.folder, "clone", "--quiet", "--depth=1", f"file://{origin}", "checkout")
        self.environment["BASE"] = self.base

    def git(self, folder, *arguments):
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", "-C", folder, *arguments]
        run = subprocess.run(command, capture_output=True, text=True, check=True, env=self.environment)
        return run.stdout.strip()

    def commit(self, folder, text):
        (folder / ".claude" / "settings.json").write_text(text)
        self.git(folder, "add", "-A")
        self.git(folder, "commit", "--quiet", "-m", "x")
        return self.git(folder, "rev-parse", "HEAD")

    def step(self, name, **variables):
        return subprocess.run(
            [FOLDER / "run", name], cwd=self.folder / "checkout", capture_output=True, text=True, timeout=120,
            env={**self.environment, **variables},
        )

    def summary(self):
        return pathlib.Path(self.environment["GITHUB_STEP_SUMMARY"]).read_text()

    def comments(self):
        return [entry["body"] for entry in self.server.state["comments"]]

    def test_lint_annotates_and_summarises(self):
        run = self.step("lint", SARIF_FILE="out.sarif")
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("::warning file=.claude/settings.json,line=1,", run.stdout)
        self.assertIn("### ccrules: ", self.summary())
        self.assertTrue((self.folder / "checkout" / "out.sarif").exists())
        self.assertEqual(self.step("lint", FAIL_ON="never", PATHS=".claude/settings.json\n").returncode, 0)

    def test_a_pull_request_gets_one_comment(self):
        run = self.step("diff")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(len(self.comments()), 1)
        self.assertIn("### This change lets the agent do 1 new thing; 1 guard goes", self.comments()[0])
        self.assertIn("`guard.sh` no longer runs", self.comments()[0])
        self.assertIn("`Bash(curl *)`, added to allow", self.comments()[0])
        self.assertEqual(self.step("diff", FAIL_ON_CHANGE="newly-allowed,guard-removed").returncode, 1)
        self.assertEqual(len(self.comments()), 1)
        # Taken back: the comment says so.
        (self.folder / "checkout" / ".claude" / "settings.json").write_text(OLD)
        self.assertEqual(self.step("diff", FAIL_ON_CHANGE="newly-allowed,guard-removed").returncode, 0)
        self.assertIn("decides every call as before", self.comments()[0])

    def test_no_change_posts_nothing(self):
        (self.folder / "checkout" / ".claude" / "settings.json").write_text(OLD)
        self.assertEqual(self.step("diff").returncode, 0)
        self.assertEqual(self.comments(), [])

    def test_a_comment_that_cannot_be_written_fails_nothing(self):
        run = self.step("diff", GITHUB_TOKEN="wrong")
        self.assertEqual(run.returncode, 0)
        self.assertIn("could not be written (401", run.stdout)

    def test_a_path_that_looks_like_an_option_is_a_path(self):
        self.assertEqual(self.step("lint", PATHS="--fix").returncode, 3)


if __name__ == "__main__":
    unittest.main()
