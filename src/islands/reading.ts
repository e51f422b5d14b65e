/** While reading: the contents mark the present section, and what overflows can be scrolled by keyboard. */

export function watchContents(): void {
  const contents = document.querySelector<HTMLElement>("[data-toc]");
  if (!contents) return;
  const fold = contents.querySelector("details");
  const wide = matchMedia("(min-width: 52rem)");
  const unfold = () => {
    if (fold) fold.open = wide.matches;
  };
  wide.addEventListener("change", unfold);
  unfold();
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>("a")].map((link) => [link.hash.slice(1), link] as const),
  );
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const mark = () => {
    const passed = headings.filter((heading) => topOf(heading) < innerHeight * 0.3);
    const present = (passed.at(-1) ?? headings[0])?.id;
    for (const [id, link] of links) {
      if (id === present) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
  // A jump over many headings crosses none of them.
  document.addEventListener("scrollend", mark, true);
  for (const heading of headings) observer.observe(heading);
  mark();
}

/** Of the heading, or of its part where that is not laid out: to ask for the heading would have it laid out. */
function topOf(heading: HTMLElement): number {
  const part = heading.closest(".part");
  const isLaidOut = !part || heading.checkVisibility({ contentVisibilityAuto: true });
  return (isLaidOut ? heading : part).getBoundingClientRect().top;
}

/**
 * Where nothing is read yet, the font of long texts is fetched once all else is there: it is optional, so the first
 * topic would else be shown in its stand-in.
 */
export function fetchReadingFont(): void {
  if (document.querySelector(".prose")) return;
  addEventListener("load", () => void document.fonts.load('1rem "Source Serif 4 Variable"'));
}

/** What a long topic left out of its first layout, a part at a time; then the keyboard finds everything in its place. */
export function layOutRest(): void {
  const reading = document.querySelector(".prose:has(> .part)");
  if (!reading) return;
  const rest = [...document.querySelectorAll(".part, .question")];
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
  const layOutNext = () => {
    const part = rest.shift();
    part?.classList.add("is-laid-out");
    // Asked for here, its layout is a task of its own and not one with the painting that follows.
    part?.getBoundingClientRect();
    if (rest.length > 0) whenIdle(layOutNext);
  };
  // A font that comes in between would have everything laid out once more.
  const { fontFamily } = getComputedStyle(reading);
  const fetchFonts = () =>
    Promise.allSettled(
      ["1rem", "italic 1rem"].map((style) =>
        document.fonts.load(`${style} ${fontFamily}`, document.body.textContent),
      ),
    );
  addEventListener("load", () => void fetchFonts().then(() => whenIdle(layOutNext)));
}

/** Formulas, tables and code that do not fit become tab stops, so that the keyboard can scroll them; those that fit are none. */
export function focusScrollers(): void {
  const boxes = [
    ...document.querySelectorAll<HTMLElement>(
      ".math-display, .table-scroll, figure.code pre, .diagram, math:not([display=block], td *, th *)",
    ),
  ];
  const observer = new ResizeObserver((entries) => mark(entries.map(({ target }) => target as HTMLElement)));
  for (const box of boxes) observer.observe(box);
  const markLaidOut = (some: readonly HTMLElement[]) =>
    mark(some.filter((box) => box.checkVisibility({ contentVisibilityAuto: true })));
  // The fonts of formulas and code may come later; what is inside then grows, and the box does not.
  void document.fonts.ready.then(() => markLaidOut(boxes));
  // Formulas in a line are not told to the observer when their part is laid out, or their answer unfolded.
  const markWithin = ({ target }: Event) =>
    markLaidOut(boxes.filter((box) => target instanceof Node && target.contains(box)));
  document.addEventListener("contentvisibilityautostatechange", markWithin, true);
  document.addEventListener("toggle", markWithin, true);
}

/** All are measured before any is changed: a change between two looks would lay the page out anew each time. */
function mark(boxes: readonly HTMLElement[]): void {
  const measured = boxes.map((box) => {
    const isTooWide = box.scrollWidth > box.clientWidth + 1;
    const isTooHigh = box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY === "auto";
    return { box, isTooWide, doesScroll: isTooWide || isTooHigh };
  });
  for (const { box, isTooWide, doesScroll } of measured) {
    if (doesScroll === (box.tabIndex === 0)) continue;
    if (doesScroll) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
    // Formulas and pictures have a role and a name of their own, which stay.
    if (box.matches("math, [role=img]")) continue;
    if (doesScroll) {
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", isTooWide ? "Scrolls sideways" : "Scrolls");
    } else {
      box.removeAttribute("role");
      box.removeAttribute("aria-label");
    }
  }
}
