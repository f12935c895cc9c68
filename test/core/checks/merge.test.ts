import { describe, expect, test } from "@jest/globals";
import { decisiveOf } from "../../../src/core/checks/identity.ts";
import { mergeChecks } from "../../../src/core/checks/merge.ts";
import { checksFor } from "../../../src/core/manifest/plan.ts";
import { LEAST, manifestIn, problemsIn } from "../manifest/manifests.ts";

const AT = 'endpoint: "https://a.example/v1", model: m';
const DEFAULTS = { threshold: 1, votes: 3, maxSide: 768, maxTokens: 1_024, timeoutSeconds: 60 };
const asked = (...asks: string[]) => asks.map((ask) => ({ ask, expect: "yes", weight: 1 }));

/** The checks of the one prompt of a manifest. */
function checksOf(check: string, own?: string) {
  const manifest = manifestIn(
    `${own === undefined ? LEAST : LEAST.replace("prompt: x", `prompt: x, check: ${own}`)}check: ${check}\n`,
  );
  const [prompt] = manifest.prompts;
  return checksFor(manifest, prompt!.check);
}

describe("a prompt's own judge", () => {
  test("that states nothing but questions adds them to the manifest's request", () => {
    expect(checksOf(`[{ image: {} }, { judge: { ${AT}, key: K, questions: [a] } }]`, "{ judge: { questions: [b, c] } }")).toEqual(
      [
        { image: {} },
        { judge: { ...DEFAULTS, endpoint: "https://a.example/v1", model: "m", key: "K", questions: asked("a", "b", "c") } },
      ],
    );
  });
  test("that states more is a request of its own, and inherits the rest", () => {
    const checks = checksOf(
      `{ judge: { ${AT}, key: K, votes: 1, maxSide: 512, questions: [a] } }`,
      "{ judge: { threshold: 0.5, questions: [b] } }",
    );
    expect(checks).toMatchObject([
      { judge: { threshold: 1, questions: asked("a") } },
      {
        judge: {
          ...DEFAULTS,
          endpoint: "https://a.example/v1",
          model: "m",
          key: "K",
          votes: 1,
          maxSide: 512,
          threshold: 0.5,
          questions: asked("b"),
        },
      },
    ]);
  });
  test("at another endpoint gets neither key nor price, of another model no price", () => {
    const price = 'price: { inputPerMillion: 1, outputPerMillion: 1, asOf: "2026-11-01" }';
    const base = `{ judge: { ${AT}, key: K, ${price}, questions: [a] } }`;
    const [, elsewhere] = checksOf(base, '{ judge: { endpoint: "https://b.example/v1", questions: [b] } }');
    expect(elsewhere!.judge).not.toHaveProperty("key");
    expect(elsewhere!.judge).not.toHaveProperty("price");
    expect(elsewhere!.judge).toMatchObject({ model: "m" });
    const [, other] = checksOf(base, "{ judge: { model: n, questions: [b] } }");
    expect(other!.judge).toMatchObject({ key: "K", model: "n" });
    expect(other!.judge).not.toHaveProperty("price");
    const [, same] = checksOf(base, '{ judge: { endpoint: "https://a.example/v1", questions: [b] } }');
    expect(same!.judge).toMatchObject({ key: "K", price: { inputPerMillion: 1 } });
  });
  test("that replaces the manifest's checks inherits where to ask, not what", () => {
    expect(checksOf(`{ judge: { ${AT}, questions: [a] } }`, "[{ replace: true }, { judge: { questions: [b] } }]")).toMatchObject([
      { replace: true },
      { judge: { endpoint: "https://a.example/v1", questions: asked("b") } },
    ]);
  });
  test("inside of another check, or run always, stays where it is", () => {
    const nested = checksOf(`{ judge: { ${AT}, questions: [a] } }`, "{ any: [{ judge: { questions: [b] } }, { image: {} }] }");
    expect(nested).toMatchObject([
      { judge: { questions: asked("a") } },
      { any: [{ judge: { model: "m", questions: asked("b") } }, {}] },
    ]);
    expect(checksOf(`{ judge: { ${AT}, questions: [a] } }`, "{ always: true, judge: { questions: [b] } }")).toHaveLength(2);
    // The manifest's first judge is inside of a score: its request is not the place for more questions.
    const inner = checksOf(
      `{ score: { threshold: 1, of: [{ check: { judge: { ${AT}, questions: [a] } } }] } }`,
      "{ judge: { questions: [b] } }",
    );
    expect(inner).toMatchObject([{ score: {} }, { judge: { model: "m", questions: asked("b") } }]);
  });
  test("changes nothing for the other prompts", () => {
    const manifest =
      manifestIn(`${LEAST.replace("prompt: x", "prompt: x, check: { judge: { questions: [b] } }")}  - { id: q, prompt: y }
check: { judge: { ${AT}, questions: [a] } }\n`);
    expect(manifest.prompts.map((prompt) => checksFor(manifest, prompt.check)[0]!.judge!.questions.length)).toEqual([2, 1]);
  });
});

test("checks without a judge stay as they are", () => {
  expect(mergeChecks([{ image: { notBlank: true } }], [{ image: { minWidth: 3 } }])).toEqual([
    { image: { notBlank: true } },
    { image: { minWidth: 3 } },
  ]);
});

test("what a judge costs and how it is reached decides on no verdict", () => {
  const judge = { endpoint: "https://a.example", model: "m", questions: [], key: "K", timeoutSeconds: 3, maxTokens: 99 };
  expect(decisiveOf([{ not: { judge } }])).toEqual([
    { not: { judge: { endpoint: "https://a.example", model: "m", questions: [] } } },
  ]);
});

describe("judges that cannot be asked are problems", () => {
  const EMPTY =
    "expected `questions`: a judge without any cannot judge (`judge draft` derives them from the prompts, for you to look over)";
  test.each<[string, ...string[]]>([
    [`check: { judge: { questions: [a] } }`, "6:8 check.0.judge: expected `endpoint` and `model`: where and whom to ask"],
    [`check: [{ judge: { model: m, questions: [a] } }]`, "6:18 check.0.judge: expected `endpoint`: where and whom to ask"],
    [`check: [{ judge: { ${AT}, questions: [a] } }, { judge: { questions: [b] } }]`],
    [
      `check: [{ judge: { model: m, questions: [a] } }, { not: { judge: { questions: [b] } } }]`,
      "6:18 check.0.judge: expected `endpoint`: where and whom to ask",
      "6:66 check.1.not.judge: expected `endpoint`: where and whom to ask, and the manifest's first judge has none to inherit",
    ],
    [`check: [{ judge: { ${AT} } }]`, `6:18 check.0.judge: ${EMPTY}`],
    [`check: [{ judge: { ${AT}, questions: [a] } }, { any: [{ judge: { ${AT} } }] }]`, `6:101 check.1.any.0.judge: ${EMPTY}`],
  ])("%s", (line, ...told) => expect(problemsIn(`${LEAST}${line}\n`)).toEqual(told));

  test("in a prompt", () => {
    const own = (check: string): string => LEAST.replace("prompt: x", `prompt: x, check: ${check}`);
    expect(problemsIn(own("[{ judge: { questions: [a] } }]"))).toEqual([
      "5:42 prompts.0.check.0.judge: expected `endpoint` and `model`: where and whom to ask",
    ]);
    expect(problemsIn(`${own("[{ judge: {} }]")}check: { judge: { ${AT}, questions: [a] } }\n`)).toEqual([
      `5:42 prompts.0.check.0.judge: ${EMPTY}`,
    ]);
  });

  test("the manifest's may leave its questions to the prompts, when each has some", () => {
    const all = LEAST.replace("prompt: x", "prompt: x, check: { judge: { questions: [a] } }");
    expect(problemsIn(`${all}check: [{ judge: { ${AT} } }]\n`)).toEqual([]);
    expect(problemsIn(`${all}  - { id: q, prompt: y, check: [{ replace: true }] }\ncheck: [{ judge: { ${AT} } }]\n`)).toEqual([]);
    expect(problemsIn(`${all}  - { id: q, prompt: y }\ncheck: [{ judge: { ${AT} } }]\n`)).toEqual([
      `7:18 check.0.judge: ${EMPTY}`,
    ]);
    expect(problemsIn(`${all}  - { from: "*.txt" }\ncheck: [{ judge: { ${AT} } }]\n`)).toEqual([`7:18 check.0.judge: ${EMPTY}`]);
    // One that states its own threshold is another request.
    const apart = LEAST.replace("prompt: x", "prompt: x, check: { judge: { threshold: 0.5, questions: [a] } }");
    expect(problemsIn(`${apart}check: [{ judge: { ${AT} } }]\n`)).toEqual([`6:18 check.0.judge: ${EMPTY}`]);
  });
});
