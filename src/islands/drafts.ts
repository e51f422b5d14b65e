/** What is typed into a note is kept in this browser until the server has it; saving happens without leaving the page. */

interface Draft {
  text: string;
  /** The revision of the note that the text was typed over. */
  revision: string;
  /** It went off with a form of another purpose, whose answer is a new page. */
  isSent?: boolean;
}

/** Where the draft of a note is kept: forms on several pages share it, by the path that the note is saved to. */
const keyOf = (form: HTMLFormElement) => `note ${form.dataset.draft ?? new URL(form.action).pathname}`;

/** Editors of a note (`data-note`), and other forms that hold one (`data-draft`, the path of the note). */
export function keepDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("[data-note], [data-draft]")) {
    const text = form.querySelector("textarea");
    const revision = form.querySelector<HTMLInputElement>("input[name=revision]");
    if (!text || !revision) continue;
    keepDraft(form, text, revision);
    if (form.matches("[data-note]")) saveInPlace(form, text, revision);
    else form.addEventListener("submit", () => markSent(keyOf(form)));
  }
}

function keepDraft(form: HTMLFormElement, text: HTMLTextAreaElement, revision: HTMLInputElement): void {
  const key = keyOf(form);
  const draft = readDraft(key);
  const hasArrived = draft?.isSent && draft.revision !== revision.value;
  if (hasArrived || draft?.text === text.value) localStorage.removeItem(key);
  else if (draft) {
    text.value = draft.text;
    // Typed over an older text: then the server shows both.
    revision.value = draft.revision;
    say(form, "Not saved yet: kept in this browser");
  }
  text.addEventListener("input", () => {
    const typed: Draft = { text: text.value, revision: revision.value };
    localStorage.setItem(key, JSON.stringify(typed));
    say(form, "Not saved yet");
  });
}

/** The note saves itself so long after the last key. */
const PAUSE_MS = 800;

function saveInPlace(form: HTMLFormElement, text: HTMLTextAreaElement, revision: HTMLInputElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isSaving = false;
  let isConflict = false;

  async function save(): Promise<void> {
    clearTimeout(waiting);
    if (isSaving || isConflict) return;
    isSaving = true;
    say(form, "Saving…");
    const sent = text.value;
    const answer = await sendNote(form, sent, revision.value);
    isSaving = false;
    if ("refused" in answer) {
      isConflict = answer.isConflict;
      say(form, `Not saved: ${answer.refused} Your text is kept in this browser.`);
    } else {
      revision.value = String(answer.revision);
      for (const other of document.forms) if (other !== form) carryOver(other, sent, revision.value);
      showPreview(answer.html);
      if (text.value !== sent) return void save();
      localStorage.removeItem(keyOf(form));
      say(form, answer.status);
    }
  }

  const saveSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE_MS);
  };
  text.addEventListener("input", saveSoon);
  if (text.value !== text.defaultValue) saveSoon();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && readDraft(keyOf(form))) void save();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await save();
    if (!isConflict) return;
    // The page that shows both texts answers the plain form.
    localStorage.removeItem(keyOf(form));
    form.submit();
  });
}

interface SavedNote {
  revision: number;
  /** As in "Saved 14:02". */
  status: string;
  html?: string;
}

interface RefusedNote {
  refused: string;
  /** Somebody else wrote meanwhile. */
  isConflict: boolean;
}

async function sendNote(
  form: HTMLFormElement,
  text: string,
  revision: string,
): Promise<SavedNote | RefusedNote> {
  const response = await fetch(form.action, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ text, revision: Number(revision), preview: findPreview() !== null }),
  }).catch(() => undefined);
  if (response?.ok) return (await response.json()) as SavedNote;
  if (response?.status === 409) {
    return { refused: "this note was changed elsewhere. Press Save to see both texts.", isConflict: true };
  }
  const answer = (await response?.json().catch(() => undefined)) as { message?: string } | undefined;
  return { refused: answer?.message ?? "the app is not answering.", isConflict: false };
}

const findPreview = () => document.querySelector("[data-note-preview] > .prose");

/** The server renders the note, so the page shows what it shows everywhere. */
function showPreview(html: string | undefined): void {
  const preview = findPreview();
  if (preview && html !== undefined) preview.innerHTML = html;
}

/** The same note stands in the form that completes the topic. What was typed there stays, and the server then shows both. */
function carryOver(form: HTMLFormElement, saved: string, revision: string): void {
  const text = form.querySelector<HTMLTextAreaElement>("textarea[name=notes]");
  const basedOn = form.querySelector<HTMLInputElement>("input[name=revision]");
  const isTyped = text && text.value !== text.defaultValue && text.value !== saved;
  if (!text || !basedOn || isTyped) return;
  text.value = saved;
  text.defaultValue = saved;
  basedOn.value = revision;
}

function markSent(key: string): void {
  const draft = readDraft(key);
  if (draft) localStorage.setItem(key, JSON.stringify({ ...draft, isSent: true }));
}

function readDraft(key: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "") as Draft;
  } catch {
    return undefined;
  }
}

function say(form: HTMLFormElement, text: string): void {
  const status = form.querySelector(".note-status");
  if (status) status.textContent = text;
}
