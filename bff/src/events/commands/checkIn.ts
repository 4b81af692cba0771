/** Lets the holder of a ticket in, once. */
import { readTicket, whyNotAdmitted } from '@jiashu/shared/events/rules';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { factOf } from '../../history';
import type { SignedIn } from '../../http/context';
import { AppError, found } from '../../http/errors';
import { requireRole } from '../../http/reach';
import { RECEIVING } from '../policy';
import { admit } from '../seats';
import type { EventRecord, Seat, Session } from '../store';
import type { EventWorld } from '../world';
import { untilSettled } from './untilSettled';

export interface Admission {
  readonly session: Session;
  readonly seat: Seat;
}

/**
 * `ticket` is what was scanned, or the eight digits. Coming in tells `events.attended` in the same write.
 * Throws `notFound`, `forbidden`; and, each saying why at `ticket`: `closed` outside the session's hours, `invalid` for one
 * that is not of this session, `already` for one that was used.
 */
export async function checkIn(
  world: EventWorld,
  eventId: string,
  sessionId: string,
  ticket: string,
  ctx: SignedIn,
): Promise<Admission> {
  return untilSettled(async () => {
    const event = found(await world.store.event(eventId));
    requireRole(ctx.caller, event.projectId, RECEIVING);
    const session = found(event.sessions.find(({ id }) => id === sessionId));
    requireGateOpen(event, session, ctx.now);
    const seat = seatOf(event, session, ticket, ctx.now);
    if (seat.checkIn?.id === ctx.effectId) return { session, seat };
    if (seat.checkIn) throw refused('already', `${sayMoment(seat.checkIn.at, ctx.now)} 已经用这张券入场了`);

    const entry = { id: ctx.effectId, at: ctx.now, by: ctx.caller.personId };
    const { where, update } = admit(eventId, seat, entry);
    const { personId, homeId } = seat;
    const data = { personId, homeId, title: event.title, kind: event.kind };
    const fact = factOf(
      ctx,
      'events.attended',
      { kind: 'event', id: eventId },
      { projectId: event.projectId, homeId },
      data,
    );
    return (await world.records.change(where, update, fact)) && { session, seat: { ...seat, checkIn: entry } };
  });
}

const refused = (code: 'invalid' | 'closed' | 'already', message: string) =>
  new AppError(code, { data: [{ path: 'ticket', message }] });

function requireGateOpen(event: EventRecord, session: Session, now: Date): void {
  const why = event.state === 'published' ? whyNotAdmitted(session, now) : '这次活动没有办';
  if (why) throw refused('closed', why);
}

function seatOf(event: EventRecord, session: Session, ticket: string, now: Date): Seat {
  const read = readTicket(ticket);
  if (!read) throw refused('invalid', '这不是入场券，请对准二维码，或输入 8 位数字');
  if (read.eventId !== null && read.eventId !== event._id) throw refused('invalid', '这是另一个活动的入场券');
  const seat = Object.values(event.seats).find(({ code }) => code === read.code);
  if (!seat) throw refused('invalid', '名单上没有这张券，可能已经取消了');
  const theirs = event.sessions.find(({ id }) => id === seat.sessionId)!;
  if (theirs.id !== session.id) throw refused('invalid', `这张券约的是另一场：${sayMoment(theirs.startsAt, now)}`);
  return seat;
}
