/** Config's sections are saved one by one: one that was changed says so, and leaving with one unsaved asks. */

export function watchUnsaved(): void {
  const sections = [...document.querySelectorAll<HTMLFormElement>("form.config-card")];
  if (sections.length === 0) return;
  const changed = new Set<HTMLFormElement>();
  for (const form of sections) {
    const before = contentOf(form);
    form.addEventListener("input", () => {
      const isChanged = contentOf(form) !== before;
      if (isChanged) changed.add(form);
      else changed.delete(form);
      tell(form, isChanged);
    });
    // What is sent is not lost; the other sections still are.
    form.addEventListener("submit", () => changed.delete(form));
  }
  addEventListener("beforeunload", (event) => {
    if (changed.size > 0) event.preventDefault();
  });
}

function contentOf(form: HTMLFormElement): string {
  return new URLSearchParams(new FormData(form) as never).toString();
}

function tell(form: HTMLFormElement, isChanged: boolean): void {
  const shown = form.querySelector("[data-unsaved]");
  if (!isChanged) shown?.remove();
  else if (!shown) {
    const text = document.createElement("p");
    text.dataset.unsaved = "";
    text.className = "hint";
    text.setAttribute("role", "status");
    text.textContent = "Changed, not saved yet";
    form.append(text);
  }
}
