/** The built styles, scripts and fonts: read once at start, served from memory under names that never change. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../core/errors.ts";

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

export interface Asset {
  type: string;
  body: Uint8Array<ArrayBuffer>;
  /** As the build packed it; null for what is compressed by itself. */
  brotli: Uint8Array<ArrayBuffer> | null;
}

export interface Assets {
  /** URL of the one stylesheet. */
  stylesheet: string;
  /** URL of a script by its entry's name: `app`, `review`. */
  script: (name: "app" | "review") => string;
  /** URL of the one font that pages preload; null where the build has none. */
  uiFont: string | null;
  /** By URL path. */
  find: (path: string) => Asset | undefined;
}

type Manifest = Record<string, { file: string; name?: string; css?: string[]; assets?: string[] }>;

/** `folder` is the browser build. Throws `unavailable` where it is missing. */
export async function loadAssets(folder: string): Promise<Assets> {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch (error) {
    throw new AppError("unavailable", `The built assets in ${folder} are missing. Run \`make run\`.`, {
      cause: error,
    });
  }
  const entries = Object.values(manifest);
  const names = new Set(
    entries.flatMap((entry) => [entry.file, ...(entry.css ?? []), ...(entry.assets ?? [])]),
  );
  const files = new Map<string, Asset>();
  for (const name of names) files.set(`/${name}`, await readAsset(folder, name));

  const fileOf = (name: string) => {
    const entry = entries.find((candidate) => candidate.name === name);
    if (!entry)
      throw new AppError("unavailable", `The build in ${folder} has no "${name}". Run \`make clean run\`.`);
    return `/${entry.file}`;
  };
  const urls = { stylesheet: fileOf("styles"), app: fileOf("app"), review: fileOf("review") };
  const font = [...names].find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name));
  return {
    stylesheet: urls.stylesheet,
    script: (name) => urls[name],
    uiFont: font ? `/${font}` : null,
    find: (path) => files.get(path),
  };
}

async function readAsset(folder: string, name: string): Promise<Asset> {
  const file = join(folder, name);
  const type = TYPES[name.split(".").at(-1)!] ?? "application/octet-stream";
  const [body, brotli] = await Promise.all([
    readFile(file),
    readFile(`${file}.br`).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    }),
  ]);
  return { type, body: new Uint8Array(body), brotli: brotli && new Uint8Array(brotli) };
}
