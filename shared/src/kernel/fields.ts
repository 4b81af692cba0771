/** The schemas every capability's fields are made of. Imported by the BFF; the client takes only the types. */
import { z } from 'zod';
import { plainIdNumber, whyNoIdNumber } from './idNumber';
import { plainText } from './plainText';

z.config(z.locales.zhCN());

/** A record's id: 24 hex digits, as MongoDB writes an ObjectId. */
export const Id = z.string().regex(/^[0-9a-f]{24}$/, '编号不对');
export type Id = z.infer<typeof Id>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
/** A calendar day in Asia/Shanghai, `2026-11-22`. */
export const Day = z.iso.date('日期要写成 2026-11-22 的样子');
/** A month, `2026-11`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份要写成 2026-11 的样子');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what no text may hold
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
const wellFormed = (text: string) => !unwanted.test(text) && text.isWellFormed();

/** Words somebody wrote: plain (`plainText`), trimmed, `min` to `max` characters; control characters and broken surrogates are refused. */
export const words = (max: number, min = 1) =>
  z
    .string()
    .refine(wellFormed, '里面有无法显示的字符')
    .overwrite(plainText)
    .trim()
    .min(min, min > 1 ? `至少写 ${min} 个字` : '这里要写几个字')
    .max(max, `最多 ${max} 个字`);

/** A mainland mobile number, 11 digits. */
export const Phone = z.string().regex(/^1[3-9]\d{9}$/, '请填 11 位手机号');

/** The number of an identity card or another document, as it is kept. */
export const IdNumber = z
  .string()
  .overwrite(plainText)
  .max(40, '最多 40 个字')
  .transform(plainIdNumber)
  .superRefine((text, ctx) => {
    const words = whyNoIdNumber(text);
    if (words) ctx.addIssue({ code: 'custom', message: words });
  });

/** Between one and nine photos that the caller has uploaded before. */
export const photoIds = (min = 0) =>
  z
    .array(Id)
    .min(min, '至少放一张照片')
    .max(9, '最多 9 张照片')
    .refine((ids) => new Set(ids).size === ids.length, '同一张照片放了两次');

/** A photo as it is shown: signed addresses that expire within the hour. */
export const PhotoView = z.strictObject({
  id: Id,
  small: z.string(),
  large: z.string(),
  width: z.int(),
  height: z.int(),
});
export type PhotoView = z.infer<typeof PhotoView>;

/** A list asked for page by page; `after` is the `next` of the page before. */
export const paging = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
};
/** One page: the items and where the next begins, null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() });

/** Nothing to say but that it was done. */
export const Done = z.strictObject({ done: z.literal(true) });
