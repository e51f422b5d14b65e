import { expect, test } from "vitest";
import { closeness, matchTitles, normalTitle } from "./titles.ts";

test.each([
  ["Fraud, Abuse and Trust & Safety", "fraud abuse and trust and safety"],
  ["  RNNs,  LSTM/GRU ", "rnns lstm gru"],
  ["Kahn’s Algorithm", "kahns algorithm"],
  ["Naïve Bayes", "naive bayes"],
  ["C++ & C#", "c++ and c#"],
  ["🎯", ""],
])("%j is compared as %j", (title, normal) => {
  expect(normalTitle(title)).toBe(normal);
});

test.each([
  ["Gradient Decent", "Gradient Descent"],
  ["Gradient Dsecent", "Gradient Descent"],
  ["Heap", "Heaps"],
  ["Attention & Transformers", "Transformers and Attention"],
  ["Transformers", "Transformers and Attention"],
  ["Gradient Boosting", "Decision Trees, Random Forests and Gradient Boosting"],
  ["Two-Pointer Technique", "Two Pointers"],
])("%j is close to %j", (a, b) => {
  expect(closeness(a, b)).toBeGreaterThanOrEqual(0.6);
  expect(closeness(b, a)).toBe(closeness(a, b));
});

test.each([
  ["Maps", "Heaps"],
  ["Graph Search", "Binary Search"],
  ["Gradient Descent", "Gradient Boosting"],
  ["The", "The Perceptron"],
  ["", "Heaps"],
  ["Design", "Model Compression and Efficient Inference"],
])("%j is not close to %j", (a, b) => {
  expect(closeness(a, b)).toBeLessThan(0.6);
});

const topics = [
  { trackId: "coding", title: "Two Pointers" },
  { trackId: "coding", title: "Heaps" },
  { trackId: "coding", title: "Graphs: Depth First" },
  { trackId: "coding", title: "Graphs: Breadth First" },
  { trackId: "system_design", title: "Sharding" },
  { trackId: "system_design", title: "Queues" },
];

function match(titles: [trackId: string, title: string][]) {
  const { same, close } = matchTitles(
    titles.map(([trackId, title]) => ({ trackId, title })),
    topics,
  );
  const text = (found: Map<number, (typeof topics)[number]>) =>
    Object.fromEntries([...found].map(([at, topic]) => [titles[at]![1], topic.title]));
  return { same: text(same), close: text(close) };
}

test("the same title is matched in its own track, in another one it is an offer", () => {
  expect(
    match([
      ["coding", "two-pointers"],
      ["coding", "Sharding"],
      ["algorithms", "HEAPS"],
    ]),
  ).toEqual({ same: { "two-pointers": "Two Pointers" }, close: { Sharding: "Sharding", HEAPS: "Heaps" } });
});

test("a topic is given once: to the same title, else to the closest", () => {
  expect(
    match([
      ["coding", "Heapz"],
      ["coding", "heaps"],
      ["system_design", "Quues"],
      ["system_design", "Queue"],
    ]),
  ).toEqual({ same: { heaps: "Heaps" }, close: { Queue: "Queues" } });
});

test("what is as close to two topics is offered none", () => {
  expect(match([["coding", "Graphs First"]])).toEqual({ same: {}, close: {} });
});
