"""`ccrules serve` as an editor meets it: the real program, spoken to over its standard input and output."""
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import time
import unittest

import server
from server import LanguageServer

SETTINGS = ".claude/settings.json"

EXAMPLE = """{
  "permissions": {
    "allow": ["Bash(npm run test:*)", "Bash (npm test:*)", "Bash(make:*)", "Bash(make:*)"],
    "deny": ["Write(.env)", "Bash(git push:*)"]
  }
}
"""


class ServerTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(os.path.realpath(folder.name))
        (self.folder / ".claude").mkdir()

    def start(self, **options):
        running = LanguageServer(self.folder, **options)

        def stop():
            if running.process.poll() is None:
                running.process.kill()
                running.process.wait()
            for stream in (running.process.stdin, running.process.stdout, running.process.stderr):
                stream.close()

        self.addCleanup(stop)
        return running

    def assert_as_lint(self, running, text, name=SETTINGS):
        found = running.diagnostics(name)
        wanted = server.lint(self.folder, name, text)
        self.assertEqual([], server.differences(text, found, wanted), text)
        self.assertEqual(found, running.last_published(name), "what is asked for is what is sent")
        return found


class LifeTests(ServerTest):
    def test_a_session_from_beginning_to_end(self):
        running = self.start()
        self.assertEqual("utf-16", running.result["capabilities"]["positionEncoding"])
        self.assertEqual("ccrules", running.result["serverInfo"]["name"])
        self.assertEqual(0, running.end())

    def test_ends_with_one_when_nobody_shut_it_down(self):
        running = self.start()
        running.notify("exit", None)
        self.assertEqual(1, running.process.wait(server.PATIENCE))
        running = self.start()
        running.process.stdin.close()
        self.assertEqual(1, running.process.wait(server.PATIENCE))

    def test_nothing_is_answered_before_initialize_or_after_shutdown(self):
        running = self.start(initialize=False)
        self.assertEqual(-32002, running.answer(running.ask("textDocument/hover", {}))["error"]["code"])
        running.request("initialize", {"capabilities": {}})
        running.request("shutdown", None)
        self.assertEqual(-32600, running.answer(running.ask("textDocument/hover", {}))["error"]["code"])
        running.notify("exit", None)
        self.assertEqual(0, running.process.wait(server.PATIENCE))

    def test_a_client_that_asks_is_not_told_as_well(self):
        running = self.start(capabilities={"textDocument": {"diagnostic": {}}})
        self.assertIn("diagnosticProvider", running.result["capabilities"])
        running.open(SETTINGS, EXAMPLE)
        self.assertTrue(running.diagnostics(SETTINGS))
        self.assertIsNone(running.last_published(SETTINGS))


class DiagnosticTests(ServerTest):
    def test_says_what_lint_says_of_an_unsaved_buffer(self):
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        found = self.assert_as_lint(running, EXAMPLE)
        self.assertTrue({"CCR002", "CCR004", "CCR301"} <= {one["code"] for one in found})
        page = next(one for one in found if one["code"] == "CCR002")["codeDescription"]["href"]
        self.assertTrue(page.startswith("file://") and page.endswith("/CCR002-malformed-rule.md"), page)
        self.assertTrue(any(one.get("relatedInformation") for one in found))

    def test_changes_count_as_they_come(self):
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        text = EXAMPLE.replace('"Bash (npm test:*)"', '"Bash(npm test:*)"')
        line = EXAMPLE.split("\n").index('    "allow": ' + EXAMPLE.split('"allow": ')[1].split("\n")[0])
        column = EXAMPLE.split("\n")[line].index(" (npm test")
        running.change(SETTINGS, 2, {"range": {
            "start": {"line": line, "character": column}, "end": {"line": line, "character": column + 1}}, "text": ""})
        self.assertNotIn("CCR002", {one["code"] for one in self.assert_as_lint(running, text)})
        running.change(SETTINGS, 3, {"text": "{}"})
        self.assertEqual([], running.diagnostics(SETTINGS))
        running.change(SETTINGS, 4, {"text": "{"})
        self.assert_as_lint(running, "{")

    def test_columns_count_utf16(self):
        running = self.start()
        for text in [
            '{"permissions": {"allow": ["Bash(echo 😀)", "Bahs(é)", "Bash (ü😀)"]}}',
            '\ufeff{"permissions": {"allow": ["Bahs(x)"]}}',
            '{"😀": 1,\r\n"permissions": {"allow": ["😀", "Bahs(x)"]}}',
        ]:
            running.open(SETTINGS, text)
            self.assertTrue(self.assert_as_lint(running, text), text)

    def test_other_open_files_and_the_configuration_count(self):
        (self.folder / ".git").mkdir()
        (self.folder / ".git/HEAD").write_text("ref: refs/heads/main\n")
        running = self.start()
        running.open(SETTINGS, '{"permissions": {"deny": ["Bash(make:*)"]}}')
        local = ".claude/settings.local.json"
        running.open(local, '{"permissions": {"allow": ["Bash(make test)"]}}')
        found = running.diagnostics(local)
        self.assertTrue(found, "a rule that another open file overrides")
        related = [one["location"]["uri"] for item in found for one in item.get("relatedInformation", [])]
        self.assertIn(running.uri(SETTINGS), related)
        codes = sorted({one["code"] for one in found})
        running.open(".ccrules.yml", "ignore:\n" + "".join(
            f"  - check: {code}\n    reason: known\n" for code in codes))
        self.assertEqual([], running.diagnostics(local))
        running.change(".ccrules.yml", 2, {"text": "profil: strict\n"})
        self.assertTrue(running.diagnostics(".ccrules.yml"))
        self.assertTrue(running.diagnostics(local))

    def test_files_without_rules_are_left_alone(self):
        running = self.start()
        for name, text in [("package.json", '{"name": "x"}'), ("README.md", "# x"), ("a.txt", "x")]:
            running.open(name, text)
            self.assertEqual([], running.diagnostics(name))
        running.notify("textDocument/didOpen", {"textDocument": {
            "uri": "untitled:Untitled-1", "languageId": "json", "version": 1, "text": "{"}})
        running.notify("textDocument/didChange", {
            "textDocument": {"uri": "untitled:Untitled-1", "version": 2}, "contentChanges": [{"text": "{}"}]})
        self.assertEqual(0, running.end())
        self.assertEqual([], running.errors)

    def test_a_closed_document_has_none(self):
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        self.assertTrue(running.diagnostics(SETTINGS))
        running.notify("textDocument/didClose", {"textDocument": {"uri": running.uri(SETTINGS)}})
        running.end()
        self.assertEqual([], running.last_published(SETTINGS))


class AnswerTests(ServerTest):
    def place(self, text, needle, after=0):
        return server.position(text, text.index(needle) + after)

    def test_hover_shows_what_a_rule_matches_and_what_not(self):
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        running.diagnostics(SETTINGS)
        at = self.place(EXAMPLE, "npm run test", 3)
        hover = running.at(SETTINGS, "hover", **at)
        text = hover["contents"]["value"]
        self.assertIn("`Bash(npm run test:*)` in allow, project settings", text)
        matching, passing = text.split("does not match:")
        self.assertEqual(3, matching.count("\n- `"), text)
        self.assertEqual(3, passing.split("\n\n")[1].count("- `"), text)
        at = self.place(EXAMPLE, "Bash(make", 3)
        self.assertIn("CCR301", running.at(SETTINGS, "hover", **at)["contents"]["value"])
        self.assertIsNone(running.at(SETTINGS, "hover", line=0, character=0))

    def test_every_example_of_a_hover_is_decided_as_it_says(self):
        rules = ["Bash(npm run test:*)", "Bash(git diff *)", "Read(./src/**)", "Read(~/.ssh/**)", "Edit(/docs/*.md)",
                 "WebFetch(domain:docs.example.com)", "Bash(cargo test)", "Skill(deploy)", "mcp__github__*", "Bash"]
        running = self.start()
        for list_name in ["allow", "ask", "deny"]:
            for rule in rules:
                text = json.dumps({"permissions": {list_name: [rule]}})
                running.open(SETTINGS, text)
                at = self.place(text, rule, 1)
                shown = running.at(SETTINGS, "hover", **at)["contents"]["value"]
                for line in shown.split("\n"):
                    if line.startswith("- `") and "→" in line:
                        self.assertIn(line.split("→")[1].split()[0], ["allow", "ask", "deny"])
                if "does not match" in shown:
                    for line in shown.split("does not match:")[1].split("\n"):
                        if line.startswith("- `") and list_name == "allow":
                            self.assertNotIn("→ allow by", line, rule)

    def test_completion(self):
        (self.folder / "package.json").write_text('{"scripts": {"build": "x", "t\\"q": "y"}}')
        (self.folder / "Makefile").write_text("all: x\nVAR := 1\n.PHONY: all\ncheck-it:\n\techo hi: there\n")
        text = ('{"permissions": {"allow": ["", "Ba", "Bash(n", "WebFetch(", "WebFetch(domain:docs.example.com)"], '
                '"defaultMode": "", "": 1')
        running = self.start()
        running.open(SETTINGS, text)

        def labels(needle, after):
            answer = running.at(SETTINGS, "completion", **self.place(text, needle, after))
            return {item["label"]: item for item in (answer or {"items": []})["items"]}

        self.assertTrue({"Bash", "Read", "WebFetch"} <= labels('[""', 2).keys())
        self.assertIn("Bash", labels('"Ba"', 3))
        commands = labels('"Bash(n"', 7)
        self.assertTrue({"npm run build", "make all", "make check-it"} <= commands.keys(), commands.keys())
        self.assertFalse({"make VAR", "make .PHONY", "make echo"} & commands.keys())
        self.assertEqual('Bash(npm run t\\"q', commands['npm run t"q']["textEdit"]["newText"])
        self.assertIn("domain:docs.example.com", labels('"WebFetch("', 10))
        self.assertIn("acceptEdits", labels('"defaultMode": ""', 16))
        self.assertIn("deny", labels('"": 1', 1))
        self.assertEqual({}, labels("permissions", 3))

    def test_repairs(self):
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        running.diagnostics(SETTINGS)
        end = server.position(EXAMPLE, len(EXAMPLE))
        actions = running.request("textDocument/codeAction", {
            "textDocument": {"uri": running.uri(SETTINGS)}, "context": {"diagnostics": []},
            "range": {"start": {"line": 0, "character": 0}, "end": end}})
        fixes = [action for action in actions if action["kind"] == "quickfix"]
        safe = [action for action in fixes if action.get("isPreferred")]
        self.assertTrue(any("CCR004" in action["title"] for action in safe))
        unsafe = [action for action in fixes if not action.get("isPreferred")]
        self.assertTrue(any("may widen" in action["title"] for action in unsafe), actions)
        everything = next(action for action in actions if action["kind"] == "source.fixAll")
        text = self.applied(EXAMPLE, everything["edit"]["documentChanges"][0]["edits"])
        self.assertIn("Edit(.env)", json.dumps(json.loads(text)))
        for action in fixes:
            json.loads(self.applied(EXAMPLE, action["edit"]["documentChanges"][0]["edits"]))

    def applied(self, text, edits):
        for edit in sorted(edits, key=lambda one: server.offset(text, one["range"]["start"]), reverse=True):
            start = server.offset(text, edit["range"]["start"])
            text = text[:start] + edit["newText"] + text[server.offset(text, edit["range"]["end"]):]
        return text

    def test_adds_tests_that_pass(self):
        (self.folder / SETTINGS).write_text(EXAMPLE)
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        policy = self.folder / "policy.yml"
        for needle in ["npm run test", "git push", "Bash(make"]:
            at = self.place(EXAMPLE, needle, 3)
            actions = running.request("textDocument/codeAction", {
                "textDocument": {"uri": running.uri(SETTINGS)},
                "context": {"diagnostics": [], "only": ["refactor"]}, "range": {"start": at, "end": at}})
            changes = actions[0]["edit"]["documentChanges"]
            if not policy.exists():
                self.assertEqual("create", changes[0]["kind"])
                policy.write_text("")
            policy.write_text(self.applied(policy.read_text(), changes[-1]["edits"]))
        run = subprocess.run([server.PROGRAM, "test", "policy.yml"], cwd=self.folder, env=server.ENVIRONMENT,
                             capture_output=True, text=True, check=False)
        self.assertEqual("3 passed, 0 failed\n", run.stdout, policy.read_text() + run.stderr)

    def test_links(self):
        (self.folder / ".ccrules-baseline.json").write_text("{}")
        text = "baseline: .ccrules-baseline.json\nselect: [CCR3, porous-deny]\nseverity:\n  CCR303: note\n"
        running = self.start()
        running.open(".ccrules.yml", text)
        links = running.request("textDocument/documentLink", {"textDocument": {"uri": running.uri(".ccrules.yml")}})
        targets = [link["target"].rsplit("/", 1)[1] for link in links]
        self.assertEqual(3, len(targets), targets)
        self.assertEqual(".ccrules-baseline.json", targets[0])
        self.assertEqual("porous-deny", text[server.offset(text, links[1]["range"]["start"]):
                                             server.offset(text, links[1]["range"]["end"])])


class BadClientTests(ServerTest):
    def test_wrong_framing_and_messages_are_answered_and_survived(self):
        running = self.start()
        cases = [
            (b"Content-Length: 3\r\n\r\n{]}", -32700), (b"Content-Length: x\r\n\r\n", -32700),
            (b"Hello: 3\r\n\r\n", -32700), (b"Content-Length: -5\r\n\r\n", -32700),
            (b"Content-Length: 2\r\n\r\n[]", -32600), (b"Content-Length: 4\r\n\r\nnull", -32600),
            (b"\r\n\r\n", -32700), (b"Content-Length: 99999999999999999999\r\n\r\n", -32700),
            (b"x" * 20000 + b"\r\n\r\n", -32700), (b"Content-Length: 0\r\n\r\n", -32700),
            (b"content-length:2\n\n{}", -32600),
        ]
        for data, code in cases:
            running.send_bytes(data)
            answer = running.wait(lambda message: "error" in message and message["id"] is None)
            self.assertEqual(code, answer["error"]["code"], data[:40])
            self.drain(running)
        self.assertEqual(0, running.end())
        self.assertTrue(running.errors)

    def drain(self, running):
        """Answers to whatever else was read out of the same bytes."""
        self.assertEqual(-32601, running.answer(running.ask("x", {}))["error"]["code"])
        running.kept.clear()

    def test_a_message_that_is_too_long_is_passed_over(self):
        running = self.start()
        running.send_bytes(b"Content-Length: %d\r\n\r\n" % (70 << 20))
        for _ in range(70):
            running.send_bytes(b" " * (1 << 20))
        self.assertEqual(-32700, running.wait(lambda message: "error" in message)["error"]["code"])
        self.assertEqual(0, running.end())

    def test_bytes_one_by_one(self):
        running = self.start()
        content = json.dumps({"jsonrpc": "2.0", "id": "é", "method": "none"}).encode()
        for byte in b"Content-Length: %d\r\nContent-Type: x\r\n\r\n" % len(content) + content:
            running.send_bytes(bytes([byte]))
        self.assertEqual(-32601, running.answer("é")["error"]["code"])

    def test_wrong_parameters_are_told(self):
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        uri = {"uri": running.uri(SETTINGS)}
        for method in ["hover", "completion", "codeAction", "documentLink", "diagnostic"]:
            for parameters in [None, [], {}, {"textDocument": 1}, {"textDocument": {"uri": "file:///none"}},
                               {"textDocument": {"uri": "%"}}]:
                answer = running.answer(running.ask(f"textDocument/{method}", parameters))
                self.assertEqual(-32602, answer["error"]["code"], (method, parameters))
        for place in [None, {}, {"line": -1, "character": 0}, {"line": 0.5, "character": 0}, {"line": "0"},
                      {"line": 10 ** 30, "character": 0}]:
            answer = running.answer(running.ask("textDocument/hover", {"textDocument": uri, "position": place}))
            self.assertEqual(-32602, answer["error"]["code"], place)
        for place in [(10 ** 9, 10 ** 9), (2, 10 ** 9), (2 ** 31 - 1, 0), (0, 2 ** 31 - 1)]:
            running.at(SETTINGS, "hover", *place)
            running.at(SETTINGS, "completion", *place)
        running.notify("textDocument/didChange", {"textDocument": uri, "contentChanges": "x"})
        running.notify("textDocument/didChange", {"textDocument": {**uri, "version": 2}, "contentChanges": [
            {"range": {"start": {"line": 9 ** 9, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "{}"}]})
        self.assert_as_lint(running, "{}")
        self.assertEqual(0, running.end())

    def test_a_request_can_be_taken_back(self):
        running = self.start()
        running.open(SETTINGS, EXAMPLE)
        first = running.ask("textDocument/diagnostic", {"textDocument": {"uri": running.uri(SETTINGS)}})
        running.notify("$/cancelRequest", {"id": first})
        answer = running.answer(first)
        self.assertTrue("result" in answer or answer["error"]["code"] == -32800, answer)
        running.notify("$/cancelRequest", {"id": "none"})
        # In one piece, so that the server reads both before it answers.
        pair = b""
        for message in [{"id": 77, "method": "textDocument/hover", "params": {}},
                        {"method": "$/cancelRequest", "params": {"id": 77}}]:
            content = json.dumps({"jsonrpc": "2.0", **message}).encode()
            pair += b"Content-Length: %d\r\n\r\n" % len(content) + content
        running.send_bytes(pair)
        self.assertEqual(-32800, running.answer(77)["error"]["code"])


class FuzzTests(ServerTest):
    """Edits that nobody would make, one after the other in one session."""

    PIECES = ['"', "{", "}", "[", "]", ",", ":", "\\", "\n", "\r\n", "\r", "😀", "é", "\u0301", "\x00", "\u2028", "null",
              '"Bash(npm run test:*)"', '"Bash(make:*)",', '"Read(./.env)"', '"WebFetch(domain:x.com)"', '"mcp__a__*"',
              '"permissions": {', '"allow": [', '"deny": ["Bash(rm:*)"],', '"defaultMode": "auto"', "Bash(", ")", "*",
              " ", "\t", "//x", "/* y */", "\\u0041", "\\ud83d", "1e999", "🇩🇪", "\ufeff"]

    def edit(self, random_source, text):
        """The change, and the text after it."""
        if random_source.random() < 0.04 or len(text) > 6000:
            text = random_source.choice([EXAMPLE, "{}", "", EXAMPLE.replace("\n", "\r\n"), EXAMPLE.replace("npm", "n😀m")])
            return {"text": text}, text
        start = random_source.randrange(len(text) + 1)
        length = random_source.choice([0, 0, 0, 1, 1, 3, random_source.randrange(40)])
        end = min(len(text), start + length)
        new = "".join(random_source.choice(self.PIECES) for _ in range(random_source.choice([0, 1, 1, 2])))
        if random_source.random() < 0.15:
            new, end = text[start:start + 60], start
        places = {"start": server.position(text, start), "end": server.position(text, end)}
        # Between a carriage return and its line feed is no place.
        start, end = server.offset(text, places["start"]), server.offset(text, places["end"])
        if random_source.random() < 0.05:
            places["end"] = {"line": places["end"]["line"], "character": 10 ** 8}
            end = server.offset(text, places["end"])
        return {"range": places, "text": new}, text[:start] + new + text[end:]

    def test_random_edits_leave_what_lint_says(self):
        running = self.start()
        edits = 2000 if server.ROUNDS > 1 else 400
        compared_each = 1 if server.ROUNDS > 1 else 8
        seed = int(os.environ.get("CCRULES_SEED", "20"))
        source = random.Random(seed)
        text = EXAMPLE
        running.open(SETTINGS, text)
        compared = 0
        for number in range(edits):
            changes = []
            for _ in range(source.choice([1, 1, 1, 2])):
                change, text = self.edit(source, text)
                changes.append(change)
            running.change(SETTINGS, number + 2, *changes)
            if source.random() < 0.2:
                at = server.position(text, source.randrange(len(text) + 1))
                running.at(SETTINGS, source.choice(["hover", "completion"]), **at)
            if number % compared_each == 0 or number == edits - 1:
                self.assert_as_lint(running, text)
                compared += 1
        print(f"\n{edits} edits, {compared} compared with lint, seed {seed}", end=" ")
        self.assertEqual(0, running.end())

    def test_random_bytes_do_not_end_it(self):
        source = random.Random(3)
        running = self.start()
        messages = [json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": {"textDocument": {
            "uri": running.uri(SETTINGS), "version": 1, "text": EXAMPLE}, "position": {"line": 2, "character": 20},
            "contentChanges": [{"text": "{}"}]}}).encode() for method in [
                "textDocument/didOpen", "textDocument/didChange", "textDocument/hover", "textDocument/completion",
                "textDocument/diagnostic", "$/cancelRequest", "workspace/didChangeWatchedFiles"]]
        for _ in range(300 * min(server.ROUNDS, 20)):
            content = bytearray(source.choice(messages))
            for _ in range(source.randrange(6)):
                content[source.randrange(len(content))] = source.randrange(256)
            length = len(content) if source.random() < 0.9 else source.randrange(2 * len(content))
            running.send_bytes(b"Content-Length: %d\r\n\r\n" % length + bytes(content))
        # Out of step it may still wait for the rest of something.
        running.send_bytes(b" " * 2000 + b"\r\n\r\n")
        running.kept.clear()
        self.assertIsNone(running.process.poll(), "".join(running.errors[-5:]))
        answer = running.answer(running.ask("none", {}))
        self.assertEqual(-32601, answer["error"]["code"])


class SpeedTests(ServerTest):
    """Prints how long it takes until something is said of a keystroke; asserts nothing about time, as usual here."""

    def processor(self, running):
        """Seconds for which the server's threads were at work together; no number where the system has no such clock."""
        try:
            # What Linux takes for the processor's clock of another process (clock_getcpuclockid).
            return time.clock_gettime((~running.process.pid << 3) | 2)
        except OSError:
            return float("nan")

    @staticmethod
    def spread(seconds):
        """Median, 95th percentile and longest, in milliseconds."""
        ordered = sorted(1000 * one for one in seconds)
        return f"{ordered[len(ordered) // 2]:.1f}, {ordered[int(0.95 * len(ordered))]:.1f}, {ordered[-1]:.1f}"

    def test_keystrokes(self):
        sizes = [10, 1000] + ([10000] if server.ROUNDS > 1 or "CCRULES_PROGRAM" in os.environ else [])
        for size in sizes:
            allow = [f"Bash(npm run task-{number}{':*' if number % 2 else ''})" for number in range(size)]
            text = json.dumps({"permissions": {"allow": allow}}, indent=2)
            running = self.start()
            running.open(SETTINGS, text)
            running.diagnostics(SETTINGS)
            lines = text.split("\n")
            line = len(lines) // 2
            column = lines[line].index("task") + 4
            times, answers, work = [], [], []
            for number in range(60):
                begin, before = time.monotonic(), self.processor(running)
                running.change(SETTINGS, number + 2, {"range": {
                    "start": {"line": line, "character": column}, "end": {"line": line, "character": column}},
                    "text": "x"})
                running.at(SETTINGS, "completion", line=line, character=column + 1)
                answers.append(time.monotonic() - begin)
                running.published(SETTINGS, number + 2)
                times.append(running.last_time - begin)
                work.append(self.processor(running) - before)
            begin = time.monotonic()
            running.diagnostics(SETTINGS)
            full = time.monotonic() - begin
            print(f"\n{size} rules: findings after {self.spread(times)} ms (median, 95th percentile, longest), completion "
                  f"{self.spread(answers)}, processor {self.spread(work)}, everything {1000 * full:.0f}", end=" ")
            self.assertEqual(0, running.end())


try:
    from lsprotocol import converters, types
except ImportError:
    converters = None


@unittest.skipIf(converters is None, "lsprotocol needed: python3 -m pip install lsprotocol")
class ProtocolTests(ServerTest):
    """What the server sends is what the protocol says, by the types of lsprotocol."""

    def test_answers_have_the_types_of_the_protocol(self):
        converter = converters.get_converter()
        running = self.start()
        converter.structure(running.result, types.InitializeResult)
        running.open(SETTINGS, EXAMPLE)
        running.diagnostics(SETTINGS)
        for message in running.all:
            if message.get("method") == "textDocument/publishDiagnostics":
                converter.structure(message, types.PublishDiagnosticsNotification)
        at = server.position(EXAMPLE, EXAMPLE.index("npm run"))
        document = {"textDocument": {"uri": running.uri(SETTINGS)}}
        for method, more, kind in [
            ("hover", {"position": at}, types.HoverResponse), ("completion", {"position": at}, types.CompletionResponse),
            ("codeAction", {"range": {"start": at, "end": at}, "context": {"diagnostics": []}}, types.CodeActionResponse),
            ("diagnostic", {}, types.DocumentDiagnosticResponse), ("documentLink", {}, types.DocumentLinkResponse),
        ]:
            answer = running.answer(running.ask(f"textDocument/{method}", {**document, **more}))
            self.assertTrue(answer["result"] is not None, method)
            converter.structure(answer, kind)


@unittest.skipIf(shutil.which("node") is None, "node needed")
class ExtensionTests(ServerTest):
    """The extension of Editors/vscode, with a stand-in for the editor."""

    def test_shows_what_the_server_says(self):
        text = '{"permissions": {"allow": ["Bash(make:*)", "Bash (x)"], "deny": ["Write(.env)"]}}'
        run = subprocess.run(
            ["node", str(server.ROOT / "Tests/ServerTests/editor.js"), server.PROGRAM, str(self.folder), SETTINGS, text],
            capture_output=True, text=True, timeout=server.PATIENCE, check=False)
        self.assertEqual((0, ""), (run.returncode, run.stderr))
        said = json.loads(run.stdout)
        self.assertTrue({"CCR002", "CCR004", "CCR301"} <= set(said["codes"]), said["codes"])
        self.assertTrue(set(said["severities"]) <= {0, 1, 2})
        self.assertIn("does not match:", said["hover"])
        self.assertIn("Bash", said["completion"])
        self.assertTrue(any("Edit" in edit["newText"] for action in said["actions"] for edit in action["edits"]), said)


if __name__ == "__main__":
    unittest.main()
