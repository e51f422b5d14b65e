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
  (f) =>
    `<form id="f${f.length}"></form><button form="f${f.length}" formaction="javascript:${f}">click</button>`,
  (f) => `<a href="javascript&colon;${f}">click</a>`,
  (f) => `<a href="java&Tab;script:${f}">click</a>`,
  (f) => `<a href="java&NewLine;script:${f}">click</a>`,
  (f) => `<a href="&#1;javascript:${f}">click</a>`,
  (f) => `<a href=" javascript:${f}">click</a>`,
  (f) => `<a href="javascript:void(${f})">click</a>`,
  (f) => `<p onclick="${f}">click</p>`,
  (f) => `<p onmousedown="${f}">click</p>`,
  (f) => `<p onpointerdown="${f}">click</p>`,
  (f) => `<p onmouseover="${f}">click</p>`,
  (f) => `<svg><a xlink:href="javascript:${f}"><text y="20">click</text></a></svg>`,
  (f) => `<script async>${f}</script>`,
  (f) => `<script nonce="x">${f}</script>`,
  (f) => `<script src="x" onerror="${f}"></script>`,
  (f) => `<script>/*</p>*/${f}//</script>`,
  (f) => `<svg><script href="data:text/javascript,${f}"></script></svg>`,
  (f) => `<svg><script xlink:href="data:text/javascript,${f}"></script></svg>`,
  (f) => `<svg><script>${entities(f)}</script></svg>`,
  (f) => `<svg><set onbegin="${f}" attributeName="x" dur="1s"></svg>`,
  (f) => `<svg><animateTransform onbegin="${f}" attributeName="transform" dur="1s"></svg>`,
  (f) => `<svg><title><img src=x onerror="${f}"></title></svg>`,
  (f) => `<svg><desc><img src=x onerror="${f}"></desc></svg>`,
  (f) => `<svg><p><img src=x onerror="${f}"></svg>`,
  (f) => `<math><mi><img src=x onerror="${f}"></mi></math>`,
  (f) => `<math><img src=x onerror="${f}"></math>`,
  (f) => `<math><annotation-xml encoding="text/html"><img src=x onerror="${f}"></annotation-xml></math>`,
  (f) => `<picture><source srcset=x><img src=x onerror="${f}"></picture>`,
  (f) => `<image src=x onerror="${f}">`,
  (f) => `<img src=x onerror="${hexEntities(f)}">`,
  (f) => `<img src=x onerror="${f.replace("top", "\\u0074op")}">`,
  (f) => `<img src=x onerror="eval(decodeURIComponent('${escaped(f)}'))">`,
  (f) => `<img src=x alt=">" onerror="${f}">`,
  (f) => `<img src="data:image/gif;base64,${GIF}" onload="${f}">`,
  (f) => `<table><img src=x onerror="${f}"></table>`,
  (f) => `<table><tr><td><img src=x onerror="${f}"></td></tr></table>`,
  (f) => `<select><script>${f}</script></select>`,
  (f) => `<div><template shadowrootmode="open"><img src=x onerror="${f}"></template></div>`,
  (f) => `<noembed><img title="</noembed><img src=x onerror=${f}>"></noembed>`,
  (f) => `<style><!--</style><img src=x onerror="${f}">`,
  (f) => `<!--><img src=x onerror="${f}">-->`,
  (f) => `<!-- --!><img src=x onerror="${f}">`,
  (f) => `<![CDATA[><img src=x onerror="${f}">]]>`,
  (f) => `<?x ><img src=x onerror="${f}">`,
  (f) => `</x><img src=x onerror="${f}">`,
  (f) => `<style onload="${f}">p{}</style>`,
  (f) => `<link rel="stylesheet" href="data:text/css," onload="${f}">`,
  (f) => `<object data="data:text/html,x" onload="${f}"></object>`,
  (f) => `<iframe srcdoc="&lt;script&gt;${f}&lt;/script&gt;"></iframe>`,
  (f) => `<iframe src="x" onload="${f}"></iframe>`,
  (f) => `<audio><source src="x" onerror="${f}"></audio>`,
  (f) => `<button autofocus onfocus="${f}">text</button>`,
  (f) => `<a href="#x" autofocus onfocus="${f}">text</a>`,
  (f) => `<x-y tabindex="1" autofocus onfocus="${f}">text</x-y>`,
  (f) => `<p contenteditable autofocus onfocus="${f}">text</p>`,
  (f) => `<style>@keyframes k{}</style><p style="animation:k .01s" onanimationend="${f}">text</p>`,
  (f) => `<body onpageshow="${f}">`,
  (f) => `<body onload="${f}">`,
];

/** One pixel. */
const GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

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
  (url) => `<table><tr><td background="${url}">text</td></tr></table>`,
  (url) => `<body background="${url}">`,
  (url) => `<audio src="${url}"></audio>`,
  (url) => `<video src="${url}"></video>`,
  (url) => `<picture><source srcset="${url}"><img src=x></picture>`,
  (url) => `<link rel="preload" as="image" href="${url}">`,
  (url) => `<link rel="prefetch" href="${url}">`,
  (url) => `<svg><image xlink:href="${url}"></image></svg>`,
  (url) => `<ul><li style="list-style-image:url(${url})">text</ul>`,
];

/** What makes a filter that looks for plain text look away: marks that are not seen, and sheer length. */
const VEILS = [
  "\ufeff\u200b",
  "\u202e\u2066",
  "\u0000",
  "\u{1f600}\u0301",
  "\u2028\u0085",
  "<<",
  "&lt;!--",
  "a".repeat(20_000),
];

/** What breaks out of the place into which a careless template would put the input. */
const BREAKS = ["", '">', "'>", "</title></textarea></script>-->"];

export interface Payload {
  number: number;
  html: string;
}

/** Every vector behind every break, some behind every veil, and the leaks. */
export const PAYLOADS: readonly Payload[] = [
  ...BREAKS.flatMap((prefix) => VECTORS.map((vector) => (n: number) => prefix + vector(fire(n)))),
  ...VEILS.flatMap((veil) => VECTORS.slice(0, 9).map((vector) => (n: number) => veil + vector(fire(n)))),
  ...BREAKS.slice(0, 2).flatMap((prefix) =>
    LEAKS.map((leak) => (n: number) => prefix + leak(`${ELSEWHERE}${n}`)),
  ),
].map((write, number) => ({ number, html: write(number) }));

function hexEntities(text: string): string {
  return [...text].map((letter) => `&#x${letter.codePointAt(0)!.toString(16)};`).join("");
}

/** As in a URL, every letter. */
function escaped(text: string): string {
  return [...text].map((letter) => `%${letter.codePointAt(0)!.toString(16)}`).join("");
}

function entities(text: string): string {
  return [...text].map((letter) => `&#${letter.codePointAt(0)};`).join("");
}
