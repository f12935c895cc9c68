/** A box filter along one axis: each target cell is the mean of the part of the source that it covers. */
export type Spans = {
  readonly from: number;
  readonly to: number;
  /** The first source cell of each target cell. */
  readonly first: Int32Array;
  /** Where the weights of each target cell begin; one entry more, for the end. */
  readonly offset: Int32Array;
  /** How much of each covered source cell counts; they add up to 1 for each target cell. */
  readonly weights: Float64Array;
};

/** The spans from `from` to `to` cells. Where `to` is more, several target cells lie within one source cell and take its value. */
export function boxSpans(from: number, to: number): Spans {
  const step = from / to;
  const [first, offset] = [new Int32Array(to), new Int32Array(to + 1)];
  const weights: number[] = [];
  for (let index = 0; index < to; index++) {
    // From fractions of integers, so that no sliver of a cell appears by rounding.
    const [start, end] = [(index * from) / to, ((index + 1) * from) / to];
    first[index] = Math.floor(start);
    for (let cell = first[index]!; cell < end; cell++) weights.push((Math.min(cell + 1, end) - Math.max(cell, start)) / step);
    offset[index + 1] = weights.length;
  }
  return { from, to, first, offset, weights: Float64Array.from(weights) };
}

/** Filters a row of pixels with three numbers each. */
export function shrinkRow(row: Float32Array, { from, to, first, offset, weights }: Spans, target: Float32Array): void {
  if (from === to) return target.set(row);
  for (let index = 0; index < to; index++) {
    let [red, green, blue] = [0, 0, 0];
    let at = first[index]! * 3;
    for (let k = offset[index]!, end = offset[index + 1]!; k < end; k++, at += 3) {
      const weight = weights[k]!;
      red += row[at]! * weight;
      green += row[at + 1]! * weight;
      blue += row[at + 2]! * weight;
    }
    target[index * 3] = red;
    target[index * 3 + 1] = green;
    target[index * 3 + 2] = blue;
  }
}
