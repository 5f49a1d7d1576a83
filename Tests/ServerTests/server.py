"""A language server or a tool server that runs, and what a client needs to speak with it.

The program is `.build/debug/ccrules`, or what `CCRULES_PROGRAM` names, such as the release build.
"""
import itertools
import json
import os
import pathlib
import queue
import re
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CCRULES_PROGRAM", str(ROOT / ".build/debug/ccrules"))
# Nothing of ours gets through, so that results do not depend on the machine.
ENVIRONMENT = {"HOME": "/nonexistent", "PATH": "/usr/bin:/bin"}
ROUNDS = max(1, int(os.environ.get("CCRULES_ROUNDS", "1")))
PATIENCE = 60


def lint(folder, name, text):
    """What `lint` says about bytes in the place of a file, as a list of findings, each by itself."""
    run = subprocess.run(
        [PROGRAM, "lint", "--format", "json", "--stdin-filename", name, "-"],
        input=text.encode(), capture_output=True, cwd=folder, env=ENVIRONMENT, check=False)
    report = json.loads(run.stdout)
    findings = [one for finding in report["findings"] for one in [finding, *finding["others"]]]
    return [finding for finding in findings if finding["file"] == name]


class Gone(Exception):
    """The server ended."""


class LanguageServer:
    """A server with a client that answers nothing of itself."""

    def __init__(self, folder, capabilities=None, arguments=(), initialize=True):
        self.folder = pathlib.Path(folder)
        self.process = subprocess.Popen(
            [PROGRAM, "serve", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=folder, env=ENVIRONMENT)
        self.ids = itertools.count(1)
        self.messages = queue.Queue()
        self.kept = []
        self.all = []
        self.errors = []
        self.times = {}
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._read_errors, daemon=True).start()
        if initialize:
            self.result = self.request("initialize", {
                "processId": None, "rootUri": self.folder.as_uri(),
                "capabilities": capabilities if capabilities is not None else EDITOR})
            self.notify("initialized", {})

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while (line := stream.readline().strip()):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            message = json.loads(stream.read(length))
            self.all.append(message)
            self.messages.put((time.monotonic(), message))

    def _read_errors(self):
        for line in self.process.stderr:
            self.errors.append(line.decode(errors="replace"))

    def send_bytes(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except BrokenPipeError as error:
            raise Gone("".join(self.errors)) from error

    def send(self, message):
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(content) + content)

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        """Sends a request and does not wait for its answer."""
        number = next(self.ids)
        self.send({"id": number, "method": method, "params": params})
        return number

    def answer(self, number):
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def request(self, method, params):
        answer = self.answer(self.ask(method, params))
        if "error" in answer:
            raise AssertionError(f"{method}: {answer['error']}")
        return answer["result"]

    def wait(self, matches):
        """The first message that matches; the others are kept."""
        for place, (_, message) in enumerate(self.kept):
            if matches(message):
                del self.kept[place]
                return message
        end = time.monotonic() + PATIENCE
        while True:
            try:
                item = self.messages.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError("no answer: " + "".join(self.errors)) from None
            if item is None:
                raise Gone("".join(self.errors))
            if matches(item[1]):
                self.last_time = item[0]
                return item[1]
            self.kept.append(item)

    # Documents

    def uri(self, name):
        return (self.folder / name).as_uri()

    def open(self, name, text, version=1):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": self.uri(name), "languageId": "json", "version": version, "text": text}})

    def change(self, name, version, *changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri(name), "version": version}, "contentChanges": list(changes)})

    def diagnostics(self, name):
        """Those of the text as it is now, once everything has been looked at."""
        return self.request("textDocument/diagnostic", {"textDocument": {"uri": self.uri(name)}})["items"]

    def published(self, name, version):
        """The first that are sent for a version."""
        return self.wait(lambda message: message.get("method") == "textDocument/publishDiagnostics"
                         and message["params"]["uri"] == self.uri(name)
                         and message["params"].get("version") == version)["params"]["diagnostics"]

    def last_published(self, name):
        found = [message["params"]["diagnostics"] for message in self.all
                 if message.get("method") == "textDocument/publishDiagnostics"
                 and message["params"]["uri"] == self.uri(name)]
        return found[-1] if found else None

    def at(self, name, method, line, character, **more):
        return self.request(f"textDocument/{method}", {
            "textDocument": {"uri": self.uri(name)}, "position": {"line": line, "character": character}, **more})

    def end(self):
        """Ends the server as an editor does; its exit status."""
        try:
            self.request("shutdown", None)
            self.notify("exit", None)
        except Gone:
            pass
        status = self.process.wait(PATIENCE)
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.stderr.close()
        return status


EDITOR = {
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True, "versionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}},
    "workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]}},
}


def units(text):
    """How many UTF-16 code units a text takes."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def offset(text, position):
    """The place in a text that a position names, as an editor finds it."""
    lines = split_lines(text)
    if position["line"] >= len(lines):
        return len(text)
    start = sum(len(line) for line in lines[:position["line"]])
    line = lines[position["line"]].rstrip("\r\n")
    count = 0
    for index, character in enumerate(line):
        if count >= position["character"]:
            return start + index
        count += units(character)
    return start + len(line)


def position(text, index):
    lines = split_lines(text[:index])
    # A carriage return whose line feed stands after the place ends no line.
    if text[index - 1:index] == "\r" and text[index:index + 1] == "\n":
        lines = split_lines(text[:index - 1])
        return {"line": len(lines) - 1, "character": units(lines[-1])}
    return {"line": len(lines) - 1, "character": units(lines[-1])}


def split_lines(text):
    """Lines with their ends; `\\n`, `\\r` and `\\r\\n` end one, and a last empty one counts."""
    lines, start, index = [], 0, 0
    while index < len(text):
        if text[index] == "\n" or text[index] == "\r" and text[index + 1:index + 2] != "\n":
            lines.append(text[start:index + 1])
            start = index + 1
        index += 1
    return lines + [text[start:]]


def expected(text, finding):
    """A finding of `lint` as a diagnostic: places counted from its lines and bytes by other means than the server's."""
    lines = text.encode().split(b"\n")

    def place(line, column):
        data = b"\n".join(lines[:line - 1]) + (b"\n" if line > 1 else b"")
        end = column - 1
        # What is about a byte is about its character.
        while end < len(lines[line - 1]) and lines[line - 1][end] & 0xC0 == 0x80:
            end += 1
        return position(text, len((data + lines[line - 1][:end]).decode()))

    return {
        "code": finding["code"],
        "severity": {"error": 1, "warning": 2, "note": 3}[finding["severity"]],
        "range": {"start": place(finding["line"], finding["column"]),
                  "end": place(finding["endLine"], finding["endColumn"])},
        # One that stands for others says so in its message; alone it does not.
        "message": None if finding.get("others") else spelt_out(finding["message"]),
    }


def spelt_out(message):
    """Editors are shown what does not show itself as `<U+FEFF>` or `\\n`, programs get it as it is."""
    for character, text in [("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")]:
        message = message.replace(character, text)
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda found: chr(int(found[1], 16)), message)


def comparable(diagnostic):
    return {key: diagnostic[key] for key in ("code", "severity", "range")} | {
        "message": spelt_out(diagnostic["message"].split("\n")[0])}


def differences(text, diagnostics, findings):
    """What one of the two says and the other does not."""
    wanted = [expected(text, finding) for finding in findings]
    found = [comparable(diagnostic) for diagnostic in diagnostics]
    left = []
    for one in wanted:
        match = next((other for other in found if all(
            one[key] is None or one[key] == other[key] for key in one)), None)
        if match is None:
            left.append(("lint alone", one))
        else:
            found.remove(match)
    return left + [("server alone", other) for other in found]
