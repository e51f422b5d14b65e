/** While a track's plan is edited in Config, the text beside it says what day today would be; the server reckons it. */

export function watchPlans(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[action='/config/track'][id]")) {
    form.addEventListener("input", () => void tellDay(form));
  }
}

async function tellDay(form: HTMLFormElement): Promise<void> {
  const hint = document.getElementById(`${form.id}-acceleration-hint`);
  const query = new URLSearchParams(new FormData(form) as never);
  const response = await fetch(`/api/track-day?${query}`).catch(() => undefined);
  if (!hint || !response?.ok) return;
  hint.textContent = ((await response.json()) as { text: string }).text;
}
