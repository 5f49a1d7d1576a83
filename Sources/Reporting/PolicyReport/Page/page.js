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
