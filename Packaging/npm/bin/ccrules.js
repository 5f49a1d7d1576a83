#!/usr/bin/env node
// Runs the program of this platform: CCRULES_BINARY, or the package `ccrules-PLATFORM-ARCH`, which npm installs beside this.
"use strict";

const { spawnSync } = require("node:child_process");
const os = require("node:os");

function binary() {
  if (process.env.CCRULES_BINARY) return process.env.CCRULES_BINARY;
  const name = `ccrules-${process.platform}-${process.arch}`;
  try {
    return require.resolve(`${name}/bin/ccrules`);
  } catch {
    console.error(`ccrules: no program for ${process.platform} ${process.arch}: the package ${name} is not installed`);
    process.exit(70);
  }
}

const run = spawnSync(binary(), process.argv.slice(2), { stdio: "inherit" });
if (run.error) {
  console.error(`ccrules: ${run.error.message}`);
  process.exit(70);
}
// As a shell says that a program was ended by a signal.
process.exit(run.status ?? 128 + (os.constants.signals[run.signal] ?? 0));
