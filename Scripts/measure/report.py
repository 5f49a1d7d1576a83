"""Figures and differences, for people and for programs."""

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass

import compare


@dataclass
class Case:
    """One call with both answers; `kind` is how they differ, or None."""

    source: str
    vector: dict
    product: compare.Answer
    ours: compare.Answer

    @property
    def kind(self):
        return compare.difference(self.product.outcome, self.ours.outcome)

    @property
    def mode(self):
        set_by_file = [
            source["permissions"]["defaultMode"] for source in self.vector["settings"]
            if isinstance(source.get("permissions"), dict) and "defaultMode" in source["permissions"]]
        context = self.vector.get("context", {})
        return context.get("mode") or (f"{set_by_file[0]} (file)" if set_by_file else "none")

    @property
    def tool(self):
        tool = self.vector["call"]["tool"]
        return "MCP" if tool.startswith("mcp__") else tool

    @property
    def origins(self):
        return [self.vector["origin"]] if "origin" in self.vector else []

    @property
    def clauses(self):
        return [self.vector["clause"]] if self.vector.get("clause") else self.ours.clauses or ["none named"]


def figures(cases):
    """One line of figures for a list of cases."""
    kinds = Counter(case.kind for case in cases)
    alike = kinds[None]
    parts = [f"{kinds[kind]} {kind}" for kind in compare.KINDS if kinds[kind]]
    return f"{_percent(alike, len(cases))} alike ({alike} of {len(cases)})" + "".join(f", {part}" for part in parts)


def summary_row(source, cases):
    """One row of the table in Documentation/verified.md."""
    kinds = Counter(case.kind for case in cases)
    share = _percent(kinds[None], len(cases))
    return f"| {source} | {len(cases)} | {share} | {kinds['false allow']} | {kinds['false deny']} |"


SUMMARY_HEAD = "| source | cases | agreement | false allow | false deny |\n|---|---|---|---|---|"


def text(cases, differences=True):
    """The whole report."""
    lines = []
    for source, group in _by(cases, lambda case: [case.source]):
        lines.append(f"{source}: {figures(group)}")
    if len({case.source for case in cases}) > 1:
        lines.append(f"all: {figures(cases)}")
    keys = {"origin": lambda c: c.origins, "mode": lambda c: [c.mode], "tool": lambda c: [c.tool], "clause": lambda c: c.clauses}
    for title, key in keys.items():
        lines.append(f"\nby {title}")
        for name, group in _by(cases, key):
            lines.append(f"  {name:24} {figures(group)}")
    lines += ["", "by cause: kind, product's reason, ccrules' reason, an example", *_causes(cases)]
    if differences:
        lines += ["", *map(difference_line, _sorted_differences(cases))]
    return "\n".join(lines)


def _causes(cases):
    """The differences by what both say, the most frequent first: what has one cause mostly reads alike."""
    groups = defaultdict(list)
    for case in cases:
        if case.kind:
            groups[case.kind, _shape(case.product.why), _shape(case.ours.why)].append(case)
    for (kind, product, ours), group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        example = min(group, key=lambda case: len(_call_text(case)))
        yield f"  {len(group):4} {kind}: {product} / {ours}: {_call_text(example)} ({example.vector['id']})"


def _shape(why):
    """A reason without what belongs to the single call: quoted parts, paths and numbers."""
    why = re.sub(r"`[^`]*`|'[^']*'|\"[^\"]*\"", "…", why)
    why = re.sub(r"(with command|path|edit) .*", r"\1 …", why)
    return re.sub(r"\d+", "N", why)[:110]


def difference_line(case):
    """`false allow: CALL under POLICY: product ask ([other] ...), ccrules allow (...)`."""
    vector = case.vector
    context = {key: value for key, value in vector.get("context", {}).items()
               if key not in ("projectRoot", "home") and (key, value) != ("cwd", "/w/app")}
    policy = [vector["settings"], context] if context else vector["settings"]
    product, ours = case.product, case.ours
    return (f"{case.kind}: {_call_text(case)}: product {product.outcome} ({product.why}), ccrules {ours.outcome} "
            f"({ours.why or 'no reason given'}); {vector['id']}; {_json(policy)}")


def _call_text(case):
    given = case.vector["call"]["input"]
    return _json(given.get("command") if case.tool == "Bash" else {case.vector["call"]["tool"]: given})


def machine_line(case):
    """A difference as an object that `--replay` takes: the vector with both answers."""
    vector = {key: value for key, value in case.vector.items() if key not in ("expect", "accept", "why")}
    return {
        "kind": case.kind, "source": case.source, "vector": vector,
        "product": vars(case.product), "ccrules": vars(case.ours)}


def corpus_lines(vectors, answers):
    """One line for each vector of the corpus whose `expect` is not what the product says."""
    for vector, answer in zip(vectors, answers):
        stored = {"refused", "ask"} if vector["expect"] == "ask" else {vector["expect"]}
        if answer["outcome"] not in stored | {"skipped"}:
            call = _json(vector["call"]["input"])
            reason = " ".join(str(answer.get("reason") or answer.get("type") or "").split())
            basis = f", {vector['basis']}" if "basis" in vector else ""
            yield f"{vector['id']}{basis}: expect {vector['expect']}, product {answer['outcome']} ({reason}): {call}"


def _sorted_differences(cases):
    order = list(compare.KINDS)
    return sorted((case for case in cases if case.kind), key=lambda case: order.index(case.kind))


def _by(cases, key):
    groups = defaultdict(list)
    for case in cases:
        for name in key(case):
            groups[name].append(case)
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))


def _percent(part, whole):
    """Rounded down, so that 100% means all."""
    return f"{int(10000 * part / whole) / 100:.2f}%" if whole else "none"


def _json(value):
    return json.dumps(value, ensure_ascii=False)
