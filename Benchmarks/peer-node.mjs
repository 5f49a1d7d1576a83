// One RegExp a rule, tried in order, over the work of `generate.py commands`: deny, then ask, then allow.
//
//     node peer-node.mjs SETTINGS CALLS [DECISIONS]
//
// With the decisions that `ccrules bench --decisions` wrote, counts how many calls are decided by another list.
import { readFileSync } from "node:fs";

const [settings, calls, decisions] = process.argv.slice(2);
const lists = JSON.parse(readFileSync(settings, "utf8")).permissions;
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, (found) => (found === "*" ? "[^]*" : "\\" + found));
const pattern = (rule) => {
  const text = rule.slice("Bash(".length, -1);
  if (!text.endsWith(" *")) return new RegExp(`^${escape(text)}$`);
  const body = escape(text.slice(0, -2));
  // In an allow rule the end of the text counts as the blank only where no wildcard stands before it.
  return text.slice(0, -2).includes("*") && lists.allow.includes(rule)
    ? new RegExp(`^${body} [^]*$`)
    : new RegExp(`^${body}( [^]*)?$`);
};
const start = performance.now();
const compiled = ["deny", "ask", "allow"].map((list) => [list, lists[list].map(pattern)]);
const compileTime = performance.now() - start;
const texts = readFileSync(calls, "utf8").trim().split("\n").map((line) => JSON.parse(line).input.command);
const decide = (text) => {
  for (const [list, rules] of compiled) for (const rule of rules) if (rule.test(text)) return list;
  return "none";
};
const limit = Math.min(texts.length, Math.max(500, Math.floor(2e8 / (1 + 10 * lists.allow.length) / 10)));
let best = Infinity;
let answers = [];
for (let pass = 0; pass < 3; pass++) {
  const begin = performance.now();
  answers = texts.slice(0, limit).map(decide);
  best = Math.min(best, ((performance.now() - begin) * 1e6) / limit);
}
let different = 0;
if (decisions) {
  const ours = readFileSync(decisions, "utf8").trim().split("\n");
  answers.forEach((answer, index) => {
    const [outcome, basis] = ours[index].split("\t");
    if ((basis === "rule" ? outcome : "none") !== answer) different++;
  });
}
console.log(JSON.stringify({ compile_ms: compileTime, calls: limit, ns_best: best, different }));
