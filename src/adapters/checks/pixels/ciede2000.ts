/** CIE L*a*b* for the D65 white of sRGB, and the colour difference CIEDE2000. */

export type Lab = readonly [lightness: number, a: number, b: number];

/** Linear light of an sRGB value 0 to 255 (IEC 61966-2-1); values between whole ones are interpolated. */
const LINEAR = Float64Array.from({ length: 257 }, (_, value) => {
  const v = Math.min(255, value) / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
});

function linear(value: number): number {
  const whole = value | 0;
  return LINEAR[whole]! + (value - whole) * (LINEAR[whole + 1]! - LINEAR[whole]!);
}

/** f of CIE 15:2004, section 8.2.1. */
function lightness(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

/** sRGB in 0 to 255 to L*a*b*. */
export function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = lightness((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = lightness(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = lightness((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const { abs, atan2, cos, exp, hypot, PI, sin, sqrt } = Math;
const DEGREE = PI / 180;

/** The lightness weight is never over this, so that a difference in lightness alone can tell that two colours are far apart. */
const MOST_LIGHTNESS_WEIGHT = 1.75;

/** Whether two colours are within a distance; the cheap question first. */
export function isWithin(one: Lab, other: Lab, distance: number): boolean {
  return abs(one[0] - other[0]) <= MOST_LIGHTNESS_WEIGHT * distance && ciede2000(one, other) <= distance;
}

/** The difference of two colours by Sharma, Wu, Dalal 2005 ("The CIEDE2000 color-difference formula"), with all weights 1. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const g = 0.5 * (1 - saturation((hypot(a1, b1) + hypot(a2, b2)) / 2));
  const [x1, x2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [hypot(x1, b1), hypot(x2, b2)];
  const [h1, h2] = [hue(x1, b1), hue(x2, b2)];
  const grey = c1 * c2 === 0;
  const around = h2 - h1;
  const turn = grey ? 0 : around > PI ? around - 2 * PI : around < -PI ? around + 2 * PI : around;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(turn / 2)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = grey ? h1 + h2 : abs(around) <= PI ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 2 * PI ? 2 * PI : -2 * PI)) / 2;
  const t = 1 - 0.17 * cos(h - 30 * DEGREE) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6 * DEGREE) - 0.2 * cos(4 * h - 63 * DEGREE);
  const sl = 1 + (0.015 * (l - 50) ** 2) / sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rotation = -sin(60 * DEGREE * exp(-(((h / DEGREE - 275) / 25) ** 2))) * 2 * saturation(c);
  const [ul, uc, uh] = [dl / sl, dc / sc, dh / sh];
  return sqrt(ul * ul + uc * uc + uh * uh + rotation * uc * uh);
}

/** sqrt(C^7 / (C^7 + 25^7)). */
function saturation(chroma: number): number {
  const power = chroma ** 7;
  return sqrt(power / (power + 25 ** 7));
}

function hue(x: number, y: number): number {
  const angle = x === 0 && y === 0 ? 0 : atan2(y, x);
  return angle < 0 ? angle + 2 * PI : angle;
}
