import { throughput } from "./checks/throughput.ts";
import { thresholds } from "./checks/thresholds.ts";
import type { Bench } from "./table.ts";

export const checks: Bench = {
  name: "checks",
  title: "Checks of images: throughput and thresholds",
  how:
    "Throughput: painted pictures of 1024x1024 with the grain of a photograph, written by sharp (PNG with adaptive filters, JPEG of quality 85, WebP of quality 80), scored by the built worker, two of them, with two more images waiting; " +
    "against native sharp reading and decoding the same files to RGBA, two at a time with a thread each, in rounds that take turns; the best round of each counts. " +
    "The tables below: sets that the bench makes itself, with known truth. A false alarm is a good image that the check rejects, a miss a bad one that it lets pass.",
  repeat: 3,
  run: throughput,
  tables: thresholds,
};
