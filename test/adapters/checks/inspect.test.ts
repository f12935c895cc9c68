import { describe, expect, test } from "@jest/globals";
import type { ImageFacts } from "../../../src/core/checks/port.ts";
import type { Codecs } from "../../../src/adapters/checks/codecs.ts";
import { inspect, inspectUnread } from "../../../src/adapters/checks/inspect.ts";
import type { Checks } from "../../../src/core/manifest/check-schema.ts";
import { plainPasses } from "../../../src/adapters/checks/pixels/passes.ts";
import { createReferences } from "../../../src/adapters/checks/references.ts";
import { zeroPng } from "./samples.ts";

/** A codec that gives a picture of a size, or a reason. */
function codec(decoded: { width: number; height: number } | string): Codecs {
  return {
    decode: () =>
      Promise.resolve(
        typeof decoded === "string"
          ? { ok: false, reason: decoded }
          : { ok: true, pixels: { ...decoded, rgba: new Uint8ClampedArray(decoded.width * decoded.height * 4) } },
      ),
    encodePng: () => Promise.reject(new Error("not asked for")),
    encodeWebp: () => Promise.reject(new Error("not asked for")),
  };
}

const silent = () => undefined;
const asked = (checks: Checks = []) => ({ checks, beside: { prompt: "lamp", earlier: [], references: [] } });
const tools = (codecs: Codecs) => ({ codecs, references: createReferences(codecs), passes: plainPasses });

test("pixels of another size than the header's are refused, and the codec is not trusted again", async () => {
  for (const size of [
    { width: 9, height: 6 },
    { width: 8, height: 7 },
  ]) {
    const { inspection, spent } = await inspect(zeroPng(8, 6), asked(), tools(codec(size)), silent);
    const reason = `its header says 8x6 and its data are ${size.width}x${size.height} pixels`;
    expect(inspection.unfit).toMatchObject({
      verdict: "rejected",
      failures: [{ check: "decode", message: `The PNG is damaged: ${reason}.` }],
    });
    expect(spent).toBe(true);
  }
});

test("after a refusal the codec is spent, after a good image it is not, after a large one it is", async () => {
  expect(await inspect(zeroPng(8, 6), asked(), tools(codec("bad luck")), silent)).toMatchObject({ spent: true });
  expect(await inspect(zeroPng(8, 6), asked(), tools(codec({ width: 8, height: 6 })), silent)).toMatchObject({ spent: false });
  expect(await inspect(zeroPng(4000, 3001), asked(), tools(codec({ width: 4000, height: 3001 })), silent)).toMatchObject({
    spent: true,
  });
});

describe("an image that is too large to be looked at has not been seen", () => {
  /** One that the format could hold in so many bytes. */
  const large = Buffer.concat([zeroPng(9000, 5000), Buffer.alloc(6000)]);
  const dead: Codecs = { ...codec("unused"), decode: () => Promise.reject(new Error("it was decoded")) };
  const verdict = async (checks: Checks) => (await inspect(large, asked(checks), tools(dead), silent)).inspection;

  test("undetermined, whatever the pixels would have to be", async () => {
    for (const checks of [[], [{ image: { notBlank: true, minWidth: 9000, aspect: "9:5" } }]])
      expect(await verdict(checks)).toEqual({
        facts: { format: "png", width: 9000, height: 5000, bytes: large.length },
        results: [],
        unfit: {
          verdict: "undetermined",
          failures: [{ check: "decode", message: "9000x5000 is 45 megapixels; at most 40 megapixels are decoded." }],
        },
      });
  });

  test("rejected where the header decides", async () => {
    const { results, unfit } = await verdict([{ image: { notBlank: true, maxWidth: 8000 } }]);
    expect(unfit).toBeUndefined();
    expect(results).toMatchObject([[0, { verdict: "rejected", failures: [{ check: "maxWidth" }] }]]);
  });

  test("a file that is too large to be read, by its size", () => {
    expect(inspectUnread(400_000_000, [{ image: { notBlank: true } }]).unfit).toEqual({
      verdict: "undetermined",
      failures: [{ check: "decode", message: "The file has 400,000,000 bytes, more than is ever decoded." }],
    });
    const { results, unfit } = inspectUnread(400_000_000, [{ image: { maxBytes: 5000 } }]);
    expect([unfit, results[0]![1].failures.map(({ check }) => check)]).toEqual([undefined, ["maxBytes"]]);
  });
});

test("what the header says is told before decoding, and nothing is decoded after a failed header check", async () => {
  const told: (ImageFacts | null)[] = [];
  const dead: Codecs = { ...codec("unused"), decode: () => Promise.reject(new RangeError("no memory")) };
  const bytes = zeroPng(8, 6);
  await expect(inspect(bytes, asked(), tools(dead), (facts) => told.push(facts))).rejects.toThrow("no memory");
  expect(told).toEqual([{ format: "png", width: 8, height: 6, bytes: bytes.length }]);
  const { inspection, spent } = await inspect(bytes, asked([{ image: { minWidth: 9 } }]), tools(dead), silent);
  expect([inspection.results[0]![1].verdict, spent]).toEqual(["rejected", false]);
});
