"""Single questions: a policy and calls given on the command line, the rows of a clause, or vectors of a file."""

import json
import subprocess

import compare
import storage

CONTEXT = {"cwd": "/w/app", "projectRoot": "/w/app", "home": "/home/u"}


class QuestionError(Exception):
    """A question that cannot be asked as it was written."""


def asked(allow, ask, deny, mode, calls):
    """Vectors for calls under one policy of the project; a call is a Bash text, or a JSON object with tool and input."""
    lists = {"allow": allow, "ask": ask, "deny": deny}
    permissions = {name: rules for name, rules in lists.items() if rules}
    if mode:
        permissions["defaultMode"] = mode
    settings = [{"scope": "project", "permissions": permissions}] if permissions else []
    return [
        {"id": f"asked/{number}", "edition": ["2.1"], "settings": settings, "context": CONTEXT, "call": _call(text)}
        for number, text in enumerate(calls, 1)]


def _call(text):
    if not text.startswith("{"):
        return {"tool": "Bash", "input": {"command": text}}
    try:
        call = json.loads(text)
    except json.JSONDecodeError:  # a group of commands
        call = {}
    return call if set(call) == {"tool", "input"} else {"tool": "Bash", "input": {"command": text}}


def read(path):
    """The vectors of a file."""
    vectors = storage.read(path)
    for number, vector in enumerate(vectors, 1):
        lack = [key for key in ("id", "settings", "call") if key not in vector]
        if lack:
            raise QuestionError(f"{path}: vector {number} has no {lack[0]}")
    return [{**vector, "context": {**CONTEXT, **vector.get("context", {})}} for vector in vectors]


def clause(program, name):
    """The rows of a clause of the built page that hold in edition 2.1, with the answers that stand in them."""
    try:
        done = subprocess.run([program, "rule", name, "--format", "json"], capture_output=True, text=True)
    except OSError as error:
        raise compare.CompareError(f"{program} cannot be run ({error.strerror}); build it first") from error
    if done.returncode != 0:
        raise QuestionError(f"no clause {name} in {program}: `make language` and build it first")
    return [vector for vector in json.loads(done.stdout).get("examples", []) if "2.1" in vector["edition"]]


def lines(vectors, answers, ours):
    """What the product said about each vector, and where ccrules or the vector say otherwise; whether they do."""
    policies = [json.dumps(vector["settings"], sort_keys=True) for vector in vectors]
    for vector, answer, own in zip(vectors, answers, ours):
        remarks = []
        if vector.get("expect") and compare.difference(answer["outcome"], vector["expect"]):
            remarks.append(f"the vector says {vector['expect']}")
        if compare.difference(answer["outcome"], own.outcome):
            remarks.append(f"ccrules says {own.outcome}")
        policy = f"{_policy(vector['settings'])}: " if len(set(policies)) > 1 else ""
        note = f"  <- {', '.join(remarks)}" if remarks else ""
        yield f"{answer['outcome']:8}{policy}{_shown(vector['call'])}  {storage.why(answer)}{note}", bool(remarks)


def _shown(call):
    if call["tool"] == "Bash":
        return json.dumps(call["input"]["command"], ensure_ascii=False)
    return f"{call['tool']} {json.dumps(call['input'], ensure_ascii=False)}"


def _policy(settings):
    lists = [
        f"{name} {', '.join(map(str, rules))}" for source in settings
        for name, rules in (source.get("permissions") or {}).items() if isinstance(rules, list)]
    return "; ".join(lists) or "no rules"


def stored(vectors, answers, prefix):
    """Vectors as a file of Corpus/conformance holds them, with the product's answers as what is expected."""
    result = []
    for number, (vector, answer) in enumerate(zip(vectors, answers), 1):
        if answer["outcome"] == "skipped":
            continue
        result.append({
            "id": f"{prefix}/{number:03}", "edition": ["2.1"], "clause": vector.get("clause") or prefix.removeprefix("X-"),
            **{key: vector[key] for key in ("settings", "context", "call")},
            "expect": "ask" if answer["outcome"] == "refused" else answer["outcome"], "basis": "measured"})
    return result
