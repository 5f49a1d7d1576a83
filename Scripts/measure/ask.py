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


def ask(program, vectors, jobs=2, progress=True):
    """The product's answer to each vector, in their order: `outcome`, `type`, `reason`, `suggestions`."""
    groups = _groups(vectors)
    answers = [None] * len(vectors)
    waiting = iter(sorted(groups, key=lambda group: -len(group["places"])))
    lock, done, errors = threading.Lock(), [0], []

    def work():
        process = subprocess.Popen(
            world.command(program), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            while True:
                with lock:
                    group = next(waiting, None)
                if group is None:
                    return
                wanted = {key: group[key] for key in ("settings", "context", "calls")}
                process.stdin.write((json.dumps(wanted) + "\n").encode())
                process.stdin.flush()
                line = process.stdout.readline()
                if not line:
                    process.wait()
                    raise AskError(process.stderr.read().decode(errors="replace")[-2000:])
                for place, answer in zip(group["places"], json.loads(line)):
                    answers[place] = answer
                with lock:
                    done[0] += 1
                    if progress and sys.stderr.isatty():
                        print(f"\rasked {done[0]} of {len(groups)} policies", end="", file=sys.stderr)
        except (AskError, OSError) as error:
            errors.append(error)
        finally:
            process.stdin.close()
            process.wait()

    threads = [threading.Thread(target=work) for _ in range(max(1, min(jobs, len(groups))))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if progress and sys.stderr.isatty():
        print(file=sys.stderr)
    if errors:
        raise AskError(str(errors[0]))
    return answers


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
