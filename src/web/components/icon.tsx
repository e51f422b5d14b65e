/** An icon beside a text that says the same; it is never the only carrier of a meaning. */
import { raw } from "hono/html";
import { ICON_PATHS } from "./icon-paths.ts";

export type IconName = keyof typeof ICON_PATHS;

/** Made as text: pages hold dozens, and an element with eleven attributes costs more than the rest of its button. */
export function Icon({ name, isFilled = false }: { name: IconName; isFilled?: boolean }) {
  return raw(
    `<svg class="${isFilled ? "icon icon-filled" : "icon"}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICON_PATHS[name]}</svg>`,
  );
}
