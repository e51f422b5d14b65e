/** What is typed into a note is kept in this browser until the server has it; saving happens without leaving the page. */

export function keepDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("[data-note]")) keepDraft(form);
}

function keepDraft(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLTextAreaElement>("textarea");
  const revision = form.querySelector<HTMLInputElement>("input[name=revision]");
  const status = form.querySelector<HTMLElement>(".note-status");
  if (!text || !revision || !status) return;
  const key = `note ${new URL(form.action).pathname}`;
  const draft = localStorage.getItem(key);
  if (draft !== null && draft !== text.value) {
    text.value = draft;
    status.textContent = "Not saved yet: kept in this browser";
  }
  text.addEventListener("input", () => {
    localStorage.setItem(key, text.value);
    status.textContent = "Not saved yet";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sent = text.value;
    status.textContent = "Saving…";
    const response = await fetch(form.action, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ text: sent, revision: Number(revision.value) }),
    }).catch(() => undefined);
    if (response?.status === 409) {
      // The page that shows both texts answers the plain form.
      localStorage.removeItem(key);
      form.submit();
    } else if (response?.ok) {
      const saved = (await response.json()) as { revision: number };
      for (const field of document.querySelectorAll<HTMLInputElement>("input[name=revision]")) {
        field.value = String(saved.revision);
      }
      if (text.value === sent) localStorage.removeItem(key);
      status.textContent = "Saved";
    } else {
      status.textContent = "Not saved: the app is not answering. Your text is kept in this browser.";
    }
  });
}
