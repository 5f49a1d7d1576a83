// Runs the extension of Editors/vscode with a stand-in for the editor, against the real program. Prints what it shows.
"use strict";

const Module = require("node:module");
const path = require("node:path");

const [program, folder, file, text] = process.argv.slice(2);
const listeners = {};
const providers = {};
const shown = new Map();
const disposable = { dispose() {} };
const on = (name) => (listener) => {
  listeners[name] = listener;
  return disposable;
};
const provide = (name) => (_, provider) => {
  providers[name] = provider;
  return disposable;
};

class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = { line: startLine, character: startCharacter };
    this.end = { line: endLine, character: endCharacter };
  }
}

const keep = (...names) =>
  class {
    constructor(...values) {
      names.forEach((name, place) => (this[name] = values[place]));
    }
  };
const uri = (text) => ({ toString: () => text });
const document = { uri: uri(`file://${folder}/${file}`), languageId: "json", version: 1, text, getText: () => document.text };

const vscode = {
  Range,
  Diagnostic: keep("range", "message", "severity"),
  DiagnosticRelatedInformation: keep("location", "message"),
  Location: keep("uri", "range"),
  Hover: keep("contents", "range"),
  MarkdownString: keep("value"),
  CompletionItem: keep("label", "kind"),
  CodeAction: keep("title", "kind"),
  CodeActionKind: { Empty: { append: (value) => ({ value }) } },
  DocumentLink: keep("range", "target"),
  WorkspaceEdit: class {
    edits = [];
    replace(where, range, newText) {
      this.edits.push({ where: where.toString(), newText });
    }
    createFile(where) {
      this.edits.push({ create: where.toString() });
    }
  },
  Uri: { parse: uri },
  window: {
    createOutputChannel: () => ({ appendLine: (line) => console.error(line), ...disposable }),
    showErrorMessage: (message) => console.error(message),
  },
  commands: { registerCommand: () => disposable },
  languages: {
    match: (patterns) => (patterns.length ? 10 : 0),
    createDiagnosticCollection: () => ({
      set: (where, items) => shown.set(where.toString(), items),
      delete: (where) => shown.delete(where.toString()),
      clear: () => shown.clear(),
      ...disposable,
    }),
    registerHoverProvider: provide("hover"),
    registerCompletionItemProvider: provide("completion"),
    registerCodeActionsProvider: provide("actions"),
    registerDocumentLinkProvider: provide("links"),
  },
  workspace: {
    textDocuments: [document],
    workspaceFolders: [{ uri: uri(`file://${folder}`) }],
    getConfiguration: () => ({ get: (name) => (name === "path" ? program : []) }),
    onDidOpenTextDocument: on("open"),
    onDidChangeTextDocument: on("change"),
    onDidSaveTextDocument: on("save"),
    onDidCloseTextDocument: on("close"),
    onDidChangeConfiguration: on("configuration"),
  },
};

const load = Module._load;
Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));

async function until(isReached) {
  for (let round = 0; round < 600; round++) {
    if (isReached()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nothing is shown");
}

async function main() {
  const extension = require(path.join(__dirname, "../../Editors/vscode/extension.js"));
  await extension.activate({ subscriptions: [] });
  const key = document.uri.toString();
  await until(() => shown.get(key));
  const before = shown.get(key);
  const position = { line: 0, character: text.indexOf("Bash(") + 2 };
  const hover = await providers.hover.provideHover(document, position);
  const completion = await providers.completion.provideCompletionItems(document, position);
  const actions = await providers.actions.provideCodeActions(document, new Range(0, 0, 0, text.length), {});
  document.version = 2;
  document.text = "{}";
  listeners.change({ document, contentChanges: [{ range: new Range(0, 0, 0, text.length), text: "{}" }] });
  await until(() => shown.get(key)?.length === 0);
  listeners.save(document);
  await extension.deactivate();
  console.log(
    JSON.stringify({
      codes: before.map(({ code }) => code.value ?? code),
      severities: before.map(({ severity }) => severity),
      hover: hover.contents.value,
      completion: completion.map(({ label }) => label),
      actions: actions.map(({ title, edit }) => ({ title, edits: edit.edits })),
    }),
  );
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
