import { expect, test } from "@jest/globals";
import type { ImageFacts } from "../../../src/core/checks/port.ts";
import type { Codecs } from "../../../src/adapters/checks/codecs.ts";
import { inspect } from "../../../src/adapters/checks/inspect.ts";
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

test("what the header says is told before decoding, and nothing is decoded after a failed header check", async () => {
  const told: (ImageFacts | null)[] = [];
  const dead: Codecs = { ...codec("unused"), decode: () => Promise.reject(new RangeError("no memory")) };
  const bytes = zeroPng(8, 6);
  await expect(inspect(bytes, asked(), tools(dead), (facts) => told.push(facts))).rejects.toThrow("no memory");
  expect(told).toEqual([{ format: "png", width: 8, height: 6, bytes: bytes.length }]);
  const { inspection, spent } = await inspect(bytes, asked([{ image: { minWidth: 9 } }]), tools(dead), silent);
  expect([inspection.results[0]![1].verdict, spent]).toEqual(["rejected", false]);
});
