"""What `pip install` of this repository builds, for pre-commit: an empty package that depends on the wheel `ccrules` of the
same version. The wheel itself is made by `make wheel`.
"""
import pathlib
import tarfile

import wheel

NAME = "ccrules_repository"
SUMMARY = "Installs the wheel of ccrules that belongs to a checkout of its repository"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    requirement = f"ccrules=={wheel.version()}"
    return wheel.write(wheel_directory, NAME, "py3-none-any", {}, SUMMARY, [requirement]).name


def build_sdist(sdist_directory, config_settings=None):
    base = f"{NAME}-{wheel.version()}"
    target = pathlib.Path(sdist_directory) / f"{base}.tar.gz"
    files = ["pyproject.toml", "LICENSE", "Packaging/python/backend.py", "Packaging/python/wheel.py"]
    files += [path.relative_to(wheel.ROOT).as_posix() for path in wheel.ROOT.glob("Sources/*/Version.swift")]
    with tarfile.open(target, "w:gz") as archive:
        for name in files:
            archive.add(wheel.ROOT / name, f"{base}/{name}")
    return target.name
