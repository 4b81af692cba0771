/** Every text an input takes, by its path, whatever it is wrapped in. */
import type { z } from 'zod';

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

export interface Text {
  readonly path: string;
  readonly schema: z.ZodType;
}

const defOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Def } })._zod.def;

export function textsOf(schema: z.ZodType, path = ''): Text[] {
  const def = defOf(schema);
  if (def.type === 'string') return [{ path, schema }];
  // A word for yes or no.
  if (def.out && defOf(def.out).type === 'boolean') return [];
  const inner = [
    def.element,
    def.innerType,
    def.in,
    def.keyType,
    def.valueType,
    ...(def.options ?? []),
    ...(def.items ?? []),
  ];
  return [
    ...inner.flatMap((one) => (one ? textsOf(one, path) : [])),
    ...Object.entries(def.shape ?? {}).flatMap(([key, one]) => textsOf(one, path === '' ? key : `${path}.${key}`)),
  ];
}
