"""Random vectors: policies and calls that belong together, without answers."""

import json
import random
from pathlib import Path

import agents as agent_source
import calls as call_source
import mutations
import policies
import sources


def vectors(rounds, seed, shared=True, kinds=True):
    """`rounds` vectors from `seed`: about fifty calls for each policy. The same seed gives the same vectors.

    The `origin` of a vector is where its command came from before it was changed.
    """
    rng = random.Random(f"measure {seed}")
    source = call_source.CallSource(rng, shared, kinds)
    policy_source = policies.PolicySource(rng, sources.shared_rules() if shared else ())
    made = []
    while len(made) < rounds:
        group = _calls(rng, source, min(rng.randint(40, 60), rounds - len(made)))
        settings, context = policy_source.policy([call for call, _ in group])
        for call, origin in group:
            made.append({
                "id": f"random-{seed}-{len(made) + 1:05d}", "edition": ["2.1"], "settings": settings,
                "context": context, "call": call, "source": "generated", "origin": origin})
    return made


def _calls(rng, source, count):
    """Different calls, each with its origin; commands come in families, so that the rules made for one meet the others."""
    found, paths = {}, set()
    while len(found) < count:
        call = source.call()
        written = call["input"].get("file_path") if call["tool"] in ("Edit", "Write") else None
        if written in paths:
            continue  # a second write of a file is refused by the tool: the first may have made it
        if written:
            paths.add(written)
        origin = source.origin
        found[repr(call)] = call, origin
        if call["tool"] == "Bash" and rng.random() < 0.45:
            relative = mutations.mutate(rng, call["input"]["command"], [source.plain_command()])
            relative = {"tool": "Bash", "input": {"command": relative}}
            found[repr(relative)] = relative, origin
    return list(found.values())[:count]


def real(path, lines, seed, policies_file):
    """Vectors of `lines` commands of a table under each policy of a file (`@words`: see `_words`)."""
    rng = random.Random(f"real {seed}")
    commands = list(dict.fromkeys(command for _, command in sources.listed_commands(path)))
    chosen = rng.sample(commands, min(lines, len(commands)))
    named = json.loads(Path(policies_file).read_text())
    context = {"cwd": "/w/app", "projectRoot": "/w/app", "home": "/home/u"}
    made = []
    for name, body in named.items():
        for start in range(0, len(chosen), 100):
            group = chosen[start:start + 100]
            settings = [{"scope": "project", **_words(body, group)}]
            for number, command in enumerate(group, start + 1):
                made.append({
                    "id": f"real-{seed}-{name}-{number:05d}", "edition": ["2.1"], "settings": settings,
                    "context": context, "call": {"tool": "Bash", "input": {"command": command}}, "source": "real",
                    "category": name})
    return made


def agents(count, seed, shared=True):
    """`count` vectors of commands as coding agents write them, forty under each policy, in sessions of the project's folder."""
    source = agent_source.AgentSource(random.Random(f"agents {seed}"), shared)
    made = []
    while len(made) < count:
        commands = list(dict.fromkeys(source.command() for _ in range(40)))[:count - len(made)]
        settings, context = source.policy(commands)
        for command in commands:
            made.append({
                "id": f"agents-{seed}-{len(made) + 1:05d}", "edition": ["2.1"], "settings": settings, "context": context,
                "call": {"tool": "Bash", "input": {"command": command}}, "source": "generated", "origin": "agents"})
    return made


NEVER_ALLOWED = {"sudo", "sh", "bash", "env"}


def _words(body, commands):
    """The policy with `@words` replaced by a rule for the first word of each command."""
    allow = []
    for rule in body["permissions"].get("allow", []):
        if rule != "@words":
            allow.append(rule)
            continue
        first = dict.fromkeys(command.split()[0] for command in commands if command.split())
        allow += [f"Bash({word}:*)" for word in first if word not in NEVER_ALLOWED]
    permissions = dict(body["permissions"])
    if allow:
        permissions["allow"] = allow
    return {**body, "permissions": permissions}


def corpus(count, seed):
    """The vectors of Corpus/conformance and Corpus/attacks that hold in edition 2.1; `count` of them when given."""
    found = []
    for folder in ("conformance", "attacks"):
        for path in sorted((sources.ROOT / "Corpus" / folder).glob("*.jsonl")):
            for line in sources.lines(path.read_text()):
                vector = json.loads(line)
                if "2.1" in vector.get("edition", []) and "expect" in vector:
                    found.append(vector)
    return found if count is None or count >= len(found) else random.Random(seed).sample(found, count)
