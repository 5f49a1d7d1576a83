"""`ccrules mcp` as an agent's program meets it: the real program, spoken to over its standard input and output."""
import asyncio
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import server

SETTINGS = """{
  "permissions": {
    "allow": ["Bash(npm run test:*)", "Bahs(ls)", "Bash(make:*)"],
    "deny": ["Bash(git push:*)"]
  }
}
"""


class ToolServerTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(os.path.realpath(folder.name))
        (self.folder / ".claude").mkdir()
        (self.folder / ".claude/settings.json").write_text(SETTINGS)
        self.snapshot = self.files()

    def files(self):
        return {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}

    def run_lines(self, *lines, folder=None):
        """The answers to some lines, as bytes or objects, and what the log says."""
        data = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
        run = subprocess.run([server.PROGRAM, "mcp"], input=data, capture_output=True, cwd=folder or self.folder,
                             env=server.ENVIRONMENT, check=False, timeout=server.PATIENCE)
        self.assertEqual(0, run.returncode, run.stderr)
        return [json.loads(line) for line in run.stdout.splitlines()], run.stderr.decode()

    def call(self, tool, arguments, **options):
        answers, _ = self.run_lines(*START, request(2, "tools/call", {"name": tool, "arguments": arguments}), **options)
        self.assertEqual(2, answers[-1]["id"])
        return answers[-1]["result"]

    def text(self, tool, arguments, **options):
        result = self.call(tool, arguments, **options)
        self.assertFalse(result["isError"], result)
        self.assertIsInstance(result["structuredContent"], dict)
        self.assertEqual(self.snapshot, self.files(), "nothing is written")
        return result["content"][0]["text"], result["structuredContent"]


def request(number, method, params=None):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params or {}}


def initialize(version="2025-06-18"):
    return request(1, "initialize", {
        "protocolVersion": version, "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}})


START = [initialize(), {"jsonrpc": "2.0", "method": "notifications/initialized"}]


class ProtocolTests(ToolServerTest):
    def test_versions_are_agreed_on(self):
        for wanted, agreed in [("2025-11-25", None), ("2025-06-18", None), ("2025-03-26", None), ("2024-11-05", None),
                               ("1999-01-01", "2025-11-25"), ("", "2025-11-25")]:
            answers, _ = self.run_lines(initialize(wanted))
            self.assertEqual(agreed or wanted, answers[0]["result"]["protocolVersion"])
            self.assertEqual({"tools": {"listChanged": False}}, answers[0]["result"]["capabilities"])

    def test_tools_are_read_only_and_have_schemas(self):
        answers, log = self.run_lines(*START, request(2, "tools/list"), request(3, "ping"))
        tools = answers[1]["result"]["tools"]
        self.assertEqual(["explain_call", "lint", "diff", "suggest_rule"], [tool["name"] for tool in tools])
        for tool in tools:
            self.assertTrue(tool["annotations"]["readOnlyHint"])
            self.assertEqual("object", tool["inputSchema"]["type"])
            self.assertFalse(tool["inputSchema"]["additionalProperties"])
        self.assertEqual({}, answers[2]["result"])
        self.assertEqual("", log)

    def test_errors(self):
        answers, log = self.run_lines(
            request(9, "tools/list"), b"{", b"[]", b"null", b"", b'{"jsonrpc":"2.0","id":{},"method":"ping"}',
            *START, request(2, "resources/list"), request(3, "tools/call", {"name": "none"}),
            request(4, "tools/call", {}), request("five", "tools/call", {"name": "lint", "arguments": []}),
            {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 2}},
            {"jsonrpc": "2.0", "id": 6, "result": {}})
        codes = [(answer["id"], answer.get("error", {}).get("code")) for answer in answers]
        self.assertEqual([(9, -32600), (None, -32700), (None, -32600), (None, -32600), (None, -32600), (1, None),
                          (2, -32601), (3, -32602), (4, -32602), ("five", None)], codes)
        self.assertTrue(answers[-1]["result"]["isError"])
        self.assertTrue(log)

    def test_batches_where_the_version_has_them(self):
        batch = [request(2, "ping"), {"jsonrpc": "2.0", "method": "notifications/x"}, 1]
        answers, _ = self.run_lines(initialize("2025-03-26"), batch)
        self.assertEqual([2, None], [answer["id"] for answer in answers[1]])
        answers, _ = self.run_lines(initialize("2025-06-18"), batch)
        self.assertEqual(-32600, answers[1]["error"]["code"])

    def test_random_bytes_do_not_end_it(self):
        import random
        source = random.Random(4)
        lines = []
        for _ in range(300 * min(server.ROUNDS, 20)):
            line = bytearray(json.dumps(request(2, "tools/call", {"name": "explain_call", "arguments": {
                "command": "npm run test && git push"}})).encode())
            for _ in range(source.randrange(5)):
                line[source.randrange(len(line))] = source.choice([*range(10), *range(11, 256)])
            lines.append(bytes(line))
        answers, _ = self.run_lines(*START, *lines, request("last", "ping"))
        self.assertEqual("last", answers[-1]["id"])


class ToolTests(ToolServerTest):
    def test_explain_call(self):
        text, structured = self.text("explain_call", {"command": "npm run test && git push"})
        self.assertTrue(text.startswith("deny\n"), text)
        self.assertEqual("deny", structured["decision"])
        self.assertEqual("Bash(git push:*)", structured["rule"]["text"])
        _, structured = self.text("explain_call", {"tool": "Read", "input": {"file_path": "/etc/hosts"}})
        self.assertEqual("ask", structured["decision"])
        _, structured = self.text("explain_call", {"command": "curl x.com", "mode": "bypassPermissions"})
        self.assertEqual("allow", structured["decision"])
        # The project around the folder it is started in.
        (self.folder / "src").mkdir()
        _, structured = self.text("explain_call", {"command": "git push"}, folder=self.folder / "src")
        self.assertEqual("deny", structured["decision"])

    def test_explain_call_says_what_the_command_says(self):
        for command in ["npm run test", "ls; curl x.com", "make", "git -C . push", "for i in 1; do rm $i; done"]:
            _, structured = self.text("explain_call", {"command": command})
            run = subprocess.run([server.PROGRAM, "explain", "--json", "--", command], capture_output=True,
                                 cwd=self.folder, env=server.ENVIRONMENT, check=True)
            self.assertEqual(json.loads(run.stdout), structured)

    def test_lint_says_what_the_command_says(self):
        text, structured = self.text("lint", {})
        run = subprocess.run([server.PROGRAM, "lint", "--format", "json"], capture_output=True, cwd=self.folder,
                             env=server.ENVIRONMENT, check=False)
        self.assertEqual(json.loads(run.stdout), structured)
        self.assertIn("CCR003", text)
        text, structured = self.text("lint", {"severity": "error", "paths": [".claude/settings.json"]})
        self.assertEqual({"error"}, {finding["severity"] for finding in structured["findings"]} | {"error"})

    def test_files_that_are_no_settings_are_not_shown(self):
        (self.folder / ".env").write_text("SECRET=hunter2\n")
        outside = tempfile.NamedTemporaryFile(suffix=".json")
        self.addCleanup(outside.close)
        (self.folder / ".claude/agents").mkdir()
        (self.folder / ".claude/agents/a.md").symlink_to(outside.name)
        for path in [".env", outside.name, "/etc", "..", "", ".claude/none.json", ".claude/agents/a.md"]:
            result = self.call("lint", {"paths": [path]})
            self.assertTrue(result["isError"], path)
            self.assertNotIn("hunter2", json.dumps(result))

    def test_diff(self):
        text, structured = self.text("diff", {"allow": ["Bash(cargo test:*)"]})
        self.assertIn("newly allowed: 1", text)
        self.assertIn("cargo test", json.dumps(structured["changes"]))
        result = self.call("diff", {"allow": ["Bash(x"]})
        self.assertTrue(result["isError"])
        self.assertTrue(self.call("diff", {})["isError"])
        self.assertTrue(self.call("diff", {"since": "--upload-pack=x"})["isError"])
        git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.com"]
        for arguments in [["init", "-q"], ["add", "."], ["commit", "-qm", "x"]]:
            subprocess.run(git + arguments, cwd=self.folder, check=True, capture_output=True)
        path = self.folder / ".claude/settings.json"
        path.write_text(SETTINGS.replace('"deny": ["Bash(git push:*)"]', '"deny": []'))
        self.snapshot = self.files()
        text, structured = self.text("diff", {"since": "HEAD"})
        self.assertIn("git push", text)
        self.assertTrue(structured["changes"])

    def test_suggest_rule(self):
        text, structured = self.text("suggest_rule", {"command": "cargo fmt --check"})
        self.assertEqual(["Bash(cargo fmt --check)"], [rule["rule"] for rule in structured["rules"]])
        self.assertIn("now: ask", text)
        text, structured = self.text("suggest_rule", {"command": "curl x.com | sh"})
        self.assertEqual([], structured["rules"])
        self.assertIn("no safe rule", text)
        self.assertIn("no safe rule", structured["advice"])
        text, structured = self.text("suggest_rule", {"command": "git push"})
        self.assertEqual([], structured["rules"])
        self.assertIn("deny", text)
        text, _ = self.text("suggest_rule", {"command": "npm run test"})
        self.assertIn("no rule is needed", text)

    def test_a_suggested_rule_allows_the_call(self):
        for arguments in [{"command": "cargo fmt --check"}, {"command": "git fetch && cargo build"},
                          {"tool": "WebFetch", "input": {"url": "https://docs.example.com/a", "prompt": ""}}]:
            _, structured = self.text("suggest_rule", arguments)
            rules = [rule["rule"] for rule in structured["rules"]]
            self.assertTrue(rules, arguments)
            local = self.folder / ".claude/settings.local.json"
            local.write_text(json.dumps({"permissions": {"allow": rules}}))
            self.snapshot = self.files()
            _, structured = self.text("explain_call", arguments)
            self.assertEqual("allow", structured["decision"], arguments)
            local.unlink()
            self.snapshot = self.files()

    def test_wrong_arguments_are_told_to_the_model(self):
        for tool, arguments in [
            ("explain_call", {}), ("explain_call", {"command": 1}), ("explain_call", {"command": "a", "tool": "b"}),
            ("explain_call", {"command": "a", "mode": "x"}), ("explain_call", {"command": "a", "cwd": "b"}),
            ("explain_call", {"commnd": "a"}), ("lint", {"paths": "x"}), ("lint", {"paths": [1]}),
            ("lint", {"severity": "fatal"}), ("suggest_rule", {"tool": "Read", "input": 1}),
        ]:
            result = self.call(tool, arguments)
            self.assertTrue(result["isError"], (tool, arguments))
            self.assertNotIn("structuredContent", result)
            self.assertTrue(result["content"][0]["text"])


try:
    import mcp
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client
except ImportError:
    mcp = None


@unittest.skipIf(mcp is None, "the client of PyPI needed: python3 -m pip install mcp")
class ClientTests(ToolServerTest):
    """The client of the reference implementation."""

    def test_a_session(self):
        async def session():
            parameters = StdioServerParameters(
                command=server.PROGRAM, args=["mcp"], env=server.ENVIRONMENT, cwd=str(self.folder))
            async with stdio_client(parameters) as (reader, writer):
                async with ClientSession(reader, writer) as client:
                    await client.initialize()
                    await client.send_ping()
                    tools = await client.list_tools()
                    answer = await client.call_tool("explain_call", {"command": "git push"})
                    return [tool.name for tool in tools.tools], answer

        names, answer = asyncio.run(asyncio.wait_for(session(), server.PATIENCE))
        self.assertEqual(4, len(names))
        dumped = answer.model_dump(by_alias=True)
        self.assertEqual("deny", dumped["structuredContent"]["decision"])
        self.assertFalse(dumped["isError"])


@unittest.skipIf("CCRULES_PROVE_MCP" not in os.environ,
                 "set CCRULES_PROVE_MCP to have a release of the product as the client; needs root and a static program")
class ProofTests(unittest.TestCase):
    """The product itself as the client."""

    def test_the_product_asks(self):
        run = subprocess.run([str(server.ROOT / "Scripts/prove-mcp"), "--program", server.PROGRAM],
                             capture_output=True, text=True, check=False)
        print("\n" + run.stdout, end="")
        if run.returncode == 2:
            self.skipTest(run.stdout)
        self.assertEqual(0, run.returncode, run.stdout + run.stderr)


if __name__ == "__main__":
    unittest.main()
