/** A step of the browser build: every text beside it packed once, and not anew at each start. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "vite";

export function packAssets(): Plugin {
  return {
    name: "pack-assets",
    writeBundle({ dir }) {
      const names = readdirSync(dir!, { recursive: true, encoding: "utf8" });
      for (const name of names.filter((each) => /\.(css|js)$/.test(each))) {
        // Brotli's own default is its highest quality.
        writeFileSync(join(dir!, `${name}.br`), brotliCompressSync(readFileSync(join(dir!, name))));
      }
    },
  };
}
