/** Two builds: the browser's scripts and styles with a manifest, and the server as one bundle beside node_modules. */
import { resolve } from "node:path";
import { type BuildOptions, defineConfig } from "vite";
import { packAssets } from "./scripts/pack-assets.ts";
import { subsetFonts } from "./scripts/subset-fonts.ts";

const server: BuildOptions = {
  outDir: "dist/server",
  emptyOutDir: true,
  target: "node26",
  minify: false,
  ssr: true,
  rolldownOptions: { input: { main: "src/main.ts" }, output: { entryFileNames: "[name].js" } },
};

const browser: BuildOptions = {
  outDir: "dist/client",
  emptyOutDir: true,
  manifest: "manifest.json",
  modulePreload: false,
  assetsInlineLimit: 0,
  target: "es2022",
  // Browsers that know light-dark(); lowered, every colour would stand twice.
  cssTarget: ["chrome125", "firefox128", "safari18"],
  rolldownOptions: {
    input: { styles: "src/web/styles/app.css", app: "src/islands/app.ts", review: "src/islands/review.ts" },
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  appType: "custom",
  publicDir: false,
  css: { postcss: { plugins: [subsetFonts(resolve("dist/fonts"))] } },
  plugins: isSsrBuild ? [] : [packAssets()],
  build: isSsrBuild ? server : browser,
}));
