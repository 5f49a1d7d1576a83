"""A closed world for the product: no network but loopback, a root of its own that holds nothing of the machine's
users, and project folders that cannot be written while calls are decided.

The world is a mount namespace whose root is a fresh tmpfs; the system's programs are bound into it read-only. The
machine's own files are neither seen (but /usr, /bin, /lib*, /etc) nor changed.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

SYSTEM = ["bin", "sbin", "lib", "lib32", "lib64", "libx32", "usr", "dev", "var"]
"""What is bound read-only. `var` is there because commands name paths in it."""

OWN = ["w", "home", "srv", "tmp", "measure", "root", "etc/claude-code"]
"""Empty folders of the world itself."""

PROJECT_FOLDERS = ["/w", "/srv"]
"""Empty before each policy and read-only while calls are decided: an allowed write fails after its decision."""

SHELL = """#!/bin/sh
# Stands where the product expects a shell. Runs nothing; reports the directory that /measure/cwd holds.
for last in "$@"; do :; done
case "$last" in
*"pwd -P >| "*) report=${last##*"pwd -P >| "}; [ -s /measure/cwd ] && cat /measure/cwd > "$report" ;;
esac
exit 0
"""


def missing():
    """What this machine lacks to build a world, or None."""
    if sys.platform != "linux":
        return "Linux"
    if os.geteuid() != 0:
        return "root (namespaces and mounts)"
    for tool in ("unshare", "mount", "ip"):
        if shutil.which(tool) is None:
            return f"the program `{tool}`"
    try:
        subprocess.run(["unshare", "--net", "--mount", "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return "permission to make namespaces (unshare --net --mount)"
    return None


def command(program, ours=None):
    """The command that runs a worker for `program` inside a world of its own, with ccrules in it where it is given."""
    namespaces = ["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"]
    return [*namespaces, sys.executable, str(Path(__file__).with_name("worker.py")), str(program), *([str(ours)] if ours else [])]


def enter(program, ours=None):
    """Builds the world around this process, which must run in fresh namespaces, and makes it the root.

    Afterwards the product lies at /measure/claude, ccrules at /measure/ccrules where it is given, and the modules of this
    folder at /measure/scripts.
    """
    _run("mount", "--make-rprivate", "/")
    _run("mount", "-t", "proc", "proc", "/proc")
    _run("ip", "link", "set", "lo", "up")
    root = "/tmp"  # any folder that exists: what is mounted here is seen by this namespace alone
    sources = {"claude": os.path.abspath(program), "scripts": str(Path(__file__).resolve().parent)}
    if ours:
        sources["ccrules"] = os.path.abspath(ours)
    held = {name: os.open(path, os.O_PATH) for name, path in sources.items()}
    place = {name: f"/proc/{os.getpid()}/fd/{descriptor}" for name, descriptor in held.items()}
    _run("mount", "-t", "tmpfs", "-o", "mode=755", "world", root)
    for name in ("proc", "etc"):
        os.mkdir(f"{root}/{name}")
    subprocess.run(["cp", "-a", "/etc/.", f"{root}/etc"], stderr=subprocess.DEVNULL)
    shutil.rmtree(f"{root}/etc/claude-code", ignore_errors=True)
    for name in OWN:
        os.mkdir(f"{root}/{name}")
        _run("mount", "-t", "tmpfs", "-o", "mode=755", "world", f"{root}/{name}")
    for name in [*SYSTEM, *_interpreter()]:
        _bind(f"/{name}", f"{root}/{name}")
    _run("mount", "-t", "proc", "proc", f"{root}/proc")
    shutil.copytree(place["scripts"], f"{root}/measure/scripts")
    for name in sorted(sources.keys() - {"scripts"}):
        Path(f"{root}/measure/{name}").touch()
        _run("mount", "--bind", place[name], f"{root}/measure/{name}")
    for shell in ("bash", "zsh"):
        path = Path(f"{root}/measure/{shell}")
        path.write_text(SHELL)
        path.chmod(0o755)
    _run("mount", "-o", "remount,ro", root)
    for descriptor in held.values():
        os.close(descriptor)
    os.chroot(root)
    os.chdir("/")


def _interpreter():
    """The folder of the running Python, when it lies outside the system's own."""
    prefix = os.path.realpath(sys.base_prefix).strip("/")
    return [] if prefix.split("/")[0] in SYSTEM else [prefix]


def _bind(source, target):
    if os.path.islink(source):
        os.symlink(os.readlink(source), target)
    elif os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
        _run("mount", "--rbind", source, target)
        if source != "/dev":
            _run("mount", "-o", "remount,ro,bind", target)


def _run(*words):
    subprocess.run(words, check=True, capture_output=True)


def furnish(settings, context, skills=(), agents=()):
    """Empties the world's folders and writes one policy into them.

    Returns the product's arguments that belong to the policy, and its working directory.
    """
    project, home = context["projectRoot"], context["home"]
    for folder in PROJECT_FOLDERS:
        _run("mount", "-o", "remount,rw", folder)
    for folder in [*PROJECT_FOLDERS, "/home", "/tmp", "/etc/claude-code"]:
        _empty(folder)
    for folder in (project, home, context["cwd"]):
        os.makedirs(folder, exist_ok=True)
    moved = context["cwd"] != project
    Path("/measure/cwd").write_text(context["cwd"] + "\n" if moved else "")
    for folder in _added_by(settings):
        _make_folder(os.path.join(project, folder.replace("~", home, 1) if folder.startswith("~/") else folder))
    arguments = _write_settings(settings, project, home)
    for link, target in context.get("links", {}).items():
        os.makedirs(os.path.dirname(link), exist_ok=True)
        if not os.path.lexists(link):
            os.symlink(target, link)
    for folder in context.get("additionalDirectories", []):
        os.makedirs(folder, exist_ok=True)
        arguments += ["--add-dir", folder]
    for name in skills:
        _write(f"{project}/.claude/skills/{name}/SKILL.md", f"---\nname: {name}\ndescription: d\n---\nx\n")
    for name in agents:
        _write(f"{project}/.claude/agents/{name}.md", f"---\nname: {name}\ndescription: d\n---\nx\n")
    trusted = {"hasTrustDialogAccepted": context.get("trusted", True)}
    _write_json(home + "/.claude.json", {"hasCompletedOnboarding": True, "projects": {project: trusted}})
    for folder in PROJECT_FOLDERS:
        _run("mount", "-o", "remount,ro", folder)
    return arguments, context.get("startCwd") or project


def _added_by(settings):
    """The additional directories that settings name."""
    for source in settings:
        permissions = source.get("permissions")
        folders = permissions.get("additionalDirectories") if isinstance(permissions, dict) else None
        yield from (folder for folder in (folders if isinstance(folders, list) else ()) if isinstance(folder, str))


def _make_folder(path):
    """Makes a folder that a vector speaks of, since the product ignores one that does not exist."""
    try:
        os.makedirs(path, exist_ok=True)
    except (OSError, ValueError):
        pass  # it lies in the read-only part of the world, or is no path at all


def _write_settings(settings, project, home):
    places = {
        "project": f"{project}/.claude/settings.json",
        "local": f"{project}/.claude/settings.local.json",
        "user": f"{home}/.claude/settings.json",
        "managed": "/etc/claude-code/managed-settings.json",
    }
    arguments = []
    for source in settings:
        body = {key: value for key, value in source.items() if key not in ("scope", "file")}
        if source["scope"] == "cli" and "file" not in source:
            arguments += ["--settings", json.dumps(body)]
        elif source["scope"] == "cli":
            _write_json(source["file"], body)
            arguments += ["--settings", source["file"]]
        else:
            _write_json(source.get("file") or places[source["scope"]], body)
    return arguments


def _write_json(path, value):
    _write(path, json.dumps(value))


def _write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    Path(path).write_text(text)


def _empty(folder):
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path, ignore_errors=True)
        else:
            os.unlink(entry.path)
