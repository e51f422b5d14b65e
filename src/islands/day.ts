/** Tells when a new study day has begun while the page was open, and when the browser is in another time zone. */

const LOOK_EVERY_MS = 60_000;
/** The zone for which the learner does not want to be asked again. */
const DECLINED = "declined zone";

export function watchDay(): void {
  let shown: string | undefined;
  const look = async () => {
    const response = await fetch("/api/day").catch(() => undefined);
    if (!response?.ok) return;
    const { today, zone } = (await response.json()) as { today: string; zone: string };
    if (shown === undefined) offerZone(zone);
    shown ??= today;
    if (today !== shown) tellNewDay();
  };
  void look();
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void look();
  });
}

/** The page itself is never swapped: what is being done stays on its day. */
function tellNewDay(): void {
  const link = document.createElement("a");
  // Without the fragment: a link to a place on the same page would load nothing.
  link.href = location.pathname + location.search;
  link.textContent = "Refresh";
  tell("new-day", "A new study day has started. ", link);
}

/** Another zone is offered, never set: a journey need not move the days. */
function offerZone(zone: string): void {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (here === zone || localStorage.getItem(DECLINED) === here) return;
  const change = document.createElement("a");
  change.href = "/config#day";
  change.textContent = "Change it in Config";
  const keep = document.createElement("button");
  keep.className = "button button-quiet";
  keep.textContent = `Keep ${zone}`;
  keep.addEventListener("click", () => {
    localStorage.setItem(DECLINED, here);
    document.getElementById("other-zone")?.remove();
  });
  tell("other-zone", `This browser is in ${here}; study days are counted in ${zone}. `, change, " ", keep);
}

function tell(id: string, ...content: (string | Node)[]): void {
  if (document.getElementById(id)) return;
  const notice = document.createElement("div");
  notice.id = id;
  notice.className = "notice notice-info";
  notice.setAttribute("role", "status");
  const text = document.createElement("p");
  text.append(...content);
  notice.append(text);
  document.getElementById("main")?.prepend(notice);
}
