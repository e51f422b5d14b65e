/** Tells when a new study day has begun while the page was open; the page itself is never swapped. */

const LOOK_EVERY_MS = 60_000;

export function watchDay(): void {
  let shown: string | undefined;
  const look = async () => {
    const response = await fetch("/api/day").catch(() => undefined);
    if (!response?.ok) return;
    const { today } = (await response.json()) as { today: string };
    shown ??= today;
    if (today !== shown) tell();
  };
  void look();
  setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void look();
  });
}

function tell(): void {
  if (document.getElementById("new-day")) return;
  const notice = document.createElement("div");
  notice.id = "new-day";
  notice.className = "notice notice-info";
  notice.setAttribute("role", "status");
  const text = document.createElement("p");
  text.textContent = "A new study day has started. ";
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "Refresh";
  text.append(link);
  notice.append(text);
  document.getElementById("main")?.prepend(notice);
}
