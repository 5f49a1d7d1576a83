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

    A call that the product refuses at validation never runs, so refusing and asking are both right. The reverse is
    not: whoever reads "refused" believes that no rule was asked.
    """
    if ours is None:
        return "unread"
    if ours == product or (product == "refused" and ours == "ask"):
        return None
    if ours == "allow":
        return "false allow"
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


def ours(program, vectors):
    """The answers of ccrules in the order of the vectors."""
    for_ccrules = [{**vector, "id": str(place), "edition": ["2.1"]} for place, vector in enumerate(vectors)]
    for vector in for_ccrules:
        vector.setdefault("expect", "ask")
        for key in ("why", "expectStrict", "expectWide"):
            vector.pop(key, None)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        storage.write(file.name, for_ccrules)
        results = _run(program, "json", file.name)
        explanations = _explanations(_run(program, "text", file.name))
    answers = [Answer(None) for _ in vectors]
    rank = {}
    for line in results.splitlines():
        result = json.loads(line)
        reading = result.get("reading")
        if reading not in READINGS or result.get("edition", "2.1") != "2.1":
            continue
        place = int(result["id"])
        if READINGS.index(reading) < rank.get(place, len(READINGS)):
            rank[place] = READINGS.index(reading)
            answers[place] = _answer(result, explanations.get(place, ""))
    return answers


def _answer(result, explanation):
    refused = result.get("refused") is True
    outcome = "refused" if refused else result.get("got", result.get("outcome"))
    why = result.get("reason") or result.get("explanation") or explanation
    return Answer(outcome, why, result.get("clauses") or re.findall(r"\b[A-Z]-\d+[a-z]?\b", why))


def _run(program, form, path):
    try:
        done = subprocess.run([program, "test", "--format", form, path], capture_output=True, text=True)
    except OSError as error:
        raise CompareError(f"{program} cannot be run ({error.strerror}); build it with `make release`") from error
    if done.returncode not in (0, 1):
        raise CompareError(f"{program} test ended with {done.returncode}: {done.stderr.strip()[:400]}")
    return done.stdout


def _explanations(text):
    """The explanations that the text form prints for vectors whose `expect` is not met."""
    pattern = re.compile(r"failed: (\d+) in edition 2\.1(?:, (?!strict|wide)[^:]*)?: expected \w+, got \w+: (.*)")
    return {int(found[1]): found[2] for found in map(pattern.match, text.splitlines()) if found}
