"""The comment of the action against a stand-in of the service on loopback: `python3 -m unittest discover Packaging/action`."""
import http.server
import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse

SCRIPT = pathlib.Path(__file__).with_name("comment.py")
sys.path.insert(0, str(SCRIPT.parent))
import comment  # noqa: E402


class StandIn(http.server.BaseHTTPRequestHandler):
    """Keeps comments in memory, as the service does, and says no where a test wants it."""

    def _answer(self, status, value):
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _take(self):
        state = self.server.state
        state["asked"].append(f"{self.command} {self.path}")
        if self.headers["Authorization"] != "Bearer secret":
            self._answer(401, {})
        elif state["faults"].get(self.command):
            self._answer(state["faults"][self.command].pop(0), {})
        else:
            return True
        return False

    def _body(self):
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]

    def do_GET(self):
        if self._take():
            query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
            size, page = int(query["per_page"][0]), int(query["page"][0])
            self._answer(200, self.server.state["comments"][size * (page - 1) : size * page])

    def do_POST(self):
        body = self._body()
        if self._take():
            comments = self.server.state["comments"]
            comments.append({"id": len(comments) + 1, "body": body})
            self._answer(201, comments[-1])

    def do_PATCH(self):
        body = self._body()
        if self._take():
            number = int(self.path.rsplit("/", 1)[1])
            self.server.state["comments"][number - 1]["body"] = body
            self._answer(200, {})

    def log_message(self, *arguments):
        pass


class CommentTests(unittest.TestCase):
    def setUp(self):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
        self.server.state = {"comments": [], "asked": [], "faults": {}}
        self.state = self.server.state
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        self.addCleanup(self.server.server_close)
        self.addCleanup(self.server.shutdown)

    def run_script(self, text, *options, token="secret"):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "diff.md"
            path.write_text(text, encoding="utf-8")
            environment = {
                "GITHUB_API_URL": self.address, "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": token,
                "PULL_REQUEST": "7", "CCRULES_PAUSE": "0",
            }
            command = [sys.executable, SCRIPT, path, *options]
            return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)

    def bodies(self):
        return [entry["body"] for entry in self.state["comments"]]

    def test_one_comment_is_posted_and_then_changed(self):
        self.assertEqual(self.run_script("### 1 new thing\n").stdout, "comment: posted\n")
        self.assertEqual(self.run_script("### 2 new things\n").stdout, "comment: changed\n")
        self.assertEqual(self.run_script("### 2 new things\n").stdout, "comment: kept\n")
        self.assertEqual(self.bodies(), [comment.MARKER + "\n### 2 new things\n"])
        self.assertIn("POST /repos/o/r/issues/7/comments", self.state["asked"])
        self.assertIn("PATCH /repos/o/r/issues/comments/1", self.state["asked"])

    def test_it_is_found_behind_many_others(self):
        self.state["comments"] = [{"id": number, "body": "hello"} for number in range(1, 251)]
        self.run_script("a")
        self.run_script("b")
        self.assertEqual(len(self.bodies()), 251)
        self.assertTrue(self.bodies()[250].endswith("\nb"))

    def test_comments_of_others_stay(self):
        self.state["comments"] = [{"id": 1, "body": f"look at {comment.MARKER}"}, {"id": 2, "body": None}]
        self.run_script("a")
        self.assertEqual(self.bodies()[:2], [f"look at {comment.MARKER}", None])

    def test_a_copy_that_may_not_be_changed_is_passed_over(self):
        self.state["comments"] = [{"id": 1, "body": comment.MARKER + "\ncopied"}]
        self.state["faults"] = {"PATCH": [403]}
        self.assertEqual(self.run_script("a").stdout, "comment: posted\n")
        self.assertEqual(len(self.bodies()), 2)

    def test_nothing_is_posted_where_only_an_update_is_wanted(self):
        self.assertEqual(self.run_script("a", "--only-update").stdout, "comment: nothing\n")
        self.assertEqual(self.bodies(), [])
        self.run_script("a")
        self.assertEqual(self.run_script("b", "--only-update").stdout, "comment: changed\n")

    def test_passing_faults_are_tried_again_but_nothing_is_posted_twice(self):
        self.state["faults"] = {"GET": [502, 503]}
        self.assertEqual(self.run_script("a").returncode, 0)
        self.state["faults"] = {"GET": [502, 502, 502]}
        self.assertEqual(self.run_script("b").returncode, 1)
        self.state["comments"] = []
        self.state["faults"] = {"POST": [502]}
        self.assertEqual(self.run_script("a").returncode, 1)
        self.assertEqual(self.bodies(), [])

    def test_a_refusal_is_said_and_the_text_is_in_the_log(self):
        run = self.run_script("### 1 new thing", token="wrong")
        self.assertEqual(run.returncode, 1)
        self.assertIn("::warning title=ccrules::the comment could not be written (401", run.stdout)
        self.assertIn("### 1 new thing", run.stdout)
        self.assertNotIn("wrong", run.stdout + run.stderr)

    def test_long_texts_are_cut_between_lines(self):
        self.run_script("".join(f"| `row {number}` |\n" for number in range(10_000)))
        body = self.bodies()[0]
        self.assertLessEqual(len(body), comment.LONGEST)
        self.assertTrue(body.endswith(comment.CUT))
        self.assertTrue(body[: -len(comment.CUT)].endswith("` |"))

    def test_wrong_use_is_said(self):
        run = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, env={})
        self.assertEqual(run.returncode, 2)


if __name__ == "__main__":
    unittest.main()
