#!/usr/bin/env python3
"""Writes work for `ccrules bench`: a settings file and calls, the same for the same seed.

    generate.py commands RULES CALLS DIRECTORY    simple commands, 40 % of which some rule matches
    generate.py compound RULES CALLS DIRECTORY    commands of five parts with quotes and substitutions
    generate.py paths RULES CALLS DIRECTORY       reads of paths under globs

Of the command rules 35 % are exact, 45 % a prefix with a word boundary, 20 % have a wildcard inside or in front;
80 % allow, 10 % ask, 10 % deny.
"""
import json
import os
import random
import sys

PROGRAMS = (
    "npm yarn pnpm cargo go make terraform kubectl helm aws gcloud gh git pytest ruff mypy eslint tsc jest vite "
    "webpack rustc swift gradle mvn bazel ninja cmake ctest poetry pip uvx deno flutter dart dotnet mix rake bundle "
    "composer phpunit ansible packer vault consul nomad skaffold pulumi turbo nx lerna"
).split()
VERBS = "run test build check lint fmt deploy install add list show status describe plan apply get set push pull".split()
NOUNS = "api web core auth users orders billing search cache queue worker admin docs infra data model view".split()


def word(random):
    return f"{random.choice(NOUNS)}-{random.randrange(100000)}"


def rule(random, number):
    program = random.choice(PROGRAMS)
    if number > 40:
        program = random.choice([program, f"{program}-{random.randrange(1 + number // 20)}"])
    head = [program, random.choice(VERBS), word(random)]
    kind = random.random()
    if kind < 0.35:
        return " ".join(head + random.sample(["--watch", "--fix", "--json", "src/app", "-v"], random.randrange(3)))
    if kind < 0.80:
        return " ".join(head[: random.choice([2, 3, 3, 3])] + ["*"])
    if kind < 0.96:
        return f"{program} {head[1]} * {random.choice(['--', ''])}{word(random)}" + random.choice(["", " *"])
    return f"* {random.choice(['--', ''])}{word(random)}" + random.choice(["", " *"])


def matching(random, text):
    """A command that a rule matches."""
    if text.endswith(" *"):
        text = text[:-2] + random.choice(["", " --quiet", f" src/{word(random)} -v"])
    return text.replace("*", f"{random.choice(PROGRAMS)} {random.choice(VERBS)}")


def simple(random, rules):
    if random.random() < 0.4:
        return matching(random, random.choice(rules))
    words = [random.choice(PROGRAMS), random.choice(VERBS), word(random)]
    words += [random.choice(["--watch", "-v", f"src/{word(random)}", "--name=x", "1"]) for _ in range(random.randrange(5))]
    return " ".join(words)


def compound(random, rules):
    parts = []
    for number in range(5):
        part = simple(random, rules)
        extra = random.random()
        if extra < 0.3:
            part += f' "{word(random)} $(git rev-parse HEAD)"'
        elif extra < 0.6:
            part += f" '{word(random)}; true'"
        parts.append(part)
    joints = [" && ", " | ", " || ", "; "]
    return "".join(part + random.choice(joints) for part in parts[:-1]) + parts[-1]


def glob(random):
    folder = f"{random.choice(NOUNS)}/{word(random)}"
    return random.choice([f"{folder}/**", f"/{folder}/*.ts", f"**/{word(random)}.json", f"~/{folder}/*", f"src/**/{word(random)}/*.py"])


def main():
    kind, count, calls, directory = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    source = random.Random(f"{kind} {count} {calls}")
    os.makedirs(directory, exist_ok=True)
    lists = {"allow": [], "ask": [], "deny": []}
    texts = []
    for number in range(count):
        text = glob(source) if kind == "paths" else rule(source, number)
        texts.append(text)
        place = source.random()
        name = "allow" if place < 0.8 else "ask" if place < 0.9 else "deny"
        lists[name].append(f"{'Read' if kind == 'paths' else 'Bash'}({text})")
    with open(os.path.join(directory, "settings.json"), "w") as file:
        json.dump({"permissions": lists}, file)
    with open(os.path.join(directory, "calls.ndjson"), "w") as file:
        for _ in range(calls):
            if kind == "paths":
                path = f"/work/{source.choice(NOUNS)}/{word(source)}/{word(source)}.{source.choice(['ts', 'json', 'py'])}"
                if source.random() < 0.4:
                    path = "/work/" + source.choice(texts).lstrip("/~").replace("**", "a/b").replace("*", "x")
                call = {"tool": "Read", "input": {"file_path": path}}
            else:
                text = compound(source, texts) if kind == "compound" else simple(source, texts)
                call = {"tool": "Bash", "input": {"command": text}}
            print(json.dumps(call), file=file)


main()
