// Starts `ccrules serve` and shows what it says. Plain JavaScript without dependencies: there is nothing to build or fetch.
"use strict";

const vscode = require("vscode");
const { Connection } = require("./connection");

/** The files that the server looks at; what else is JSON it is not given. */
const DOCUMENTS = [
  "**/.claude/settings.json",
  "**/.claude/settings.local.json",
  "**/managed-settings.json",
  "**/managed-settings.d/*.json",
  "**/.claude/{commands,skills,agents}/**/*.md",
  "**/.ccrules.{yml,yaml}",
].map((pattern) => ({ scheme: "file", pattern }));

const CAPABILITIES = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } } },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
};

let server;
let found;
let output;

async function start() {
  const settings = vscode.workspace.getConfiguration("ccrules");
  const started = new Connection(settings.get("path"), ["serve", ...settings.get("arguments")], {
    notification: (method, params) => method === "textDocument/publishDiagnostics" && show(params),
    log: (line) => output.appendLine(line),
    ended: (reason) => {
      found.clear();
      vscode.window.showErrorMessage(`ccrules has ended (${reason}). Install it, or set ccrules.path.`);
    },
  });
  server = started;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString() ?? null;
  try {
    await started.request("initialize", { processId: process.pid, rootUri: folder, capabilities: CAPABILITIES });
  } catch (error) {
    return output.appendLine(error.message);
  }
  started.notify("initialized", {});
  vscode.workspace.textDocuments.forEach(opened);
}

async function stop() {
  const running = server;
  server = undefined;
  found?.clear();
  await running?.end();
}

// Documents

const isServed = (document) => vscode.languages.match(DOCUMENTS, document) > 0;
const named = (document) => ({ uri: document.uri.toString() });

function opened(document) {
  if (!server || !isServed(document)) return;
  const { languageId, version } = document;
  server.notify("textDocument/didOpen", {
    textDocument: { ...named(document), languageId, version, text: document.getText() },
  });
}

function changed({ document, contentChanges }) {
  if (!server || !isServed(document) || contentChanges.length === 0) return;
  server.notify("textDocument/didChange", {
    textDocument: { ...named(document), version: document.version },
    contentChanges: contentChanges.map(({ range, text }) => ({ range: theirs(range), text })),
  });
}

function saved(document) {
  if (server && isServed(document)) server.notify("textDocument/didSave", { textDocument: named(document) });
}

function closed(document) {
  if (!server || !isServed(document)) return;
  server.notify("textDocument/didClose", { textDocument: named(document) });
  found.delete(document.uri);
}

// Their words and ours

const theirs = (range) => ({ start: plain(range.start), end: plain(range.end) });
const plain = ({ line, character }) => ({ line, character });
const ours = ({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character);

function diagnostic(item) {
  const made = new vscode.Diagnostic(ours(item.range), item.message, item.severity - 1);
  made.source = item.source;
  made.code = item.codeDescription
    ? { value: item.code, target: vscode.Uri.parse(item.codeDescription.href) }
    : item.code;
  made.relatedInformation = (item.relatedInformation ?? []).map(
    ({ location, message }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(vscode.Uri.parse(location.uri), ours(location.range)),
        message,
      ),
  );
  return made;
}

function show({ uri, version, diagnostics }) {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  // What is said of an older text stands in the wrong place.
  if (document && version !== undefined && version < document.version) return;
  found.set(vscode.Uri.parse(uri), diagnostics.map(diagnostic));
}

function edit(changes) {
  const made = new vscode.WorkspaceEdit();
  for (const change of changes) {
    if (change.kind === "create") made.createFile(vscode.Uri.parse(change.uri), { ignoreIfExists: true });
    for (const { range, newText } of change.edits ?? []) {
      made.replace(vscode.Uri.parse(change.textDocument.uri), ours(range), newText);
    }
  }
  return made;
}

// Answers

/** The result of a request about a document; null where there is none. */
async function ask(method, document, more, token) {
  if (!server) return null;
  try {
    return await server.request(`textDocument/${method}`, { textDocument: named(document), ...more }, token);
  } catch (error) {
    if (!token?.isCancellationRequested) output.appendLine(`${method}: ${error.message}`);
    return null;
  }
}

const hover = {
  async provideHover(document, position, token) {
    const answer = await ask("hover", document, { position: plain(position) }, token);
    return answer && new vscode.Hover(new vscode.MarkdownString(answer.contents.value), ours(answer.range));
  },
};

const completion = {
  async provideCompletionItems(document, position, token) {
    const answer = await ask("completion", document, { position: plain(position) }, token);
    return (answer?.items ?? []).map((item) => {
      const made = new vscode.CompletionItem(item.label, item.kind - 1);
      made.detail = item.detail;
      made.sortText = item.sortText;
      made.filterText = item.filterText;
      made.range = ours(item.textEdit.range);
      made.insertText = item.textEdit.newText;
      return made;
    });
  },
};

const actions = {
  async provideCodeActions(document, range, context, token) {
    const only = context.only ? { only: [context.only.value] } : {};
    const about = { range: theirs(range), context: { diagnostics: [], ...only } };
    return ((await ask("codeAction", document, about, token)) ?? []).map((item) => {
      const made = new vscode.CodeAction(item.title, vscode.CodeActionKind.Empty.append(item.kind));
      made.isPreferred = item.isPreferred;
      made.diagnostics = (item.diagnostics ?? []).map(diagnostic);
      made.edit = edit(item.edit.documentChanges);
      return made;
    });
  },
};

const links = {
  async provideDocumentLinks(document, token) {
    const answer = (await ask("documentLink", document, {}, token)) ?? [];
    return answer.map(({ range, target }) => new vscode.DocumentLink(ours(range), vscode.Uri.parse(target)));
  },
};

async function activate(context) {
  found = vscode.languages.createDiagnosticCollection("ccrules");
  output = vscode.window.createOutputChannel("ccrules");
  const restart = async () => {
    await stop();
    await start();
  };
  const { workspace, languages } = vscode;
  context.subscriptions.push(
    found,
    output,
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument(changed),
    workspace.onDidSaveTextDocument(saved),
    workspace.onDidCloseTextDocument(closed),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("ccrules") && restart()),
    languages.registerHoverProvider(DOCUMENTS, hover),
    languages.registerCompletionItemProvider(DOCUMENTS, completion, '"', "(", ":", " "),
    languages.registerCodeActionsProvider(DOCUMENTS, actions),
    languages.registerDocumentLinkProvider(DOCUMENTS, links),
    vscode.commands.registerCommand("ccrules.restart", restart),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
