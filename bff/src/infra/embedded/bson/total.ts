/** Sums as MongoDB sums: integers exactly, doubles with what rounding lost carried along. */

import { fitsInt32, fitsInt64 } from './numbers';
import { Int32, type Numeric } from './values';

export class Total {
  private whole = 0n;
  private long = false;
  private floating = false;
  private sum = 0;
  /** What rounding has lost so far (Neumaier). */
  private lost = 0;

  add(value: Numeric): void {
    if (typeof value === 'number') {
      this.floating = true;
      this.addDouble(value);
    } else if (typeof value === 'bigint') {
      this.long = true;
      this.whole += value;
    } else this.whole += BigInt(value.value);
  }

  private addDouble(value: number): void {
    const next = this.sum + value;
    if (Number.isFinite(next)) {
      this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    }
    this.sum = next;
  }

  /** 32 bits if every summand and the sum are, 64 bits if the sum fits, else a double. */
  result(): Numeric {
    if (this.floating) return this.toNumber();
    if (!this.long && fitsInt32(this.whole)) return Int32.of(Number(this.whole));
    return fitsInt64(this.whole) ? this.whole : Number(this.whole);
  }

  toNumber(): number {
    if (!this.floating) return Number(this.whole);
    const rest = this.lost + (this.whole === 0n ? 0 : Number(this.whole));
    return Number.isFinite(this.sum) && rest !== 0 ? this.sum + rest : this.sum;
  }
}
