/** After a refused form the first control that is wrong gets the focus, so that its reason is heard and seen at once. */

/** The address of a refused form leads to its place on the page, which takes the focus once all is loaded: so it waits. */
export function watchRefused(): void {
  if (document.querySelector(".field-error")) addEventListener("load", () => setTimeout(focusRefused));
}

function focusRefused(): void {
  const reason = document.querySelector(".field-error");
  reason?.closest(".field, .scale")?.querySelector<HTMLElement>("input, textarea, select")?.focus();
}
