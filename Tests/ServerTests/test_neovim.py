"""The recipes for Neovim in Documentation/editors.md, as they stand there, run by the Neovim that is here."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import server

NEOVIM = os.environ.get("NEOVIM") or shutil.which("nvim")
RECIPES = re.findall(
    r"```lua\n(.*?)```", (server.ROOT / "Documentation/editors.md").read_text().split("## Neovim")[1].split("\n## ")[0],
    re.DOTALL)

PROBE = """
local function count() return #vim.diagnostic.get(0) end
vim.wait(20000, function() return count() > 0 end, 20)
for _, found in ipairs(vim.diagnostic.get(0)) do print("found " .. found.code .. " in line " .. found.lnum) end
vim.api.nvim_buf_set_lines(0, 0, -1, false, { '{"permissions": {"allow": ["Bash(ls:*)"]}}' })
vim.wait(20000, function() return count() == 0 end, 20)
print("left " .. count())
"""


def version():
    found = re.match(r"NVIM v(\d+)\.(\d+)", subprocess.run(
        [NEOVIM, "--version"], capture_output=True, text=True, check=False).stdout)
    return tuple(map(int, found.groups())) if found else (0, 0)


@unittest.skipUnless(NEOVIM, "not here: nvim")
class NeovimTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(os.path.realpath(folder.name))
        for name in ("programs", "config/nvim/lsp", "project/.claude"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "programs/ccrules").symlink_to(server.PROGRAM)
        (self.folder / "probe.lua").write_text(PROBE)
        (self.folder / "project/.claude/settings.json").write_text(
            '{\n  "permissions": {\n    "allow": ["Raed(x)"]\n  }\n}\n')

    def run_neovim(self):
        """What Neovim prints about the settings file, before and after it is mended."""
        run = subprocess.run(
            [NEOVIM, "--headless", ".claude/settings.json", "-c", f"luafile {self.folder}/probe.lua", "-c", "qa!"],
            cwd=self.folder / "project", capture_output=True, text=True, check=False, timeout=server.PATIENCE,
            env={**server.ENVIRONMENT, "PATH": f"{self.folder}/programs:/usr/bin:/bin", "HOME": str(self.folder),
                 "XDG_CONFIG_HOME": str(self.folder / "config")})
        return run.stdout + run.stderr

    def check(self):
        said = self.run_neovim()
        self.assertIn("found CCR003 in line 2", said)
        self.assertIn("left 0", said)

    def test_the_recipe_of_today(self):
        if version() < (0, 11):
            self.skipTest("Neovim is older than 0.11")
        (self.folder / "config/nvim/lsp/ccrules.lua").write_text(RECIPES[0])
        (self.folder / "config/nvim/init.lua").write_text('vim.lsp.enable("ccrules")\n')
        self.check()

    def test_the_recipe_for_older_ones(self):
        if version() < (0, 7):
            self.skipTest("Neovim is older than 0.7")
        (self.folder / "config/nvim/init.lua").write_text(RECIPES[1])
        self.check()


if __name__ == "__main__":
    unittest.main()
