/** $sum $avg $min $max as expressions over their operands, entering one array operand. */

import { compare } from '../../bson/compare';
import { Total } from '../../bson/total';
import { isNumeric, type Maybe, type Numeric } from '../../bson/values';
import type { OperatorCompiler, OperatorTable } from './compile';
import { isNullish, operandList } from './operands';

/** One operand that is an array stands for its elements; several stay as they are. */
function over(apply: (values: readonly Maybe[]) => Maybe): OperatorCompiler {
  return (operand, scope) => {
    const operands = operandList(operand, scope);
    const [only] = operands;
    if (operands.length === 1 && only) {
      return (context) => {
        const value = only(context);
        return apply(Array.isArray(value) ? value : [value]);
      };
    }
    return (context) => apply(operands.map((evaluate) => evaluate(context)));
  };
}

/** Numbers only, everything else is passed over. */
function totalOf(values: readonly Numeric[]): Total {
  const total = new Total();
  for (const value of values) total.add(value);
  return total;
}

const sumOf = (values: readonly Maybe[]): Numeric => totalOf(values.filter(isNumeric)).result();

function averageOf(values: readonly Maybe[]): number | null {
  const numbers = values.filter(isNumeric);
  return numbers.length === 0 ? null : totalOf(numbers).toNumber() / numbers.length;
}

/** The least (`sign` 1) or greatest (-1) value that is neither null nor missing. */
function extreme(values: readonly Maybe[], sign: 1 | -1): Maybe {
  let best: Maybe;
  for (const value of values) {
    if (isNullish(value)) continue;
    if (best === undefined || compare(value, best) * sign < 0) best = value;
  }
  return best ?? null;
}

export const GROUPED: OperatorTable = {
  $sum: over(sumOf),
  $avg: over(averageOf),
  $min: over((values) => extreme(values, 1)),
  $max: over((values) => extreme(values, -1)),
};
