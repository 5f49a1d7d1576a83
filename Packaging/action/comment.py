#!/usr/bin/env python3
"""Posts a text as one comment of a pull request, and changes that comment when it is there already.

usage: comment.py FILE [--only-update]

FILE is Markdown. The environment says where, as GitHub Actions sets it: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, and
PULL_REQUEST, the number. With --only-update nothing is posted where no comment of ours stands. Ends with 0 when the comment
stands as it should, 1 when the service says no, 2 for wrong use.
"""
import json
import os
import pathlib
import re
import sys
import time
import urllib.error
import urllib.request

MARKER = "<!-- ccrules: what this pull request changes -->"
# What GitHub takes for a comment, in characters.
LONGEST = 65_536
CUT = "\n\nThe rest does not fit into a comment; `ccrules diff --git BASE` prints all of it.\n"
PAGE = 100
TRIES = 3


class Refused(Exception):
    """The service does not do what it was asked for."""

    def __init__(self, status, text):
        super().__init__(f"{status}: {text}")
        self.status = status


class Service:
    """The part of GitHub's interface that comments need."""

    def __init__(self, address, repository, token, pause=2.0):
        self.base = f"{address.rstrip('/')}/repos/{repository}"
        self.token = token
        self.pause = pause

    def comments(self, number):
        """Every comment of an issue or a pull request, oldest first."""
        page = 1
        while True:
            found = self._ask("GET", f"/issues/{number}/comments?per_page={PAGE}&page={page}")
            yield from found
            if len(found) < PAGE:
                return
            page += 1

    def post(self, number, body):
        return self._ask("POST", f"/issues/{number}/comments", {"body": body})

    def change(self, comment, body):
        return self._ask("PATCH", f"/issues/comments/{comment}", {"body": body})

    def _ask(self, method, path, content=None):
        """The answer as a value. A fault of the service is tried again, but nothing is posted twice."""
        data = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(self.base + path, data=data, method=method)
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("Authorization", f"Bearer {self.token}")
        request.add_header("Content-Type", "application/json")
        request.add_header("User-Agent", "ccrules")
        for attempt in range(1, TRIES + 1):
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                is_passing = error.code >= 500 and method != "POST"
                if not is_passing or attempt == TRIES:
                    raise Refused(error.code, error.reason) from error
            except (urllib.error.URLError, TimeoutError) as error:
                if method == "POST" or attempt == TRIES:
                    raise Refused(0, str(error)) from error
            time.sleep(self.pause * attempt)


def body_of(text):
    """The comment: the marker by which it is known again, then the text as far as it fits."""
    body = f"{MARKER}\n{text}"
    if len(body) <= LONGEST:
        return body
    # Whole lines, so that no row of a table is cut in two.
    return body[: LONGEST - len(CUT)].rsplit("\n", 1)[0] + CUT


def write(service, number, text, only_update=False):
    """Makes the comment stand. Returns what was done: posted, changed, kept or nothing."""
    body = body_of(text)
    for comment in service.comments(number):
        if not (comment.get("body") or "").startswith(MARKER):
            continue
        if comment["body"].replace("\r\n", "\n").rstrip() == body.rstrip():
            return "kept"
        try:
            service.change(comment["id"], body)
        except Refused as refusal:
            # Somebody else may have copied our text; their comment is theirs.
            if refusal.status in {403, 404}:
                continue
            raise
        return "changed"
    if only_update:
        return "nothing"
    service.post(number, body)
    return "posted"


def main(arguments, environment):
    files = [argument for argument in arguments if argument != "--only-update"]
    names = ["GITHUB_API_URL", "GITHUB_REPOSITORY", "GITHUB_TOKEN", "PULL_REQUEST"]
    missing = [name for name in names if not environment.get(name)]
    if len(files) != 1:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if missing or not re.fullmatch(r"[0-9]+", environment["PULL_REQUEST"]):
        print(f"comment.py: not set, or no number: {', '.join(missing) or 'PULL_REQUEST'}", file=sys.stderr)
        return 2
    service = Service(
        environment["GITHUB_API_URL"], environment["GITHUB_REPOSITORY"], environment["GITHUB_TOKEN"],
        pause=float(environment.get("CCRULES_PAUSE", "2")),
    )
    text = pathlib.Path(files[0]).read_text(encoding="utf-8")
    try:
        print(f"comment: {write(service, environment['PULL_REQUEST'], text, '--only-update' in arguments)}")
    except Refused as refusal:
        print(f"::warning title=ccrules::the comment could not be written ({refusal}); pull requests from forks may not")
        print(text)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
