/** How numbers are written in the sentences of the checks. */

/** A whole number with separators of thousands: 3,145,728. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A share as per cent with up to three significant digits: "2 %", "99.8 %"; never rounded up to 100 %. */
export function formatPercent(share: number): string {
  const percent = Number((share * 100).toPrecision(3));
  return `${percent >= 100 && share < 1 ? "over 99.9" : percent} %`;
}

/** "4:3 (1.333)" where the reduced ratio is readable, "1.499:1" otherwise. */
export function describeAspect(width: number, height: number): string {
  const divisor = greatestCommonDivisor(width, height);
  const [wide, high] = [width / divisor, height / divisor];
  const decimal = (width / height).toFixed(3);
  return wide <= 32 && high <= 32 ? `${wide}:${high} (${decimal})` : `${decimal}:1`;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
