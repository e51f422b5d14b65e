/** A page that was asked for on paper opens the browser's print dialog, once its fonts are there. */
export function printIfAsked(): void {
  if (!new URLSearchParams(location.search).has("print")) return;
  addEventListener("load", () => void document.fonts.ready.then(() => window.print()));
}
