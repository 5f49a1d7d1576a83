"""The page of `ccrules report` in a browser: `python3 -m unittest` in this folder.

Needs playwright (PyPI) and Chromium (Debian's package, or CHROMIUM names it), and axe-playwright-python for one test; what
is absent is skipped. CCRULES names the program, by default the debug build of this checkout. Screenshots go to SCREENSHOTS,
by default a folder of the build.
"""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import box_calls

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CCRULES", str(ROOT / ".build/debug/ccrules"))
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
SCREENSHOTS = Path(os.environ.get("SCREENSHOTS", ROOT / ".build/screenshots"))
MISSING = [] if importlib.util.find_spec("playwright") else ["playwright"]
MISSING += [] if CHROMIUM else ["chromium"]
MISSING += [] if Path(PROGRAM).is_file() else ["ccrules"]
if MISSING:
    print(f"the page is not opened in a browser; not here: {', '.join(MISSING)}")
HAS_AXE = importlib.util.find_spec("axe_playwright_python") is not None

PAYLOADS = [
    "<script>window.ran=1</script>",
    "</script><script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "\" autofocus onfocus=\"window.ran=1",
    "' onmouseover='window.ran=1",
    "<!--<script>window.ran=1//",
    "</style><svg onload=window.ran=1>",
    "</title><iframe srcdoc='<script>parent.ran=1</script>'>",
    "javascript:window.ran=1\u2028window.ran=1",
    "&lt;script&gt;window.ran=1&lt;/script&gt;{{constructor.constructor('window.ran=1')()}}",
]


FIELDS = {"Bash": "command", "Read": "file_path", "Edit": "file_path", "WebFetch": "url"}
CANNOT_DECIDE = "This page cannot decide this call."

# Asks the box about every call in every mode: what it says, and whether the box still holds what was put in.
ASK_THE_BOX = """(calls) => {
    const element = (id) => document.getElementById(id);
    return calls.map(([tool, text]) => [...element('mode').options].map((mode) => {
        element('tool').value = tool;
        element('mode').value = mode.value;
        element('text').value = text;
        element('call').requestSubmit();
        return [element('answer').querySelector('p').textContent, element('text').value === text];
    }));
}"""


def report(folder, settings, page, *options):
    """Writes the page about a project with these settings; returns the run."""
    (folder / ".claude").mkdir(parents=True, exist_ok=True)
    (folder / ".claude/settings.json").write_text(json.dumps(settings))
    return subprocess.run(
        [PROGRAM, "report", "-o", page, *options], cwd=folder, capture_output=True, text=True,
        env={"HOME": "/nonexistent", "PATH": "/usr/bin:/bin"})


def example():
    return json.loads((ROOT / "Corpus/examples/report.json").read_text())


def hostile(payload, isDropped):
    """Settings in which every string holds a script; with `isDropped` one for which the product drops the file."""
    rules = [payload, f"Bash({payload})", f"Bash(echo {payload}:*)", f"Read({payload})", f"WebFetch(domain:{payload})",
             f"mcp__{payload}__x", f"Edit(**/{payload})"]
    return {
        payload: payload,
        "permissions": {
            "allow": rules + ["Bash(make:*)"], "ask": [f"Bash(git {payload} *)"], "deny": rules[1:] + ["Bash(curl:*)"],
            "defaultMode": payload if isDropped else "plan", "additionalDirectories": [payload], payload: [payload]},
        "env": {payload: payload}, "apiKeyHelper": payload,
        "hooks": {"PreToolUse": [{"matcher": payload, "hooks": [{"type": "command", "command": payload}]}]},
    }


@unittest.skipUnless(Path(PROGRAM).is_file(), "not here: ccrules")
class GoldenTests(unittest.TestCase):
    """The page of Corpus/examples/report.json, style and script left out; UPDATE_GOLDEN=1 writes it anew."""

    def test_the_page_is_the_golden_one(self):
        with tempfile.TemporaryDirectory() as folder:
            shop = Path(folder).resolve() / "shop"
            done = report(shop, example(), Path(folder) / "page.html")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            page = (Path(folder) / "page.html").read_text().replace(str(shop), "/w/shop")
        page = re.sub("'sha256-[^']*'|&#39;sha256-.*?&#39;", "DIGEST", page)
        page = re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)
        page = re.sub(r"<script>.*?</script>", "<script></script>", page, flags=re.DOTALL)
        page = re.sub(r"(</tr>|</p>|</h\d>|<main[^>]*>)", r"\1\n", page)
        golden = Path(__file__).with_name("golden.html")
        if os.environ.get("UPDATE_GOLDEN"):
            golden.write_text(page)
        self.assertEqual(page, golden.read_text())


@unittest.skipIf(MISSING, f"not here: {', '.join(MISSING)}")
class PageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from playwright.sync_api import sync_playwright
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = Path(cls.folder.name)
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    def report(self, settings, project="project", *options):
        """The page about a project with these settings, and the project."""
        folder = self.path / project
        page = self.path / f"{len(list(self.path.glob('*.html')))}.html"
        done = report(folder, settings, page, *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return page, folder

    def team(self):
        return self.report(example(), "shop")

    def open(self, path, **context):
        """The page, with what it asked the network for and complained about."""
        page = self.browser.new_context(**context).new_page()
        page.requests, page.errors = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.on("dialog", lambda dialog: (page.errors.append("dialog"), dialog.dismiss()))
        page.goto(path.as_uri())
        self.addCleanup(page.context.close)
        return page

    def decide(self, page, text, tool="Bash", mode="0"):
        page.select_option("#tool", tool)
        page.select_option("#mode", mode)
        page.fill("#text", text)
        page.click("#call button")
        return page.inner_text("#answer p:first-child"), page.inner_text("#answer code")

    def test_no_script_of_settings_runs(self):
        for number, payload in enumerate(PAYLOADS):
            with self.subTest(payload=payload):
                name = f"p{number}" + payload.replace("/", "∕")
                path, _ = self.report(hostile(payload, number % 3 == 2), name)
                page = self.open(path)
                self.assertIn(payload.split("\u2028")[0][:12], page.inner_text("main"))
                self.assertEqual(page.locator("script").count(), 2)
                self.assertEqual(page.locator("img, iframe, svg, object, embed, link").count(), 0)
                for details in page.locator("details summary").all():
                    details.click()
                self.decide(page, payload)
                page.fill("#search", payload)
                for found in page.locator("#rules code").all()[:5]:
                    found.hover()
                self.assertIsNone(page.evaluate("window.ran ?? null"))
                self.assertEqual(page.requests, [path.as_uri()])
                self.assertEqual(page.errors, [])

    def test_the_policy_stops_what_is_put_in(self):
        page = self.open(self.team()[0])
        page.evaluate("""() => {
            const made = document.createElement('script');
            made.textContent = 'window.ran = 1';
            document.body.append(made);
            const shown = document.createElement('img');
            shown.src = 'https://example.com/a.png';
            document.body.append(shown);
        }""")
        page.wait_for_timeout(200)
        self.assertIsNone(page.evaluate("window.ran ?? null"))
        self.assertTrue(any("Content Security Policy" in error for error in page.errors), page.errors)

    def test_the_box_says_what_the_program_says_or_nothing(self):
        path, folder = self.team()
        page = self.open(path)
        carried = json.loads(page.inner_text("#carried", timeout=1000) or page.evaluate(
            "document.getElementById('carried').textContent"))
        calls = [(tool, text) for tool, text, _, _ in carried["answers"]]
        calls += [("Bash", text) for text in [
            "curl https://example.com -o x", "curl a && ls", "curl $(id)", "FOO=1 curl x", "git push --force origin main",
            "npm test; id", "never heard of", "rm -rf / ", " curl x", "curl  x", "curl", "sudo curl x"]]
        decided = 0
        modes = [mode or None for mode in carried["modes"]]
        for number, (tool, text) in enumerate(calls):
            mode = number % len(modes)
            said, command = self.decide(page, text, tool, str(mode))
            answered = subprocess.run(
                ["sh", "-c", command.replace("ccrules", PROGRAM, 1)], cwd=folder, capture_output=True, text=True,
                env={"HOME": "/nonexistent", "PATH": "/usr/bin:/bin"}).stdout.split("\n")[0]
            self.assertIn(answered, ("allow", "ask", "deny"), command)
            if said == CANNOT_DECIDE:
                continue
            decided += 1
            self.assertEqual(said.split()[0], answered, (tool, text, modes[mode]))
        self.assertGreaterEqual(decided, len(carried["answers"]))
        self.assertEqual(self.decide(page, "never heard of")[0], CANNOT_DECIDE)
        self.assertEqual(self.decide(page, "curl a && ls")[0], CANNOT_DECIDE)

    def test_the_box_never_contradicts_the_program_about_strangers_calls(self):
        calls = box_calls.calls()
        self.assertGreater(len(calls), 300)
        inputs = "".join(json.dumps({"tool": tool, "input": {FIELDS[tool]: text}}) + "\n" for tool, text in calls)
        for name, settings in box_calls.policies(example()).items():
            path, folder = self.report(settings, f"strangers-{name}")
            page = self.open(path)
            said = page.evaluate(ASK_THE_BOX, calls)
            modes = json.loads(page.evaluate("document.getElementById('carried').textContent"))["modes"]
            decided = set()
            for column, mode in enumerate(modes):
                run = subprocess.run(
                    [PROGRAM, "eval", "--quiet", *(["--mode", mode] if mode else [])], cwd=folder, input=inputs,
                    capture_output=True, text=True, env={"HOME": "/nonexistent", "PATH": "/usr/bin:/bin"})
                answers = [json.loads(line)["decision"] for line in run.stdout.splitlines()]
                self.assertEqual(len(answers), len(calls), run.stderr)
                for call, answer, row in zip(calls, answers, said):
                    text, isKept = row[column]
                    self.assertTrue(isKept, call)
                    if text == CANNOT_DECIDE:
                        continue
                    decided.add(call)
                    self.assertEqual(text.split()[0], answer, (name, mode, call))
            print(f"{name}: the page decides {len(decided)} of {len(calls)} calls itself")
            self.assertGreater(len(decided), 0, name)

    def test_line_breaks_are_part_of_the_call(self):
        page = self.open(self.team()[0])
        self.assertEqual(self.decide(page, "curl a\nb")[0], CANNOT_DECIDE)
        page.focus("#text")
        page.keyboard.press("Shift+Enter")
        self.assertIn("\n", page.input_value("#text"))

    def test_search_leaves_rows_that_hold_the_text(self):
        page = self.open(self.team()[0])
        page.fill("#search", "curl")
        for row in page.locator("tr[data-search]:visible").all():
            self.assertIn("curl", row.text_content().lower())
        self.assertRegex(page.inner_text("#found"), r"^\d+ of \d+ rows$")

    def test_the_keyboard_reaches_everything(self):
        page = self.open(self.team()[0])
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip")
        seen = set()
        for _ in range(120):
            page.keyboard.press("Tab")
            seen.add(page.evaluate("document.activeElement.id || document.activeElement.localName"))
        for wanted in ("search", "tool", "mode", "text", "button", "summary", "a", "div"):
            self.assertIn(wanted, seen)
        page.focus("#text")
        page.keyboard.type("curl x y")
        page.keyboard.press("Enter")
        self.assertTrue(page.inner_text("#answer").startswith("deny"))

    def test_no_width_scrolls_the_page(self):
        path, _ = self.team()
        for width in (360, 768, 1440):
            for scheme in ("light", "dark"):
                page = self.open(path, viewport={"width": width, "height": 900}, color_scheme=scheme)
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                page.screenshot(path=SCREENSHOTS / f"{width}-{scheme}.png", full_page=True)
        page.emulate_media(media="print")
        page.screenshot(path=SCREENSHOTS / "print.png", full_page=True)

    @unittest.skipUnless(HAS_AXE, "not here: axe-playwright-python")
    def test_axe_finds_nothing(self):
        from axe_playwright_python.sync_playwright import Axe
        for scheme in ("light", "dark"):
            page = self.open(self.team()[0], color_scheme=scheme)
            self.decide(page, "curl x y")
            violations = Axe().run(page).response["violations"]
            self.assertEqual([], [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in violations])


if __name__ == "__main__":
    unittest.main()
