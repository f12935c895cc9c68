import type { AnnotationProperties } from "@actions/core";
import { boundAnnotations } from "../../core/github/annotations.ts";
import type { Annotation, Level } from "../../core/github/annotations.ts";

/** The three functions of @actions/core that write annotations. */
export type AnnotationWriter = Readonly<Record<Level, (message: string, properties?: AnnotationProperties) => void>>;

/** Writes annotations, within what GitHub shows. */
export function writeAnnotations(writer: AnnotationWriter, annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line, column } of boundAnnotations(annotations)) {
    writer[level](message, {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    });
  }
}
