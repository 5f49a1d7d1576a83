"""Fetches a named release of the product from PyPI, where the package claude-agent-sdk carries it."""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGE = "claude-agent-sdk"
TABLE = Path(__file__).with_name("releases.tsv")


class ReleaseError(Exception):
    """A release that is not known or could not be fetched."""


def known():
    """Release -> package version, in the order of the table."""
    rows = [line.split("\t") for line in TABLE.read_text().splitlines()[1:]]
    return {row[0]: row[1] for row in rows}


def cache_folder():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "ccrules" / "releases"


def program(release):
    """The path of the release's program, fetched when it is not in the cache yet."""
    versions = known()
    if release not in versions:
        raise ReleaseError(f"release {release} is not in {TABLE.name}; known: {', '.join(versions)}")
    target = cache_folder() / release / "claude"
    if not target.exists():
        print(f"fetching {PACKAGE} {versions[release]} (release {release})", file=sys.stderr)
        fetch(versions[release], target)
    return target


def fetch(version, target):
    """Puts the program that a version of the package carries at a path."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
        done = subprocess.run(
            [*command, "--dest", folder, f"{PACKAGE}=={version}"], capture_output=True, text=True)
        wheels = list(Path(folder).glob("*.whl"))
        if done.returncode != 0 or not wheels:
            raise ReleaseError(f"pip could not fetch {PACKAGE}=={version}: {done.stderr.strip()[-400:]}")
        with zipfile.ZipFile(wheels[0]) as wheel:
            member = next((name for name in wheel.namelist() if name.endswith("_bundled/claude")), None)
            if member is None:
                raise ReleaseError(f"{PACKAGE} {version} carries no program for this system")
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_suffix(".part")
            with wheel.open(member) as source, open(part, "wb") as sink:
                shutil.copyfileobj(source, sink, 1 << 20)
            part.chmod(0o755)
            part.rename(target)  # a broken fetch leaves no program behind
