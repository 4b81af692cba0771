/** Letters on paper, served beside the API by signed address. */
import type Koa from 'koa';
import type { Clock } from '../infra/clock';
import { notFound } from './errors';
import type { State } from './state';

const PAPER = /^\/papers\/([0-9a-f]{24})\.pdf$/;

interface Paper {
  readonly name: string;
  readonly pdf: Buffer;
}
type OpenPaper = (id: string, exp: string, sig: string, now: Date) => Promise<Paper | null>;

/** `/papers/<id>.pdf?exp&sig` as a download; throws `notFound` for an address that isn't good any more. */
export function papers(open: OpenPaper, clock: Clock): Koa.Middleware<State> {
  return async (ctx, next) => {
    const [, id] = PAPER.exec(ctx.path) ?? [];
    if (!id) return next();
    const paper = await open(id, String(ctx.query.exp), String(ctx.query.sig), clock.now());
    if (!paper) throw notFound();
    ctx.type = 'application/pdf';
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set(
      'Content-Disposition',
      `attachment; filename="letter.pdf"; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
    );
    ctx.body = paper.pdf;
  };
}
