/** Shows a coding problem beside its prompt: the signature and the visible examples of tests.json, as Python. */
import { z } from "zod";
import { highlightCode } from "./highlight.ts";
import { escapeHtml } from "./markup.ts";
import { pythonLiteral, pythonType } from "./python-text.ts";

/** The parts of tests.json that are shown; docs/problem-format.md tells the whole. */
const parameters = z.array(z.looseObject({ name: z.string(), type: z.string() }));
const returns = z.string().default("void");
const values = z.record(z.string(), z.unknown());
const note = z.string().optional();

const functionTests = z.looseObject({
  signature: z.looseObject({
    function: z.string(),
    params: parameters,
    returns,
    mutates: z.string().optional(),
    prefix: z.boolean().default(false),
  }),
  compare: z.unknown().optional(),
  examples: z.array(z.looseObject({ args: values, expected: z.unknown(), note })),
});

const classTests = z.looseObject({
  signature: z.looseObject({
    class: z.string(),
    init: parameters.default([]),
    methods: z.record(z.string(), z.looseObject({ params: parameters, returns })),
  }),
  examples: z.array(
    z.looseObject({
      construct: values.default({}),
      calls: z.array(z.tuple([z.string()], z.unknown())),
      expected: z.array(z.unknown()),
      note,
    }),
  ),
});

type Parameters = z.infer<typeof parameters>;

/** Characters of code that the column shows at the usual size. */
export const CODE_WIDTH = 80;

/** What is shown of a coding problem: Python with its caption, and what a reader must know beside it. */
export interface ShownProblem {
  code: { caption: string; source: string }[];
  sentences: string[];
}

type Fault = { line: number; fault: string };

/** HTML, or why the file cannot be shown and at which line. */
export function renderCodingProblem(json: string): { html: string } | Fault {
  const shown = readCodingProblem(json);
  if ("fault" in shown) return shown;
  return { html: shown.code.map(codeHtml).join("") + sentencesHtml(shown.sentences) };
}

/** The problem's parts for any kind of page, or why the file cannot be shown and at which line. */
export function readCodingProblem(json: string): ShownProblem | Fault {
  let data: unknown;
  try {
    // "constructor" would be found on every object that does not have it.
    data = JSON.parse(json.replace(/"constructor"(?=\s*:)/g, '"init"'));
  } catch (error) {
    const { message } = error as Error;
    return {
      line: Number(/line (\d+)/.exec(message)?.[1] ?? 1),
      fault: `The JSON cannot be read: ${message}.`,
    };
  }
  const ofFunction = functionTests.safeParse(data);
  if (ofFunction.success) return showFunction(ofFunction.data);
  const ofClass = classTests.safeParse(data);
  if (ofClass.success) return showClass(ofClass.data);
  return {
    line: 1,
    fault: "`signature` and `examples` cannot be shown: write them as docs/problem-format.md says.",
  };
}

function showFunction({ signature, compare, examples }: z.infer<typeof functionTests>): ShownProblem {
  const { function: name, params, returns, mutates, prefix } = signature;
  const result = params.find((param) => param.name === mutates)?.type ?? returns;
  const doctests = examples.map(({ args, expected, note }) => [
    ...noteLine(note),
    `>>> ${name}(${params.map((param) => pythonLiteral(args[param.name], param.type)).join(", ")})`,
    pythonLiteral(expected, result),
  ]);
  const head = definition("", name, parameterList(params), ` -> ${pythonType(returns, params)}`);
  return {
    code: codeOf(head, doctests),
    sentences: [
      ...(mutates
        ? [
            `It works in place: the examples show ${mutates} after the call${prefix ? ", up to the returned length" : ""}.`,
          ]
        : []),
      ...(compare === "unordered" || compare === "unordered-nested"
        ? ["The order of the result does not matter."]
        : []),
      ...(typeof compare === "object" && compare && "checker" in compare
        ? ["Where several answers are right, any of them will do."]
        : []),
      ...legend([...params.map((param) => param.type), returns]),
    ],
  };
}

function codeOf(head: string, doctests: string[][]): ShownProblem["code"] {
  return [
    { caption: "signature", source: head },
    { caption: "examples", source: doctests.map((lines) => lines.join("\n")).join("\n\n") },
  ];
}

function showClass({ signature, examples }: z.infer<typeof classTests>): ShownProblem {
  const { class: name, init, methods } = signature;
  const variable = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
  const heads = Object.entries(methods).map(([method, { params, returns }]) =>
    definition("    ", method, ["self", ...parameterList(params)], ` -> ${pythonType(returns, params)}`),
  );
  const doctests = examples.map(({ construct, calls, expected, note }) => {
    const used = new Set(calls.flatMap(([, ...args]) => args.map(resultPlace)));
    const lines = calls.flatMap(([method, ...args], call) => {
      const { params = [], returns = "void" } = methods[method] ?? {};
      const written = args.map((arg, place) =>
        resultPlace(arg) === undefined
          ? pythonLiteral(arg, params[place]?.type ?? "any")
          : `r${resultPlace(arg)}`,
      );
      const text = `${variable}.${method}(${written.join(", ")})`;
      if (used.has(call)) return [`>>> r${call} = ${text}`];
      return [`>>> ${text}`, ...(returns === "void" ? [] : [pythonLiteral(expected[call], returns)])];
    });
    const constructed = init.map((param) => pythonLiteral(construct[param.name], param.type)).join(", ");
    return [...noteLine(note), `>>> ${variable} = ${name}(${constructed})`, ...lines];
  });
  const types = [...init, ...Object.values(methods).flatMap((method) => method.params)].map(
    (param) => param.type,
  );
  const head = [
    `class ${name}:`,
    ...(init.length > 0 ? [definition("    ", "__init__", ["self", ...parameterList(init)], "")] : []),
    ...heads,
  ];
  return {
    code: codeOf(head.join("\n"), doctests),
    sentences: legend([...types, ...Object.values(methods).map((method) => method.returns)]),
  };
}

/** On one line where that fits the column, else a parameter to a line, as Python is usually wrapped. */
function definition(indent: string, name: string, params: readonly string[], returns: string): string {
  const line = `${indent}def ${name}(${params.join(", ")})${returns}: ...`;
  if (line.length <= CODE_WIDTH) return line;
  return [
    `${indent}def ${name}(`,
    ...params.map((param) => `${indent}    ${param},`),
    `${indent})${returns}: ...`,
  ].join("\n");
}

function parameterList(params: Parameters): string[] {
  return params.map(({ name, type }) => `${name}: ${pythonType(type, params)}`);
}

/** An argument that is what an earlier call of the same case returned. */
function resultPlace(argument: unknown): number | undefined {
  const place = (argument as { $result?: unknown } | null)?.$result;
  return typeof place === "number" ? place : undefined;
}

function noteLine(note: string | undefined): string[] {
  return note ? [`# ${note.replace(/\s+/g, " ")}`] : [];
}

const LEGEND: [type: string, sentence: string][] = [
  ["tree", "Trees stand in level order, with None for a missing child; TreeNode has val, left and right."],
  ["linked-list", "Linked lists stand as their values; ListNode has val and next."],
  [
    "random-list",
    "Each node stands as [value, place of its random node or None]; RandomNode has val, next and random.",
  ],
  ["node<", "A node stands as its place in its list or tree, from 0; you get and return the node itself."],
  ["graph", "Graph has n, the count of nodes from 0, and edges."],
];

function legend(types: string[]): string[] {
  return LEGEND.filter(([type]) => types.some((used) => used.includes(type))).map(([, sentence]) => sentence);
}

function codeHtml({ caption, source }: ShownProblem["code"][number]): string {
  const body = highlightCode(source, "python");
  return `<figure class="code"><figcaption>${caption}</figcaption><pre><code>${body}</code></pre></figure>\n`;
}

function sentencesHtml(list: string[]): string {
  return list.length > 0 ? `<p>${escapeHtml(list.join(" "))}</p>\n` : "";
}
