import { z } from "zod";
import { nearest } from "../../core/failure.ts";

/**
 * Faults that a scenario switches on. Each strikes on every occasion, or on the occasions that `on` counts (from 1), or on the
 * first `times`, or by `chance`. An occasion of a request fault is a request to its route; an occasion of a task or image fault
 * is a task that was accepted. `model` narrows the occasions to one model id.
 */

const when = {
  model: z.string().optional(),
  on: z.array(z.int().min(1)).min(1).optional().meta({ description: "Which occasions, counted from 1." }),
  times: z.int().min(1).optional().meta({ description: "The first so many occasions." }),
  chance: z.number().min(0).max(1).optional(),
};

export const REQUEST_ROUTES = ["create", "read", "list", "pricing", "content"] as const;
const at = z.enum(REQUEST_ROUTES).default("create");
const milliseconds = z.number().min(0).max(86_400_000);
const seconds = z.number().min(0).max(86_400);

/** Strike before the request is looked at; no task is made. */
const requestFaults = [
  z.strictObject({ kind: z.literal("rateLimited"), at, retryAfterSeconds: seconds.optional(), ...when }),
  z.strictObject({ kind: z.literal("busy"), at, retryAfterSeconds: seconds.optional(), ...when }),
  z.strictObject({ kind: z.literal("serverError"), at, status: z.int().min(500).max(599).default(500), ...when }),
  z.strictObject({ kind: z.literal("notFound"), at, ...when }),
  z.strictObject({ kind: z.literal("drop"), at, ...when }),
  z.strictObject({ kind: z.literal("malformed"), at, ...when }).meta({ description: "Status 200 with half a JSON text." }),
  z.strictObject({ kind: z.literal("slow"), at, delayMs: milliseconds, ...when }).meta({ description: "The reply comes late." }),
] as const;

/** Strike when the task has been made: the client cannot know. */
const acceptFaults = [
  z.strictObject({ kind: z.literal("dropAfterAccept"), ...when }),
  z.strictObject({ kind: z.literal("serverErrorAfterAccept"), status: z.int().min(500).max(599).default(500), ...when }),
  z.strictObject({ kind: z.literal("malformedAfterAccept"), ...when }),
] as const;

/** Decide how a task ends or how it looks on the way. */
const taskFaults = [
  z.strictObject({ kind: z.literal("empty"), ...when }),
  z.strictObject({
    kind: z.literal("fail"),
    code: z.string().default("TASK_FAILED"),
    message: z.string().default("the upstream model returned an error"),
    ...when,
  }),
  z.strictObject({ kind: z.literal("refuse"), ...when }),
  z.strictObject({ kind: z.literal("stuck"), ...when }).meta({ description: "The task never ends." }),
  z.strictObject({ kind: z.literal("late"), latencyMs: milliseconds, ...when }),
  z
    .strictObject({ kind: z.literal("oddStatus"), status: z.string().min(1).default("moderating"), ...when })
    .meta({ description: "A status name that no document lists, while the task is in progress." }),
] as const;

/** `downloads` limits a fault to the first so many downloads of the image; without it, all of them are struck. */
const image = { downloads: z.int().min(1).optional(), ...when };

/** Strike when the image of a task is downloaded. */
const imageFaults = [
  z
    .strictObject({ kind: z.literal("imageTruncated"), share: z.number().gt(0).lt(1).default(0.5), ...image })
    .meta({ description: "A complete reply that holds only the first share of the file." }),
  z.strictObject({
    kind: z.literal("imageNotImage"),
    body: z.enum(["html", "json", "empty"]).default("html"),
    contentType: z.string().optional().meta({ description: "Claims this type, such as image/png." }),
    ...image,
  }),
  z.strictObject({ kind: z.literal("imageGone"), ...image }).meta({ description: "404." }),
  z.strictObject({ kind: z.literal("imageForbidden"), ...image }).meta({ description: "403, as for an expired URL." }),
  z.strictObject({ kind: z.literal("imageBusy"), ...image }).meta({ description: "503." }),
  z.strictObject({
    kind: z.literal("imageRedirect"),
    hops: z.int().min(1).max(100).default(1),
    to: z.url().optional().meta({ description: "Where the last hop points; the image itself unless told." }),
    host: z.string().optional().meta({ description: "Another name of this host for the hops, such as localhost." }),
    ...image,
  }),
  z.strictObject({
    kind: z.literal("imageOversize"),
    bytes: z.int().min(1).default(64_000_000),
    declared: z.boolean().default(true).meta({ description: "Whether Content-Length says so beforehand." }),
    ...image,
  }),
  z.strictObject({ kind: z.literal("imageDropped"), ...image }).meta({ description: "The connection breaks halfway." }),
  z
    .strictObject({ kind: z.literal("imageSlow"), delayMs: milliseconds, ...image })
    .meta({ description: "Half of the file, then a pause." }),
] as const;

const kindsOf = (schemas: readonly { shape: { kind: z.ZodLiteral<string> } }[]): readonly string[] =>
  schemas.map((schema) => schema.shape.kind.value);
const REQUEST_KINDS = kindsOf(requestFaults);
const ACCEPT_KINDS = kindsOf(acceptFaults);
const TASK_KINDS = kindsOf(taskFaults);
const IMAGE_KINDS = kindsOf(imageFaults);

function unknownKind(fault: unknown): string {
  const kinds = [...REQUEST_KINDS, ...ACCEPT_KINDS, ...TASK_KINDS, ...IMAGE_KINDS];
  const kind = typeof fault === "object" && fault !== null && "kind" in fault ? String(fault.kind) : "";
  const meant = nearest(kind, kinds);
  return `expected a kind of fault, ${meant === undefined ? `one of ${kinds.join(", ")}` : `did you mean ${meant}?`}`;
}

export const faultSchema = z
  .discriminatedUnion("kind", [...requestFaults, ...acceptFaults, ...taskFaults, ...imageFaults], {
    error: ({ code, input }) => (code === "invalid_union" ? unknownKind(input) : undefined),
  })
  .refine(
    (fault) => [fault.on, fault.times, fault.chance].filter((value) => value !== undefined).length <= 1,
    "expected at most one of `on`, `times` and `chance`",
  );
export type Fault = z.output<typeof faultSchema>;
export type RequestFault = z.output<(typeof requestFaults)[number]>;
export type AcceptFault = z.output<(typeof acceptFaults)[number]>;
export type TaskFault = z.output<(typeof taskFaults)[number]>;
export type ImageFault = z.output<(typeof imageFaults)[number]>;

export const isRequestFault = (fault: Fault): fault is RequestFault => REQUEST_KINDS.includes(fault.kind);
export const isAcceptFault = (fault: Fault): fault is AcceptFault => ACCEPT_KINDS.includes(fault.kind);
export const isTaskFault = (fault: Fault): fault is TaskFault => TASK_KINDS.includes(fault.kind);
export const isImageFault = (fault: Fault): fault is ImageFault => IMAGE_KINDS.includes(fault.kind);
