// Written by Scripts/embed-page from the files in Page; do not edit.

/// What the page of a policy report is made of beside its text.
enum PageSource {
  /// The style sheet.
  static let style = #"""
    :root {
      color-scheme: light dark;
      --text: #1b1f24; --quiet: #4b535d; --ground: #ffffff; --raised: #f3f5f7; --line: #c4cbd3; --link: #0a51a8;
      --allow: #0b6130; --allow-ground: #dcf3e4; --ask: #7a4a00; --ask-ground: #fdf0d3; --deny: #9d1219; --deny-ground: #fde3e3;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --text: #e6e9ed; --quiet: #aeb7c1; --ground: #14171b; --raised: #1f242a; --line: #444c56; --link: #8bbcff;
        --allow: #8fe0ac; --allow-ground: #123020; --ask: #f3cd7f; --ask-ground: #37280a; --deny: #ffaeae; --deny-ground: #401619;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--text); background: var(--ground); font: 1rem/1.5 system-ui, sans-serif; }
    header, main, footer { max-width: 80rem; margin: 0 auto; padding: 0 1rem; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
    a { color: var(--link); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--ground); }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0; padding: 0; }
    nav a { display: inline-block; padding: .25rem 0; }
    code { font: .9em/1.4 ui-monospace, monospace; background: var(--raised); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
    .scroll { overflow-x: auto; margin: .75rem 0; }
    table { border-collapse: collapse; width: 100%; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; overflow-wrap: anywhere; }
    th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
    thead th { background: var(--raised); }
    th[scope=row] { font-weight: 400; min-width: 9rem; }
    td ul { margin: 0; padding-left: 1.1rem; }
    td p { margin: 0 0 .35rem; }
    .badge, .outcome { display: inline-block; padding: 0 .45rem; border-radius: 3px; font-weight: 600; font-size: .9rem; }
    .allow { color: var(--allow); background: var(--allow-ground); }
    .ask, .warning { color: var(--ask); background: var(--ask-ground); }
    .deny, .error { color: var(--deny); background: var(--deny-ground); }
    .note, .code { color: var(--quiet); }
    .badge.note { background: var(--raised); }
    .code { font-size: .85rem; overflow-wrap: anywhere; }
    .finding { overflow-wrap: anywhere; }
    summary { cursor: pointer; padding: .2rem 0; }
    label { display: block; font-weight: 600; margin: .5rem 0 .15rem; }
    input, select, textarea, button { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--quiet); border-radius: 4px; padding: .45rem .6rem; max-width: 100%; }
    input, textarea { width: 100%; }
    textarea { font: .9em/1.4 ui-monospace, monospace; resize: vertical; }
    #keys { margin: 0; }
    button { margin-top: .75rem; background: var(--raised); cursor: pointer; }
    #answer { margin: 1rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: 4px; overflow-wrap: anywhere; }
    [hidden] { display: none !important; }
    footer { color: var(--quiet); margin-top: 3rem; border-top: 1px solid var(--line); }
    #rules td:nth-child(2), #guards td:first-child { min-width: 11rem; }
    #upgrade table { min-width: 64rem; }
    #upgrade td:nth-child(4) { min-width: 15rem; }
    @media (max-width: 40rem) { th, td { padding: .3rem .4rem; } #rules table, #guards table { min-width: 40rem; } }
    @media print {
      :root { color-scheme: light; --text: #000; --quiet: #333; --ground: #fff; --raised: #fff; --line: #888; --link: #000; --allow: #000; --ask: #000; --deny: #000; --allow-ground: #fff; --ask-ground: #fff; --deny-ground: #fff; }
      nav, .skip, .search, #ask { display: none !important; }
      .scroll { overflow: visible; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
      table, #rules table, #guards table, #upgrade table { font-size: .8rem; min-width: 0; }
      #rules td:nth-child(2), #guards td:first-child, #upgrade td:nth-child(4) { min-width: 0; }
    }
    """#

  /// The script.
  static let script = #"""
    "use strict";
    (() => {
      const carried = JSON.parse(document.getElementById("carried").textContent);
      const element = (id) => document.getElementById(id);

      // Search: rows that hold the text stay.
      const rows = [...document.querySelectorAll("tr[data-search]")];
      const texts = rows.map((row) => row.textContent.toLowerCase());
      const search = element("search");
      search.parentElement.hidden = false;
      search.addEventListener("input", () => {
        const wanted = search.value.trim().toLowerCase();
        let count = 0;
        rows.forEach((row, index) => {
          row.hidden = !texts[index].includes(wanted);
          if (!row.hidden) count += 1;
        });
        element("found").textContent = wanted ? `${count} of ${rows.length} rows` : "";
      });

      // What is printed is not folded.
      let opened = [];
      addEventListener("beforeprint", () => {
        opened = [...document.querySelectorAll("details:not([open])")];
        opened.forEach((details) => { details.open = true; });
      });
      addEventListener("afterprint", () => { opened.forEach((details) => { details.open = false; }); });

      // The box. Answers are looked up; nothing here knows what a rule means.
      const answers = new Map(carried.answers.map(([tool, text, outcomes, why]) => [tool + "\0" + text, { outcomes, why }]));
      const plain = /^[A-Za-z0-9_.\/=:@-]+( [A-Za-z0-9_.\/=:@-]+)*$/;

      const decide = (tool, text, mode) => {
        const known = answers.get(tool + "\0" + text);
        if (known) return { outcome: known.outcomes[mode], why: mode === 0 ? known.why : "this very call was decided" };
        if (tool !== "Bash" || text.length > 500 || !plain.test(text)) return null;
        const found = carried.denied.find(([words]) => text.startsWith(words + " "));
        return found ? { outcome: "deny", why: `every plain command that begins so is denied by ${found[1]}` } : null;
      };

      const quoted = (word) => /^[A-Za-z0-9_.\/=:@-]+$/.test(word) ? word : "'" + word.replaceAll("'", "'\\''") + "'";

      const explain = (tool, field, text, mode) => {
        const words = ["ccrules", "explain", ...carried.options];
        if (carried.modes[mode]) words.push("--mode", carried.modes[mode]);
        words.push(...(tool === "Bash" ? ["--", text] : ["--tool", tool, "--input", `${field}=${text}`]));
        return words.map(quoted).join(" ");
      };

      const line = (name, className, content) => {
        const made = document.createElement(name);
        if (className) made.className = className;
        made.textContent = content;
        return made;
      };

      element("call").hidden = false;
      element("text").addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        element("call").requestSubmit();
      });
      element("call").addEventListener("submit", (event) => {
        event.preventDefault();
        const tool = element("tool").value;
        const text = element("text").value;
        const mode = Number(element("mode").value);
        const field = element("tool").selectedOptions[0].dataset.field;
        const found = decide(tool, text, mode);
        const command = document.createElement("p");
        command.append(found ? "More: " : "Ask: ", line("code", "", explain(tool, field, text, mode)));
        const said = document.createElement("p");
        if (found) said.append(line("span", `outcome ${found.outcome}`, found.outcome), ` ${found.why}`);
        else said.append("This page cannot decide this call.");
        element("answer").replaceChildren(said, command);
        element("answer").hidden = false;
      });
    })();
    """#
}
