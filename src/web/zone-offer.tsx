/** A browser in another zone is offered to count the days there. Never set by itself: a journey need not move the days. */
import type { Context as Call } from "hono";
import { getCookie } from "hono/cookie";
import { isZone } from "../core/calendar.ts";
import { Button } from "./components/button.tsx";
import { Notice } from "./components/notice.tsx";

/** `zone` is the learner's. Null where the browser is in it, has not said where it is, or was told to keep it. */
export function zoneOffer(call: Call, zone: string | null) {
  const here = getCookie(call, "zone");
  if (!zone || !here || here === zone || here === getCookie(call, "declined-zone") || !isZone(here))
    return null;
  return (
    <Notice
      id="other-zone"
      action={
        <Button type="button" variant="quiet" data-keep-zone>
          Keep {zone}
        </Button>
      }
    >
      This browser is in {here}; study days are counted in {zone}.{" "}
      <a href="/config#day">Change it in Config</a>
    </Notice>
  );
}
