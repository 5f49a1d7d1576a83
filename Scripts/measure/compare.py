"""Decides vectors with ccrules and says in which way its answer differs from the product's."""

import json
import re
import subprocess
import tempfile
from dataclasses import dataclass, field

import storage

READINGS = ["product", "narrow"]
"""The reading that is compared: the first of these that ccrules gives for a vector."""

KINDS = {
    "false allow": "ccrules allows what the product does not run by itself",
    "false deny": "ccrules denies what the product runs or asks about",
    "too strict": "ccrules asks about what the product runs",
    "too lax": "ccrules asks about what the product denies",
    "unread": "ccrules gave no answer",
}


class CompareError(Exception):
    """ccrules could not be run."""


@dataclass
class Answer:
    """An answer to a call: `outcome` (allow, ask, deny, refused, or None), why, and the clauses it rests on."""

    outcome: str | None
    why: str = ""
    clauses: list = field(default_factory=list)


def difference(product, ours):
    """The kind of difference between two outcomes, or None where they are alike.

    A call that the product refuses at validation never runs, whatever the policy, so all but allowing it is right.
    The reverse is not: whoever reads "refused" believes that no rule was asked.
    """
    if ours is None:
        return "unread"
    if ours == product:
        return None
    if ours == "allow":
        return "false allow"
    if product == "refused":
        return None
    if product == "allow":
        return "too strict" if ours == "ask" else "false deny"
    if ours == "deny":
        return "false deny"
    if product == "deny":
        return "too lax"
    return "too strict"


def product_answer(vector):
    """The product's answer that a stored vector holds."""
    outcome = "refused" if vector.get("category") == "refused" else vector["expect"]
    return Answer(outcome, vector.get("why", ""))


def ours(program, vectors, release=None):
    """The answers of ccrules in the order of the vectors; as of a release, or of the newest that it knows."""
    answers = [Answer(None) for _ in vectors]
    rank = {}
    # Not `splitlines`, which also cuts at line breaks that JSON leaves in a text (U+2028).
    for line in filter(None, _test(program, "json", dict(enumerate(vectors)), release).split("\n")):
        result = json.loads(line)
        reading = result.get("reading")
        if reading not in READINGS or result.get("edition", "2.1") != "2.1":
            continue
        place = int(result["id"])
        if READINGS.index(reading) < rank.get(place, len(READINGS)):
            rank[place] = READINGS.index(reading)
            answers[place] = _answer(result)
    _explain(program, vectors, answers, release)
    return answers


def _answer(result):
    outcome = "refused" if result.get("refused") is True else result.get("got", result.get("outcome"))
    why = result.get("reason") or result.get("explanation") or ""
    return Answer(outcome, why, result.get("clauses") or [])


def _explain(program, vectors, answers, release):
    """Adds why to the answers that differ, where the results did not say it."""
    wanted = {
        place: vectors[place] for place, answer in enumerate(answers)
        if not answer.why and difference(product_answer(vectors[place]).outcome, answer.outcome)}
    pattern = re.compile(r"failed: (\d+) in edition 2\.1(?:, (?!strict|wide)[^:]*)?: expected \w+, got \w+: (.*)")
    for found in map(pattern.match, _test(program, "text", wanted, release).split("\n") if wanted else ()):
        if found:
            answers[int(found[1])].why = found[2]


def _test(program, form, vectors, release):
    """What `ccrules test` prints about vectors, by place."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        storage.write(file.name, (_plain(vector, str(place)) for place, vector in vectors.items()))
        return _run(program, form, file.name, release)


def _plain(vector, identity):
    kept = {key: value for key, value in vector.items() if key not in ("why", "expectStrict", "expectWide", "origin")}
    return {**kept, "id": identity, "edition": ["2.1"]}


def _run(program, form, path, release):
    command = [program, "test", "--format", form, *(["--release", release] if release else []), path]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        raise CompareError(f"{program} cannot be run ({error.strerror}); build it with `make release`") from error
    if done.returncode not in (0, 1):
        raise CompareError(f"{program} test ended with {done.returncode}: {done.stderr.strip()[:400]}")
    return done.stdout
