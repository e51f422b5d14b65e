/** A step of the browser build: every font keeps the signs and weights that its `@font-face` names, and no others. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AcceptedPlugin, AtRule } from "postcss";
import subsetFont from "subset-font";

/** Layout that pages use; what else a font offers (small capitals, old figures, arrows made of `->`) none asks for. */
const keepFeatures = ["kern", "liga", "locl", "tnum"];

/**
 * Writes the fonts to `folder` and points the faces there; a face without `unicode-range` keeps the whole font. The
 * stylesheet alone says what a font holds, so that it cannot promise a sign that was cut away.
 */
export function subsetFonts(folder: string): AcceptedPlugin {
  return { postcssPlugin: "subset-fonts", AtRule: { "font-face": (face) => subsetFace(face, folder) } };
}

async function subsetFace(face: AtRule, folder: string): Promise<void> {
  const declared = (property: string) => {
    const found = face.nodes?.find((node) => node.type === "decl" && node.prop === property);
    return found?.type === "decl" ? found : undefined;
  };
  const src = declared("src");
  const range = declared("unicode-range");
  // "package/file.woff2", with "#name" where several faces are cut from one file.
  const [, path, part] = /url\("([^"#]+)\.woff2(#\w+)?"\)/.exec(src?.value ?? "") ?? [];
  if (!src || !range || !path) return;
  const whole = await readFile(fileURLToPath(import.meta.resolve(`${path}.woff2`)));
  const weights = declared("font-weight")?.value.split(" ").map(Number);
  const wght = weights && { min: weights[0]!, max: weights[1]!, default: weights[0] };
  // The package's types know neither the features nor the hints, which screens of today do without.
  const options = { targetFormat: "woff2" as const, keepFeatures, noHinting: true };
  const text = textOf(range.value);

  // The cut takes seconds, so a build takes what an earlier one made of the same.
  const key = createHash("sha256")
    .update(JSON.stringify([text, options, wght]))
    .update(whole)
    .digest("hex");
  const cut = join(folder, key.slice(0, 16), `${basename(path)}${part?.replace("#", "-") ?? ""}.woff2`);
  if (!existsSync(cut)) {
    await mkdir(dirname(cut), { recursive: true });
    const subset = await subsetFont(whole, text, { ...options, ...(wght && { variationAxes: { wght } }) });
    await writeFile(cut, subset);
  }
  src.value = `url("${relative(dirname(face.source!.input.file!), cut)}") format("woff2")`;
}

/** Every sign of a `unicode-range`, as one string. */
function textOf(range: string): string {
  return range
    .split(",")
    .map((part) => {
      const [from, to] = part.trim().slice(2).split("-");
      const first = Number.parseInt(from!, 16);
      const count = Number.parseInt(to ?? from!, 16) - first + 1;
      return String.fromCodePoint(...Array.from({ length: count }, (_, index) => first + index));
    })
    .join("");
}
