/**
 * Answers on their way to the server: each is kept in this browser until the server has said what became of it, so
 * neither a stopped server nor a closed tab loses one. The act id in each makes it count once, however often it is sent.
 */

const KEY = "outbox";

/** A form as it is sent: `body` is url-encoded and holds its act id. */
export interface Waiting {
  url: string;
  body: string;
}

export function listWaiting(): Waiting[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as Waiting[]) : [];
  } catch {
    return [];
  }
}

/** Puts the form behind those that wait already. */
export function keep(form: Waiting): void {
  localStorage.setItem(KEY, JSON.stringify([...listWaiting(), form]));
}

/**
 * Sends what waits, the oldest first, until all is answered or the server does not answer. Gives back the last answer,
 * undefined where there was none.
 */
export async function sendWaiting(): Promise<Response | undefined> {
  let answer: Response | undefined;
  for (let [form] = listWaiting(); form; [form] = listWaiting()) {
    const { url, body } = form;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const response = await fetch(url, { method: "POST", headers, body }).catch(() => undefined);
    if (!response) return undefined;
    answer = response;
    // Another tab may have sent it meanwhile.
    localStorage.setItem(KEY, JSON.stringify(listWaiting().filter((each) => each.body !== body)));
  }
  return answer;
}
