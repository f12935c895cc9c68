/** The axis of a chart of positive amounts. */
export type Axis = {
  readonly logarithmic: boolean;
  /** Amounts to write below the axis, ascending, within the axis. */
  readonly ticks: readonly number[];
  /** The place of an amount between `from` and `to`. */
  readonly at: (value: number) => number;
};

/** A spread over this many times is shown on a logarithmic axis. */
const LOGARITHMIC_FROM = 10;

/** An axis that holds all `values` (positive; zero counts as the smallest positive one), with at most `most` ticks or so. */
export function axis(values: readonly number[], place: { readonly from: number; readonly to: number }, most: number): Axis {
  const positive = values.filter((value) => value > 0);
  const [least, greatest] = [Math.min(...positive, Infinity), Math.max(...positive, 0)];
  if (greatest === 0) return axis([0.01, 1], place, most);
  return greatest / least > LOGARITHMIC_FROM ? logAxis(least, greatest, place, most) : linearAxis(greatest, place, most);
}

function linearAxis(greatest: number, { from, to }: { from: number; to: number }, most: number): Axis {
  const step = niceStep(greatest / Math.max(1, most - 1));
  const top = Math.max(greatest, step);
  const ticks = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, i) => i * step);
  return { logarithmic: false, ticks, at: (value) => from + ((to - from) * value) / top };
}

function niceStep(rough: number): number {
  const unit = 10 ** Math.floor(Math.log10(rough));
  return unit * ([1, 2, 2.5, 5].find((factor) => factor * unit >= rough) ?? 10);
}

function logAxis(least: number, greatest: number, { from, to }: { from: number; to: number }, most: number): Axis {
  const [low, high] = [Math.log10(least) - 0.05, Math.log10(greatest) + 0.05];
  const at = (value: number): number => from + ((to - from) * (Math.log10(Math.max(value, 10 ** low)) - low)) / (high - low);
  return { logarithmic: true, ticks: logTicks(low, high, most), at };
}

/** 1, 2 and 5 of every decade; else 1 and 3; else powers of ten; else every second power, and so on. */
function logTicks(low: number, high: number, most: number): number[] {
  const decades = Array.from({ length: Math.floor(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i);
  const tries = [[1, 2, 5], [1, 3], [1]].map((factors) =>
    decades.flatMap((decade) => factors.map((factor) => factor * 10 ** decade)),
  );
  const inside = tries.map((ticks) => ticks.filter((tick) => Math.log10(tick) >= low && Math.log10(tick) <= high));
  const fitting = inside.find((ticks) => ticks.length <= most);
  if (fitting) return fitting;
  const stride = Math.ceil(inside[2]!.length / most);
  return inside[2]!.filter((_, i) => i % stride === 0);
}
