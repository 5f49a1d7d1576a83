"""One session of the product: a policy, its calls, and what the product decides about each of them.

The product runs without a terminal and asks its host over standard input and output; every question is answered with
no, so nothing that it asks about is done. What it decides is read from its own stream of messages.
"""

import json
import os
import select
import subprocess
import sys
import time

import world

BATCH = 40
"""Calls in one turn."""

MODEL = "claude-sonnet-4-5"
MODEL_WITH_AUTO = "claude-sonnet-5"
"""Auto mode is offered for some models only."""

NOT_OFFERED = {"PowerShell", "Grep", "Glob", "LS", "TodoWrite", "Cd", "MultiEdit", "NotebookRead", "SlashCommand"}
STATE_OF_FILES = ["already exists", "has not been read yet", "is a directory", "EISDIR"]
"""Errors of Edit and Write that come before any decision and say nothing about the policy."""

DENIALS = ["has been denied", "denied by your permission settings", "denied access to domain"]
"""What the result of a denied call holds where the release says nothing beside it."""

HOOK_SAYS = "a hook of the measurement"
"""What a hook gives as its reason: the result of a call that it denies holds it."""

BUILT_IN_AGENTS = {"general-purpose", "Explore", "Plan"}
QUESTION = {
    "question": "Which one?",
    "header": "Pick",
    "multiSelect": False,
    "options": [{"label": "a", "description": "a"}, {"label": "b", "description": "b"}],
}


def is_whole_edit(given):
    """Whether an Edit or a Write names its file, and both texts or none of them."""
    texts = [given.get("old_string"), given.get("new_string")]
    is_clear = all(text is None for text in texts) or all(isinstance(text, str) for text in texts) and texts[0] != texts[1]
    return isinstance(given.get("file_path"), str) and is_clear


def product_call(call):
    """The call as the product's own tools take it: a name and an input, or None where the tool is not offered."""
    tool, given = call["tool"], dict(call["input"])
    if tool in NOT_OFFERED or (tool == "NotebookEdit" and "cell_id" not in given):
        return None
    if tool in ("Edit", "Write") and not is_whole_edit(given):
        return tool, given  # refused before any decision, or another spelling of the fields
    if tool == "Edit":  # an edit that makes a new file, so that nothing must be read first
        return tool, {"file_path": given["file_path"], "old_string": "", "new_string": "x"}
    if tool == "Write":
        return tool, {"file_path": given["file_path"], "content": "x"}
    if tool == "AskUserQuestion":
        return tool, {"questions": [QUESTION]}
    defaults = {
        "Bash": {"description": "measure"},
        "Monitor": {"description": "measure"},
        "WebFetch": {"prompt": "measure"},
        "WebSearch": {"query": "measure"},
        "Agent": {"description": "measure", "prompt": "measure", "subagent_type": "general-purpose"},
    }
    tool = "Agent" if tool == "Task" else tool
    return tool, {**defaults.get(tool, {}), **given}


class Session:
    """Runs one group of calls under one policy. `group`: `settings`, `context`, `calls` (a list of calls)."""

    def __init__(self, group, number, model):
        self.context = group["context"]
        self.settings = group["settings"]
        self.calls = group["calls"]
        self.number = number
        self.model = model
        self.answers = {}
        self.asked = {}
        self.ids = {}
        self.says_decisions = False

    def run(self):
        """The answers in the order of the calls."""
        if any(self.context.get(key) for key in ("requiresUser", "orgAsk", "sandbox", "platform")):
            return [_skipped("a context that cannot be set up here")] * len(self.calls)
        made = []
        for index, call in enumerate(self.calls):
            offered = product_call(call)
            if offered is None:
                self.answers[index] = _skipped("a tool that is not offered here")
                continue
            identity = f"toolu_{self.number:05d}x{index:05d}"
            self.ids[identity] = index
            made.append({"id": identity, "name": offered[0], "input": offered[1]})
        error = self._ask(made) if made else ""
        for index in self.ids.values():
            self.answers.setdefault(index, _skipped("no answer: " + error))
        return [self.answers[index] for index in range(len(self.calls))]

    def _ask(self, made):
        arguments, folder = self._furnish()
        turns = [made[start:start + BATCH] for start in range(0, len(made), BATCH)]
        if self.context["cwd"] != self.context["projectRoot"]:
            way = os.path.relpath(self.context["cwd"], self.context["projectRoot"])
            move = {"command": f"cd {way}", "description": "measure"}
            turns.insert(0, [{"id": f"toolu_{self.number:05d}cd", "name": "Bash", "input": move}])
        self.model.turns[self.number] = turns
        process = subprocess.Popen(
            self._command(arguments), cwd=folder, env=self._environment(), stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            self._converse(process, time.monotonic() + 60 + 2 * len(made))
            process.stdin.close()
        except BrokenPipeError:
            pass
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
        del self.model.turns[self.number]
        return process.stderr.read().decode(errors="replace").strip()[:300]

    def _furnish(self):
        servers, skills, agents = {}, set(), set()
        for call in self.calls:
            tool, given = call["tool"], call["input"]
            if tool.startswith("mcp__") and tool.count("__") >= 2:
                _, server, name = tool.split("__", 2)
                servers.setdefault(server, set()).add(name)
            if tool == "Skill" and str(given.get("skill", "")).strip():
                skills.add(str(given["skill"]).split(":")[-1].split()[0])
            if tool in ("Agent", "Task") and given.get("subagent_type") not in {None, *BUILT_IN_AGENTS}:
                agents.add(given["subagent_type"])
        arguments, folder = world.furnish(self.settings, self.context, sorted(skills), sorted(agents))
        if servers:
            stub = "/measure/scripts/mcp_server.py"
            table = {
                server: {"type": "stdio", "command": sys.executable, "args": [stub, *sorted(names)]}
                for server, names in servers.items()
            }
            arguments += ["--strict-mcp-config", "--mcp-config", json.dumps({"mcpServers": table})]
        return arguments, folder

    def _command(self, arguments):
        mode = self.context.get("mode")
        words = ["/measure/claude", "-p", "--verbose", "--permission-prompt-tool", "stdio"]
        words += ["--input-format", "stream-json", "--output-format", "stream-json"]
        words += ["--model", MODEL_WITH_AUTO if self.context.get("autoAvailable") else MODEL]
        if mode:
            words += ["--permission-mode", {"manual": "default"}.get(mode, mode)]
        if self.context.get("bypassAvailable"):
            words += ["--allow-dangerously-skip-permissions"]
        return words + arguments

    def _environment(self):
        return {
            "HOME": self.context["home"],
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "SHELL": "/measure/bash",
            "ANTHROPIC_BASE_URL": self.model.address,
            "ANTHROPIC_API_KEY": "none",
            "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1",
            "CLAUDE_CODE_ENTRYPOINT": "sdk-py",
            "CLAUDE_CODE_SHELL": "/measure/bash",
            "DISABLE_AUTOUPDATER": "1",
            "DISABLE_ERROR_REPORTING": "1",
            "DISABLE_TELEMETRY": "1",
            "ENABLE_TOOL_SEARCH": "false",
            "IS_SANDBOX": "1",
        }

    def _converse(self, process, deadline):
        hook = self.context.get("hook")
        hooks = {"PreToolUse": [{"matcher": "", "hookCallbackIds": ["measure"]}]} if hook else None
        text = {"role": "user", "content": self.model.prompt(self.number)}
        _send(process, {
            "type": "control_request", "request_id": "start",
            "request": {"subtype": "initialize", "hooks": hooks}})
        _send(process, {"type": "user", "session_id": "", "message": text, "parent_tool_use_id": None})
        for message in _messages(process, deadline):
            if message.get("type") == "system" and message.get("subtype") == "init":
                self._name_as_offered(message.get("tools") or [])
            elif message.get("type") == "control_request":
                self._reply(process, message, hook)
            elif message.get("type") == "user" and message.get("parent_tool_use_id") is None:
                self._read_results(message)
            elif message.get("type") == "result":
                return

    def _reply(self, process, message, hook):
        request, reply = message["request"], {}
        if request["subtype"] == "can_use_tool":
            self.asked[request["tool_use_id"]] = request
            reply = {"behavior": "deny", "message": "asked"}
        elif request["subtype"] == "hook_callback":
            reply = {"hookSpecificOutput": {
                "hookEventName": "PreToolUse", "permissionDecision": hook, "permissionDecisionReason": HOOK_SAYS}}
        response = {"subtype": "success", "request_id": message["request_id"], "response": reply}
        _send(process, {"type": "control_response", "response": response})

    def _read_results(self, message):
        blocks = message["message"]["content"]
        if not isinstance(blocks, list):
            return
        notes = {note["id"]: note for note in message.get("tool_result_meta") or []}
        self.says_decisions = self.says_decisions or any(note.get("permission_decision") for note in notes.values())
        for block in blocks:
            identity = block.get("tool_use_id")
            if block.get("type") == "tool_result" and identity in self.ids:
                note = (notes.get(identity) or {}).get("permission_decision") or {}
                answer = _answer(block, note, self.asked.get(identity), self.says_decisions)
                tool = self.calls[self.ids[identity]]["tool"]
                if answer.get("type") == "removed" and not self._may_be_denied(tool):
                    answer = _skipped("a tool that the release does not have")
                self.answers[self.ids[identity]] = answer

    def _may_be_denied(self, tool):
        """Whether a deny rule may have taken a tool away: otherwise the release does not have it."""
        names = {tool, "Task" if tool == "Agent" else tool}
        for source in self.settings:
            denied = (source.get("permissions") or {}).get("deny")
            for rule in denied if isinstance(denied, list) else []:
                if isinstance(rule, str) and (rule.split("(")[0] in names or "*" in rule.split("(")[0] or tool.startswith("mcp__")):
                    return True
        return False

    def _name_as_offered(self, tools):
        """Early releases call the tool for agents `Task`."""
        if "Agent" in tools or "Task" not in tools:
            return
        for turn in self.model.turns.get(self.number, []):
            for call in turn:
                if call["name"] == "Agent":
                    call["name"] = "Task"


def _answer(block, note, question, says_decisions=True):
    """What the product decided about one call: `outcome` (allow, ask, deny, refused, skipped), `type`, `reason`.

    Releases up to 2.1.292 do not say their decisions beside the results (`says_decisions`): there a call that was
    neither asked about nor denied nor refused has run, with success or not.
    """
    text = block.get("content")
    text = text if isinstance(text, str) else json.dumps(text)
    verdict, kind = note.get("decision"), note.get("reason_type")
    if question is not None:
        answer = {"outcome": "ask", "type": question.get("decision_reason_type"),
                  "reason": question.get("decision_reason"), "suggestions": _suggestions(question)}
        return {key: value for key, value in answer.items() if value}
    denied = any(words in text for words in DENIALS)
    if verdict == "accept":  # an agent's type is refused by the tool itself, after the call was accepted
        refused = block.get("is_error") and "has been denied by permission rule" in text
        return {"outcome": "deny" if refused else "allow", "type": "tool" if refused else kind}
    if (verdict == "reject" and kind == "classifier") or "denied by the Claude Code auto mode classifier" in text:
        return {"outcome": "ask", "type": "classifier", "reason": text[:200]}
    if verdict == "reject" or denied or verdict is None and HOOK_SAYS in text:
        return {"outcome": "deny", "type": kind, "reason": text[:200]}
    if "No such tool available" in text:
        return {"outcome": "deny", "type": "removed", "reason": text[:200]}
    if verdict is None and not block.get("is_error"):
        return {"outcome": "allow", "type": "run"}
    if not says_decisions and "tool_use_error" not in text:
        return {"outcome": "allow", "type": "run", "reason": text[:200]}
    if any(words in text for words in STATE_OF_FILES):
        return _skipped(text[:200])
    return {"outcome": "refused", "type": "validation", "reason": text[:200]}


def _suggestions(question):
    found = []
    for entry in question.get("permission_suggestions") or []:
        for rule in entry.get("rules", []):
            content = rule.get("ruleContent")
            found.append(rule["toolName"] if content is None else f"{rule['toolName']}({content})")
    return found


def _skipped(reason):
    return {"outcome": "skipped", "reason": reason}


def _send(process, message):
    process.stdin.write((json.dumps(message) + "\n").encode())
    process.stdin.flush()


def _messages(process, deadline):
    """The messages of the product's output until it ends or time is over."""
    rest = b""
    while time.monotonic() < deadline:
        if not select.select([process.stdout], [], [], 1)[0]:
            if process.poll() is not None:
                return
            continue
        chunk = os.read(process.stdout.fileno(), 1 << 20)
        if not chunk:
            return
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            try:
                yield json.loads(line)
            except ValueError:
                continue
