"""The wheel and what pre-commit installs: `python3 -m unittest discover Packaging/python`."""
import base64
import hashlib
import pathlib
import platform
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import backend  # noqa: E402
import wheel  # noqa: E402

CAN_STRIP = platform.system() == "Linux" and shutil.which("objdump") and shutil.which("strip")


class WheelTests(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def check_record(self, path):
        """Every file stands in RECORD with its hash, and nothing else does."""
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            record = next(name for name in names if name.endswith(".dist-info/RECORD"))
            rows = [line.rsplit(",", 2) for line in archive.read(record).decode().splitlines()]
            self.assertEqual([row[0] for row in rows], names)
            for name, digest, size in rows:
                if name != record:
                    content = archive.read(name)
                    found = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
                    self.assertEqual((digest, size), (f"sha256={found}", str(len(content))))

    @unittest.skipUnless(CAN_STRIP, "needs Linux and binutils")
    def test_a_wheel_holds_the_program_and_says_what_it_needs(self):
        share = self.folder / "share" / "man" / "man1"
        share.mkdir(parents=True)
        (share / "ccrules.1").write_text("page")
        command = [sys.executable, wheel.__file__, sys.executable, self.folder / "dist", self.folder / "share"]
        first = pathlib.Path(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())
        self.assertRegex(first.name, rf"^ccrules-{wheel.version()}-py3-none-manylinux_2_[0-9]+_{platform.machine()}\.whl$")
        content = first.read_bytes()
        subprocess.run(command, capture_output=True, check=True)
        self.assertEqual(first.read_bytes(), content, "the same input gives the same bytes")
        self.check_record(first)
        with zipfile.ZipFile(first) as archive:
            data = f"ccrules-{wheel.version()}.data"
            program = archive.getinfo(f"{data}/scripts/ccrules")
            self.assertEqual(program.external_attr >> 16 & 0o777, 0o755)
            self.assertEqual(archive.read(f"{data}/data/share/man/man1/ccrules.1"), b"page")
            metadata = archive.read(f"ccrules-{wheel.version()}.dist-info/METADATA").decode()
            self.assertNotIn("Requires-Dist", metadata)

    def test_a_checkout_installs_the_wheel_of_its_version(self):
        path = self.folder / backend.build_wheel(str(self.folder))
        self.check_record(path)
        with zipfile.ZipFile(path) as archive:
            metadata = archive.read(f"{backend.NAME}-{wheel.version()}.dist-info/METADATA").decode()
        self.assertIn(f"Requires-Dist: ccrules=={wheel.version()}\n", metadata)
        self.assertIn("Name: ccrules-repository\n", metadata)


if __name__ == "__main__":
    unittest.main()
