/** Writes the types and values of a coding problem as Python, the language in which the lab runs it. */

export interface Typed {
  name: string;
  type: string;
}

const NAMES: Record<string, string> = {
  int: "int",
  int64: "int",
  float: "float",
  bool: "bool",
  string: "str",
  tree: "TreeNode | None",
  "linked-list": "ListNode | None",
  "random-list": "RandomNode | None",
  graph: "Graph",
  any: "object",
  void: "None",
};

/** `int[]?` is `list[int] | None`. A `node<p>` is of the class of the parameter `p`. */
export function pythonType(type: string, parameters: readonly Typed[]): string {
  if (type.endsWith("[]")) return `list[${pythonType(type.slice(0, -2), parameters)}]`;
  if (type.endsWith("?")) return `${withoutNone(pythonType(type.slice(0, -1), parameters))} | None`;
  const [, outer, inner = ""] = /^(tuple|map|node)<(.*)>$/.exec(type) ?? [];
  if (outer === "tuple")
    return `tuple[${splitTypes(inner)
      .map((part) => pythonType(part, parameters))
      .join(", ")}]`;
  if (outer === "map") return `dict[str, ${pythonType(inner, parameters)}]`;
  if (outer === "node") {
    const owner = parameters.find((parameter) => parameter.name === inner);
    return withoutNone(pythonType(owner?.type ?? "any", parameters));
  }
  return NAMES[type] ?? type;
}

/** JSON as a Python literal; whole numbers that JSON holds as texts are written as numbers. */
export function pythonLiteral(value: unknown, type: string): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map((item) => pythonLiteral(item, type)).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item, type)}`)
      .join(", ")}}`;
  }
  if (typeof value === "string" && type.includes("int64") && /^-?\d+$/.test(value)) return value;
  return JSON.stringify(value);
}

function withoutNone(type: string): string {
  return type.replace(/ \| None$/, "");
}

/** Commas inside inner brackets do not separate. */
function splitTypes(types: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const character of types) {
    if (character === "<") depth++;
    if (character === ">") depth--;
    if (character === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
