// Builds and starts the app, and does both anew whenever a source or a content file changes.
import { spawn, spawnSync } from "node:child_process";
import { watch } from "node:fs";

let server;
let waiting;

function build() {
  const steps = [
    ["npx", ["vite", "build", "--logLevel", "warn"]],
    ["npx", ["vite", "build", "--ssr", "--logLevel", "warn"]],
    ["node", ["dist/server/main.js", "compile"]],
  ];
  return steps.every(([command, args]) => spawnSync(command, args, { stdio: "inherit" }).status === 0);
}

function restart() {
  server?.kill();
  if (!build()) return;
  server = spawn("node", ["dist/server/main.js", "serve"], {
    stdio: "inherit",
    env: { ...process.env, STUDY_DEV: "1" },
  });
}

for (const folder of ["src", "content"]) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(restart, 200);
  });
}
restart();
