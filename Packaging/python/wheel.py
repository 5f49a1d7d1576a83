#!/usr/bin/env python3
"""Writes the wheel that holds the program, so that `pip install ccrules` needs no Swift.

usage: wheel.py BINARY FOLDER [SHARE]

BINARY is stripped into the wheel; SHARE is a folder with `man` and completions that are installed below `share`. Prints the
path of the wheel. The same input gives the same bytes.
"""
import base64
import hashlib
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SUMMARY = "Check and explain the permission rules of Claude Code settings"


def version():
    """The version of the program; `Version.swift` is where it is defined."""
    found = [re.search(r'static let text = "([^"]+)"', path.read_text()) for path in ROOT.glob("Sources/*/Version.swift")]
    if len(found) != 1 or not found[0]:
        raise SystemExit("the version is not found in Sources/*/Version.swift")
    return found[0][1]


def platform_tag(binary):
    """On Linux the oldest glibc that has every symbol that the binary asks for, after PEP 600."""
    if platform.system() != "Linux":
        return re.sub(r"[-.]", "_", sysconfig.get_platform())
    table = subprocess.run(["objdump", "-T", binary], capture_output=True, check=True, text=True).stdout
    needed = max(tuple(map(int, number.split("."))) for number in re.findall(r"GLIBC_([0-9.]+)", table))
    return f"manylinux_{needed[0]}_{needed[1]}_{platform.machine()}"


def metadata(name, summary, requires=()):
    lines = ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version()}", f"Summary: {summary}"]
    lines += ["License-Expression: Apache-2.0", "License-File: LICENSE", "Requires-Python: >=3.8"]
    lines += [f"Requires-Dist: {requirement}" for requirement in requires]
    if requires:
        return "\n".join(lines) + "\n"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return "\n".join(lines) + "\nDescription-Content-Type: text/markdown\n\n" + readme


def write(folder, name, tag, files, summary, requires=()):
    """Writes a wheel.

    files: path in the wheel -> (bytes, whether it can be run). Returns the path of the wheel.
    """
    info = f"{name}-{version()}.dist-info"
    is_pure = tag.endswith("-any")
    wheel = f"Wheel-Version: 1.0\nGenerator: ccrules\nRoot-Is-Purelib: {str(is_pure).lower()}\nTag: {tag}\n"
    files = dict(files)
    files[f"{info}/METADATA"] = (metadata(name.replace("_", "-"), summary, requires).encode(), False)
    files[f"{info}/WHEEL"] = (wheel.encode(), False)
    files[f"{info}/licenses/LICENSE"] = ((ROOT / "LICENSE").read_bytes(), False)
    record = ""
    for path, (content, _) in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = ((record + f"{info}/RECORD,,\n").encode(), False)
    target = pathlib.Path(folder) / f"{name}-{version()}-{tag}.whl"
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, (content, can_run) in files.items():
            entry = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o100755 if can_run else 0o100644) << 16
            archive.writestr(entry, content)
    return target


def stripped(binary):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "ccrules"
        shutil.copy(binary, copy)
        subprocess.run(["strip", copy], check=True)
        return copy.read_bytes()


def main(arguments):
    if len(arguments) not in {2, 3}:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    binary, folder = arguments[:2]
    data = f"ccrules-{version()}.data"
    files = {f"{data}/scripts/ccrules": (stripped(binary), True)}
    if len(arguments) == 3:
        share = pathlib.Path(arguments[2])
        for path in sorted(path for path in share.rglob("*") if path.is_file()):
            files[f"{data}/data/share/{path.relative_to(share).as_posix()}"] = (path.read_bytes(), False)
    tag = f"py3-none-{platform_tag(binary)}"
    print(write(folder, "ccrules", tag, files, SUMMARY))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
