/** Where a link of the Markdown leads: to a topic, to a question of the same topic, or out to a source. */

export interface LinkTargets {
  /** The URL path of a topic; undefined where there is no such topic. */
  findTopicPath(topicId: string): string | undefined;
  /** The last parts of the ids of the topic's questions (`q03`); without it every `#qNN` is taken. */
  questionAnchors?: ReadonlySet<string>;
  /** The address of the page that has the questions, where the text is shown elsewhere. */
  questionPage?: string;
}

export type Link = { attributes: [name: string, value: string][] } | { fault: string };

/** The attributes of the `a` element, or why the text is shown without a link. */
export function resolveLink(href: string, targets: LinkTargets): Link {
  if (isWebAddress(href)) {
    return {
      attributes: [
        ["href", href],
        ["rel", "noopener"],
        ["class", "external"],
      ],
    };
  }
  const topic = /^topic:([a-z0-9][a-z0-9_-]*)(#[\w-]+)?$/.exec(href);
  if (topic) {
    const [, id = "", anchor = ""] = topic;
    const path = targets.findTopicPath(id);
    if (path === undefined)
      return { fault: `The link leads to the topic ${id}, which does not exist: correct the id.` };
    return { attributes: [["href", path + anchor]] };
  }
  const question = /^#(q\d{2,3})$/.exec(href)?.[1];
  if (question) {
    if (targets.questionAnchors?.has(question) ?? true) {
      return { attributes: [["href", `${targets.questionPage ?? ""}${href}`]] };
    }
    return { fault: `The link leads to ${href}, but the topic has no such question: correct the number.` };
  }
  return {
    fault: `The link ${href.slice(0, 80)} is not taken: write topic:<id>, topic:<id>#<section>, #qNN or https://….`,
  };
}

function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^/]/i.test(href) && URL.canParse(href);
}
