// SPDX-License-Identifier: EUPL-1.2

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** An exact number. Scores, weights and shares of money are computed with it and rounded once, at the end (S-04). */
export class Fraction {
  static readonly zero = new Fraction(0n, 1n);
  static readonly one = new Fraction(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    /** Always positive; the fraction is in lowest terms. */
    readonly denominator: bigint,
  ) {}

  /** `numerator / denominator`; numbers must be whole and safe. Throws on a zero denominator. */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
    const n = whole(numerator);
    const d = whole(denominator);
    if (d === 0n) {
      throw new RangeError('a fraction cannot have denominator zero');
    }
    const divisor = gcd(abs(n), abs(d)) * (d < 0n ? -1n : 1n);
    return new Fraction(n / divisor, d / divisor);
  }

  static sum(parts: Iterable<Fraction>): Fraction {
    let total = Fraction.zero;
    for (const part of parts) {
      total = total.plus(part);
    }
    return total;
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator + other.numerator * this.denominator, this.denominator * other.denominator);
  }
  minus(other: Fraction): Fraction {
    return this.plus(other.negated());
  }
  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }
  /** Throws when `other` is zero. */
  over(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }
  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  /** Negative, zero or positive, for sort(). */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  equals(other: Fraction): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }
  /** Within [low, high]. */
  clamp(low: Fraction, high: Fraction): Fraction {
    return this.compare(low) < 0 ? low : this.compare(high) > 0 ? high : this;
  }

  /** The nearest whole number; a half goes away from zero. */
  rounded(): bigint {
    const magnitude = (abs(this.numerator) * 2n + this.denominator) / (this.denominator * 2n);
    return this.numerator < 0n ? -magnitude : magnitude;
  }
  /** The largest whole number that is not above it. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }
  /** The smallest whole number that is not below it. */
  ceil(): bigint {
    return -this.negated().floor();
  }
  /** In hundredths, a half away from zero: 2/3 is 67. Throws when the outcome is not a safe integer. */
  toHundredths(): number {
    return safeNumber(this.times(Fraction.of(100n)).rounded());
  }
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}

function whole(value: bigint | number): bigint {
  if (typeof value === 'bigint') {
    return value;
  }
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`not a safe whole number: ${value}`);
  }
  return BigInt(value);
}

/** The number with the same value; throws when it would lose digits. */
export function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) {
    throw new RangeError(`too large for a safe whole number: ${value}`);
  }
  return number;
}
