import { test } from "@jest/globals";
import { LEAST, problemsIn } from "./manifests.ts";
test.each([
 `{ source: page, url: "https://x.example/p", extract: { regex: "(" } }`,
 `{ source: page, url: "https://x.example/p", extract: { regex: "a" } }`,
 `{ source: page, url: "https://x.example/p", extract: { regex: "(?<cost>a)" } }`,
 `{ source: page, url: "https://x.example/p", extract: { regex: "(?<price>a)(?<b>c)" } }`,
 `{ source: page, url: "https://x.example/p", extract: { json: "/a~2" } }`,
 `{ source: page, url: "https://x.example/p", extract: { json: "a" } }`,
 `{ source: page, url: "https://u:p@x.example/p", extract: { json: "/a" } }`,
 `{ source: page, url: "ftp://x.example/p", extract: { json: "/a" } }`,
 `{ source: page, url: "https://x.example/p", extract: { json: "/a" }, min: 2, max: 1 }`,
 `{ source: page, url: "https://x.example/p", extract: { json: "/a" }, scale: 1e-200 }`,
 `{ source: page, url: "https://x.example/p", extract: { json: "/a", regex: "(?<price>a)" } }`,
 `{ source: page, url: "https://x.example/p", extract: { script: "a" } }`,
 `{ source: page, url: "https://x.example/p", extract: { } }`,
 `{ source: page, url: "https://x.example/p" }`,
 `{ source: page, url: "https://x.example/p", extract: { regex: '[(?<x>](?<price>a)' }, min: 1, max: 1}`,
])("%s", (p) => { console.log(p, JSON.stringify(problemsIn(LEAST.replace("model: m", `model: m, price: ${p}`)), null, 1)); });
