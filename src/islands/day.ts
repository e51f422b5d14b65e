/** Tells the learner when a new study day has begun while the page was open, and the server in which zone the browser is. */

const LOOK_EVERY_MS = 60_000;

export function watchDay(): void {
  let shown: string | undefined;
  const look = async () => {
    const response = await fetch("/api/day").catch(() => undefined);
    if (!response?.ok) return;
    const { today } = (await response.json()) as { today: string };
    shown ??= today;
    if (today !== shown) tellNewDay();
  };
  tellZone();
  void look();
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void look();
  });
}

/** The page itself is never swapped: what is being done stays on its day. */
function tellNewDay(): void {
  if (document.getElementById("new-day")) return;
  const notice = document.createElement("div");
  notice.id = "new-day";
  notice.className = "notice notice-info";
  notice.setAttribute("role", "status");
  const link = document.createElement("a");
  // Without the fragment: a link to a place on the same page would load nothing.
  link.href = location.pathname + location.search;
  link.textContent = "Refresh";
  const text = document.createElement("p");
  text.append("A new study day has started. ", link);
  notice.append(text);
  document.getElementById("main")?.prepend(notice);
}

/** The server then offers this zone with the next page: as a part of that page it makes nothing move. */
function tellZone(): void {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const keep = (name: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store needs HTTPS, which a home network has not
    document.cookie = `${name}=${encodeURIComponent(here)}; path=/; max-age=31536000; samesite=lax`;
  };
  keep("zone");
  document.querySelector("[data-keep-zone]")?.addEventListener("click", () => {
    keep("declined-zone");
    document.getElementById("other-zone")?.remove();
  });
}
