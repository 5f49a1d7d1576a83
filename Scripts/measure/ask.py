"""Puts vectors to the product: groups those with the same policy, and lets workers ask in parallel."""

import json
import subprocess
import sys
import threading

import world

GROUP = 120
"""Calls of one policy that are asked in one session."""

DEFAULTS = {"cwd": "/w/app", "projectRoot": "/w/app", "home": "/home/u"}
TOGETHER = {"Bash", "Edit", "Write", "Read", "WebFetch", "WebSearch", "Monitor"}
"""Tools whose calls do not change how the policy of the session is set up."""


class AskError(Exception):
    """The product could not be asked."""


def ask(program, vectors, jobs=2, ours=None):
    """The product's answer to each vector, in their order: `outcome`, `type`, `reason`, `suggestions`.

    `ours` is a ccrules that hooks in the settings may run, at /measure/ccrules.
    """
    answers = [None] * len(vectors)
    groups = sorted(_groups(vectors), key=lambda group: -len(group["places"]))
    waiting, lock, errors = iter(groups), threading.Lock(), []
    progress = _Progress(len(groups))

    def work():
        worker = _Worker(program, ours)
        try:
            while not errors:
                with lock:
                    group = next(waiting, None)
                if group is None:
                    return
                for place, answer in zip(group["places"], worker.answers(group)):
                    answers[place] = answer
                with lock:
                    progress.step()
        except (AskError, OSError) as error:
            errors.append(error)
        finally:
            worker.end()

    threads = [threading.Thread(target=work) for _ in range(max(1, min(jobs, len(groups))))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    progress.end()
    if errors:
        raise AskError(str(errors[0]))
    return answers


class _Worker:
    """A world with the product in it."""

    def __init__(self, program, ours):
        self.program = program
        self.ours = ours
        self.process = None

    def answers(self, group):
        """The answers to a group's calls. A world that breaks is built once more before that is an error."""
        for attempt in (1, 2):
            if self.process is None:
                self.process = subprocess.Popen(
                    world.command(self.program, self.ours), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            wanted = {key: group[key] for key in ("settings", "context", "calls")}
            try:
                self.process.stdin.write((json.dumps(wanted) + "\n").encode())
                self.process.stdin.flush()
                line = self.process.stdout.readline()
            except BrokenPipeError:
                line = b""
            if line:
                return json.loads(line)
            error = self.end()
        raise AskError(f"the closed world broke: {error}")

    def end(self):
        """Ends the world; what it complained about."""
        if self.process is None:
            return ""
        try:
            _, error = self.process.communicate(timeout=30)
        except (subprocess.TimeoutExpired, BrokenPipeError):
            self.process.kill()
            error = b""
        self.process = None
        return error.decode(errors="replace")[-2000:]


class _Progress:
    """Says on a terminal how many policies were asked."""

    def __init__(self, whole):
        self.whole, self.done, self.is_shown = whole, 0, sys.stderr.isatty()

    def step(self):
        self.done += 1
        if self.is_shown:
            print(f"\rasked {self.done} of {self.whole} policies", end="", file=sys.stderr, flush=True)

    def end(self):
        if self.is_shown and self.whole:
            print(file=sys.stderr)


def _groups(vectors):
    groups, full = {}, []
    for place, vector in enumerate(vectors):
        context = {**DEFAULTS, **vector.get("context", {})}
        tool = vector["call"]["tool"]
        # Servers, skills and agents are set up for the call, so calls of such tools that the policy was not
        # generated for stand alone.
        apart = "" if tool in TOGETHER or vector.get("source") == "generated" else vector["id"]
        key = json.dumps([vector["settings"], context, apart], sort_keys=True)
        group = groups.setdefault(
            key, {"settings": vector["settings"], "context": context, "calls": [], "places": []})
        group["calls"].append(vector["call"])
        group["places"].append(place)
        if len(group["calls"]) == GROUP:
            full.append(groups.pop(key))
    return full + list(groups.values())
