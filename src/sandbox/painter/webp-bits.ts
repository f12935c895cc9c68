/** The bit stream of lossless WebP: from the lowest bit, and prefix codes as short as the counts of their symbols allow. */

export type LowBits = { readonly write: (value: number, length: number) => void; readonly finish: () => Buffer };

/** A writer that holds at least `capacity` bytes without growing. */
export function newLowBits(capacity: number): LowBits {
  let out = Buffer.allocUnsafe(Math.max(1024, capacity));
  let [at, held, count] = [0, 0, 0];
  return {
    // At most 7 bits are held and 16 come in: 23 fit.
    write: (value, length) => {
      held |= value << count;
      for (count += length; count >= 8; count -= 8, held >>>= 8) {
        if (at === out.length) out = Buffer.concat([out], out.length * 2);
        out[at++] = held & 255;
      }
    },
    finish: () => {
      return Buffer.concat([out.subarray(0, at), Buffer.from(count > 0 ? [held & 255] : [])]);
    },
  };
}

/** The code of each symbol, its bits already in the order of sending, and its length; a lone symbol has length 0. */
export type PrefixCode = { readonly bits: Uint16Array; readonly lengths: Uint8Array; readonly symbols: readonly number[] };

const LONGEST = 15;

/** An optimal prefix code (Huffman, 1952) of at most 15 bits: rare symbols are counted up until it is short enough. */
export function prefixCode(counts: Uint32Array): PrefixCode {
  const symbols = [...counts.keys()].filter((symbol) => counts[symbol]! > 0);
  const lengths = new Uint8Array(counts.length);
  if (symbols.length < 2) return { bits: new Uint16Array(counts.length), lengths, symbols };
  for (let least = 1; ; least *= 2) {
    measure(
      symbols.map((symbol) => ({ symbol, count: Math.max(least, counts[symbol]!) })),
      lengths,
    );
    if (lengths.every((length) => length <= LONGEST)) return { bits: canonical(lengths), lengths, symbols };
  }
}

type Leaf = { readonly symbol: number; readonly count: number };
type Tree = { readonly count: number; readonly leaf?: Leaf; readonly children?: readonly [Tree, Tree] };

/** Joins the two rarest trees until one is left; new trees are never rarer than earlier ones, so that two queues are enough. */
function measure(leaves: readonly Leaf[], lengths: Uint8Array): void {
  const single: Tree[] = leaves.map((leaf) => ({ count: leaf.count, leaf })).toSorted((a, b) => a.count - b.count);
  const joined: Tree[] = [];
  let [s, j] = [0, 0];
  const rarest = (): Tree => {
    const [a, b] = [single[s], joined[j]];
    if (a && (!b || a.count <= b.count)) return (s++, a);
    return (j++, b!);
  };
  for (let joins = 1; joins < leaves.length; joins++) {
    const children = [rarest(), rarest()] as const;
    joined.push({ count: children[0].count + children[1].count, children });
  }
  const mark = (tree: Tree, depth: number): void => {
    if (tree.leaf) lengths[tree.leaf.symbol] = depth;
    tree.children?.forEach((child) => mark(child, depth + 1));
  };
  mark(joined.at(-1)!, 0);
}

function canonical(lengths: Uint8Array): Uint16Array {
  const bits = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= LONGEST; length++, code <<= 1)
    for (const [symbol, each] of lengths.entries()) if (each === length) bits[symbol] = reversed(code++, length);
  return bits;
}

function reversed(code: number, length: number): number {
  let out = 0;
  for (let i = 0; i < length; i++) out |= ((code >> i) & 1) << (length - 1 - i);
  return out;
}
