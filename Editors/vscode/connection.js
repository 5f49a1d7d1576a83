// A language server that runs, spoken to over its standard input and output (LSP 3.17, "Base Protocol").
"use strict";

const { spawn } = require("node:child_process");

const HEADER = /content-length:\s*(\d+)/i;

class Connection {
  /**
   * @param {string} program a name that is looked up in PATH, or a path
   * @param {string[]} args
   * @param {{notification: (method: string, params: any) => void, log: (line: string) => void,
   *          ended: (reason: string) => void}} listener `ended` is called once, and not after `end`
   */
  constructor(program, args, listener) {
    this.listener = listener;
    this.waiting = new Map();
    this.lastId = 0;
    this.isEnded = false;
    this.rest = Buffer.alloc(0);
    this.process = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    this.process.on("error", (error) => this.finish(error.message));
    this.process.on("exit", (code, signal) => this.finish(`exit ${code ?? signal}`));
    this.process.stdin.on("error", () => {});
    this.process.stdout.on("data", (data) => this.read(data));
    this.process.stderr.on("data", (data) => listener.log(data.toString().trimEnd()));
  }

  /** The result of a request; what `token` cancels is told to the server. */
  request(method, params, token) {
    if (this.isEnded) return Promise.reject(new Error("the language server has ended"));
    const id = ++this.lastId;
    const answer = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.send({ id, method, params });
    const cancelling = token?.onCancellationRequested(() => this.notify("$/cancelRequest", { id }));
    return answer.finally(() => cancelling?.dispose());
  }

  notify(method, params) {
    this.send({ method, params });
  }

  /** Ends the server as the protocol wants it. */
  async end() {
    if (this.isEnded) return;
    this.listener = { ...this.listener, ended: () => {} };
    await this.request("shutdown", null).catch(() => {});
    this.notify("exit", null);
  }

  send(message) {
    if (this.isEnded) return;
    const content = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin.write(`Content-Length: ${content.length}\r\n\r\n`);
    this.process.stdin.write(content);
  }

  read(data) {
    this.rest = Buffer.concat([this.rest, data]);
    for (;;) {
      const end = this.rest.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(HEADER.exec(this.rest.subarray(0, end).toString())?.[1]);
      if (Number.isNaN(length)) return this.finish("an answer without a length");
      if (this.rest.length < end + 4 + length) return;
      const content = this.rest.subarray(end + 4, end + 4 + length);
      this.rest = this.rest.subarray(end + 4 + length);
      this.take(JSON.parse(content.toString()));
    }
  }

  take(message) {
    if (message.method !== undefined) {
      // Requests of the server only register something; that is as good as done.
      if (message.id !== undefined) this.send({ id: message.id, result: null });
      this.listener.notification(message.method, message.params);
      return;
    }
    const asked = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) asked?.reject(new Error(message.error.message));
    else asked?.resolve(message.result);
  }

  finish(reason) {
    if (this.isEnded) return;
    this.isEnded = true;
    for (const { reject } of this.waiting.values()) reject(new Error("the language server has ended"));
    this.waiting.clear();
    this.listener.ended(reason);
  }
}

module.exports = { Connection };
