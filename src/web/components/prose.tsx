/** Compiled text: readings, prompts, answers. */
import type { PropsWithChildren } from "hono/jsx";

/** `html` comes from the content compiler only, which lets no markup of an author through. */
export function Prose({ html, size = "read" }: { html: string; size?: "read" | "small" }) {
  return (
    <div
      class={size === "small" ? "prose prose-small" : "prose"}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** Text of the app itself in the dress of a reading. */
export function ProseBlock({ children }: PropsWithChildren) {
  return <div class="prose">{children}</div>;
}
