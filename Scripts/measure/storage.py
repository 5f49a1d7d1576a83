"""Vectors with the product's answers, one a line, in the format that `ccrules test` reads (spec, section V)."""

import json


def answered(vector, answer):
    """The vector with the product's answer as `expect`, or None where the product gave none.

    A call that the product refuses before any rule is looked at is stored as `ask` with the category `refused`: the
    call does not run, and a program that says so or asks is right.
    """
    if answer["outcome"] == "skipped":
        return None
    refused = answer["outcome"] == "refused"
    stored = {**vector, "expect": "ask" if refused else answer["outcome"]}
    stored.setdefault("source", "product")
    stored["why"] = why(answer)
    if stored.get("category") == "refused":  # what an earlier asking said
        del stored["category"]
    if refused:
        stored["category"] = "refused"
    return stored


def why(answer):
    """The product's kind of reason and its words, for people."""
    return f"[{answer.get('type')}] {' '.join(str(answer.get('reason') or '').split())}".strip()


def write(path, vectors):
    _put(path, vectors, "w")


def append(path, vectors):
    _put(path, vectors, "a")


def _put(path, vectors, way):
    with open(path, way) as file:
        file.writelines(json.dumps(vector, ensure_ascii=False) + "\n" for vector in vectors)


def read(path):
    with open(path) as file:
        return [json.loads(line) for line in file if line.strip()]
