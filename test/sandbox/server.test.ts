import { expect, test } from "@jest/globals";
import { withSandbox } from "./client.ts";

test("a task is made, ends and its image can be downloaded", async () => {
  await withSandbox({}, async ({ create, detail, imageUrl, sandbox }) => {
    const reply = await create({ model: "fast", input: { prompt: "a red ball" } });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      code: 200,
      message: "success",
      data: { taskId: expect.stringMatching(/^tk-hiapi-[0-9A-HJKMNP-TV-Z]{26}$/) },
    });
    const id = reply.body.data.taskId as string;
    expect(await detail(id)).toMatchObject({ taskId: id, model: "fast", status: "success" });
    const image = await fetch(await imageUrl(id));
    expect(image.headers.get("content-type")).toBe("image/png");
    expect(
      Buffer.from(await image.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(sandbox.stats()).toMatchObject({ billedUsd: "0.0030", imageDownloads: 1, keysSentElsewhere: 0 });
  });
});
