/** The toast goes by itself after a while, but not while it is pointed at or holds the focus. */

const STAYS_MS = 12_000;

export function watchToast(): void {
  const toast = document.querySelector<HTMLElement>("[data-toast]");
  if (!toast) return;
  // A reload does not tell the same thing again.
  const url = new URL(location.href);
  for (const told of ["done", "saved"]) url.searchParams.delete(told);
  history.replaceState(history.state, "", url);
  const isHeld = () => toast.matches(":hover") || toast.contains(document.activeElement);
  const check = () => {
    if (isHeld()) setTimeout(check, 1000);
    else toast.remove();
  };
  setTimeout(check, STAYS_MS);
}
