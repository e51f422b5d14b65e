/** Inputs that would run a script or ask another host if a page took them as markup; each tells its number when it fires. */

/** Runs without quotes or spaces, so that it fits into any attribute. */
const fire = (n: number) => `top.fired=(top.fired||[]).concat(${n})`;

/** What fires by itself when it is parsed as markup, or with one click. */
const VECTORS: ((call: string) => string)[] = [
  (f) => `<script>${f}</script>`,
  (f) => `<SCRIPT>${f}</SCRIPT>`,
  (f) => `<script type="module">${f}</script>`,
  (f) => `<script src="data:text/javascript,${f}"></script>`,
  (f) => `<img src=x onerror="${f}">`,
  (f) => `<IMG SRC=x OnErRoR="${f}">`,
  (f) => `<img/src="x"/onerror=${f}>`,
  (f) => `<img src=x onerror\n=\n"${f}">`,
  (f) => `<img srcset="x" onerror="${f}">`,
  (f) => `<img src=x onerror="${entities(f)}">`,
  (f) => `<svg onload="${f}"></svg>`,
  (f) => `<svg/onload=${f}>`,
  (f) => `<svg><script>${f}</script></svg>`,
  (f) => `<svg><animate onbegin="${f}" attributeName="x" dur="1s"></svg>`,
  (f) => `<svg><image href="x" onerror="${f}"></image></svg>`,
  (f) => `<svg><foreignObject><img src=x onerror="${f}"></foreignObject></svg>`,
  (f) => `<svg><a href="javascript:${f}"><text y="20">click</text></a></svg>`,
  (f) => `<math><mtext><img src=x onerror="${f}"></mtext></math>`,
  (f) => `<iframe srcdoc="<script>${f}</script>"></iframe>`,
  (f) => `<iframe src="javascript:${f}"></iframe>`,
  (f) => `<iframe onload="${f}"></iframe>`,
  (f) => `<object data="x" onerror="${f}"></object>`,
  (f) => `<video src="x" onerror="${f}"></video>`,
  (f) => `<video><source src="x" onerror="${f}"></video>`,
  (f) => `<audio src="x" onerror="${f}"></audio>`,
  (f) => `<input autofocus onfocus="${f}">`,
  (f) => `<textarea autofocus onfocus="${f}"></textarea>`,
  (f) => `<select autofocus onfocus="${f}"></select>`,
  (f) => `<p tabindex="1" autofocus onfocus="${f}">text</p>`,
  (f) => `<details open ontoggle="${f}"><summary>x</summary></details>`,
  (f) => `<link rel="stylesheet" href="x" onerror="${f}">`,
  (f) => `<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart="${f}">text</p>`,
  (f) => `<a href="javascript:${f}">click</a>`,
  (f) => `<a href="JaVaScRiPt:${f}">click</a>`,
  (f) => `<a href="&#106;avascript:${f}">click</a>`,
  (f) => `<a href="java\nscript:${f}">click</a>`,
  (f) => `<form action="javascript:${f}"><button>click</button></form>`,
  (f) => `<form><button formaction="javascript:${f}">click</button></form>`,
];

/** A host that does not exist: asking for it is enough to be caught. */
export const ELSEWHERE = "http://elsewhere.invalid/";

/** What needs no script to tell another host that the page was opened. */
const LEAKS: ((url: string) => string)[] = [
  (url) => `<img src="${url}">`,
  (url) => `<img srcset="${url} 2x">`,
  (url) => `<input type="image" src="${url}">`,
  (url) => `<video poster="${url}"></video>`,
  (url) => `<link rel="stylesheet" href="${url}">`,
  (url) => `<style>@import "${url}";</style>`,
  (url) => `<style>body { background: url(${url}) }</style>`,
  (url) => `<p style="background:url(${url})">text</p>`,
  (url) => `<p style="list-style:url(${url});display:list-item">text</p>`,
  (url) => `<svg><image href="${url}"></image></svg>`,
  (url) => `<iframe src="${url}"></iframe>`,
  (url) => `<object data="${url}"></object>`,
  (url) => `<embed src="${url}">`,
  (url) => `<meta http-equiv="refresh" content="0;url=${url}">`,
  (url) => `<base href="${url}"><img src="picture">`,
  (url) => `<script src="${url}"></script>`,
  (url) => `<table background="${url}"><tr><td>text</td></tr></table>`,
];

/** What makes a filter that looks for plain text look away: marks that are not seen, and sheer length. */
const VEILS = ["\ufeff\u200b", "\u202e\u2066", "\u0000", "\u{1f600}\u0301", "a".repeat(20_000)];

/** What breaks out of the place into which a careless template would put the input. */
const BREAKS = ["", '">', "'>", "</title></textarea></script>-->"];

export interface Payload {
  number: number;
  html: string;
}

/** Every vector behind every break, some behind every veil, and the leaks. */
export const PAYLOADS: readonly Payload[] = [
  ...BREAKS.flatMap((prefix) => VECTORS.map((vector) => (n: number) => prefix + vector(fire(n)))),
  ...VEILS.flatMap((veil) => VECTORS.slice(0, 5).map((vector) => (n: number) => veil + vector(fire(n)))),
  ...LEAKS.map((leak) => (n: number) => leak(`${ELSEWHERE}${n}`)),
].map((write, number) => ({ number, html: write(number) }));

function entities(text: string): string {
  return [...text].map((letter) => `&#${letter.codePointAt(0)};`).join("");
}
