/** The key that does the same as the control it stands in; a hint for the eye only. */
import type { PropsWithChildren } from "hono/jsx";

export function Key({ children }: PropsWithChildren) {
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  );
}
