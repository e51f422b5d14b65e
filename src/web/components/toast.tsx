/** What has just happened, with the way back beside it; the words alone stand in the region that is spoken. */
import type { Child } from "hono/jsx";

export function Toast({ message, action }: { message: string; action?: Child }) {
  return (
    <section class="toast" aria-label="Latest change" data-toast>
      <p class="toast-message" role="status">
        {message}
      </p>
      {action && <div class="toast-action">{action}</div>}
    </section>
  );
}
