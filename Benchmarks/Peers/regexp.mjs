// node: one RegExp a rule, the strictest list first. Arguments and output as those of matchers.cpp.
//
//     node regexp.mjs node RULES TEXTS PASSES SECONDS [DECISIONS]
import { readFileSync, writeFileSync } from "node:fs";

const [, rulesPath, textsPath, passes, seconds, decisions] = process.argv.slice(2);
const lines = (path) => readFileSync(path, "utf8").trimEnd().split("\n");
const sources = lines(rulesPath).map((line) => line.split("\t"));
const texts = lines(textsPath);
const begin = performance.now();
const lists = ["deny", "ask", "allow"].map((name) => [
  name,
  sources.filter(([list]) => list === name).map(([, text]) => new RegExp(text, "s")),
]);
const compileTime = performance.now() - begin;
const decide = (text) => {
  for (const [name, rules] of lists) for (const rule of rules) if (rule.test(text)) return name;
  return "none";
};
let reached = texts.length;
let first = 0;
let best = Infinity;
const answers = [];
for (let pass = 0; pass < Number(passes); pass++) {
  const start = performance.now();
  for (let index = 0; index < reached; index++) {
    answers[index] = decide(texts[index]);
    if (pass === 0 && index % 64 === 63 && performance.now() - start > Number(seconds) * 1e3) reached = index + 1;
  }
  const taken = ((performance.now() - start) * 1e6) / reached;
  if (pass === 0) first = taken;
  best = Math.min(best, taken);
}
if (decisions) writeFileSync(decisions, answers.map((answer) => answer + "\n").join(""));
const rss = process.resourceUsage().maxRSS;
console.log(JSON.stringify({ compile_ms: compileTime, calls: reached, ns_first: first, ns_best: best, rss_kb: rss }));
