/** Plays the events: prepared, published and booked, and the past ones attended and rated. */
import type { Booking, DeskEvent } from '@jiashu/shared/events/schema';
import { between, chance, pick } from './chance';
import { buildingId } from './company/progress';
import { crowdOf } from './crowd';
import { type Deed, momentOf, type When } from './moments';
import { personNamed } from './people';
import { projectIdOf } from './places';
import { type RateStep, rate } from './ratings';
import { homeOf } from './residents';
import { EVENTS, type EventText } from './texts/events';
import type { Company } from './world';

/** Each event is a lane of its own. */
export const eventLanes = (company: Company): Promise<Deed[][]> =>
  Promise.all(EVENTS.map((text) => deedsOf(company, text)));

/** One party that booked. */
interface Party {
  readonly personId: string;
  readonly homeId: string;
  readonly session: number;
  readonly people: number;
  readonly at: Date;
}

const HOUR_MS = 3_600_000;

async function deedsOf(company: Company, text: EventText): Promise<Deed[]> {
  const at = (when: When) => momentOf(when, company);
  const author = personNamed(text.by);
  if (!text.published)
    return [{ at: at('-1 16:00'), run: async () => void (await write(company, text, at('-1 16:00'))) }];

  const published = at(text.published);
  let event: DeskEvent;
  async function publish() {
    const { id: eventId, version } = await write(company, text, new Date(published.getTime() - 20 * HOUR_MS));
    event = await company.stage.act<DeskEvent>('events.publish', author, published, { eventId, version });
  }

  const parties = await partiesOf(company, text, published);
  const deeds = [
    { at: published, run: publish },
    ...parties.flatMap((party) => visitOf(company, text, party, () => event)),
  ];
  if (!text.cancelled) return deeds;
  const [when, reason] = text.cancelled;
  const cancel = () => company.stage.act('events.cancel', author, at(when), { eventId: event.id, reason });
  return [...deeds, { at: at(when), run: async () => void (await cancel()) }];
}

function write(company: Company, text: EventText, at: Date): Promise<DeskEvent> {
  const iso = (when: When) => momentOf(when, company).toISOString();
  return company.stage.act<DeskEvent>('events.write', personNamed(text.by), at, {
    projectId: projectIdOf(text.project),
    buildingIds: (text.to ?? []).map((number) => buildingId(text.project, number)),
    ...{ kind: text.kind, title: text.title, place: text.place, perHome: text.perHome },
    programme: text.programme.map(([floor, title, note]) => ({ floor, title, note })),
    rules: text.rules.map(([title, note]) => ({ title, note })),
    bookingClosesAt: iso(text.closes),
    sessions: text.sessions.map(([from, to, capacity, note]) => ({
      ...{ startsAt: iso(from), endsAt: iso(to), capacity, note },
    })),
  });
}

/** The cast as the text says; the crowd, one after the other in the hours after publication, two to a home. */
async function partiesOf(company: Company, text: EventText, published: Date): Promise<Party[]> {
  const cast = (text.bookings ?? []).map(([who, session, people, when]) => ({
    ...{ personId: personNamed(who), homeId: homeOf(who, text.project), session, people },
    at: momentOf(when, company),
  }));
  const buildings = (text.to ?? []).map((number) => buildingId(text.project, number));
  const crowd = await crowdOf(company, text.project, buildings);
  const perParty = Math.min(2, text.perHome);
  const wanted = (text.taken ?? []).flatMap((places, session) =>
    Array.from({ length: Math.floor(places / perParty) }, () => session),
  );
  const others = wanted.map((session, index) => ({
    ...crowd[index * 2]!,
    ...{ session, people: perParty },
    at: new Date(published.getTime() + (index + 1) * between(9, 40, text.title, String(index)) * 60_000),
  }));
  return [...cast, ...others];
}

/** A party books; when the day is over most have come, and many have said how it was. */
function visitOf(company: Company, text: EventText, party: Party, event: () => DeskEvent): Deed[] {
  const { stage, now } = company;
  const { personId, homeId, people, session } = party;
  const [from, to] = text.sessions[session]!.map(String) as [When, When];
  const [begins, ends] = [momentOf(from, company), momentOf(to, company)];
  let ticket: Booking;
  const book: Deed = {
    at: party.at,
    run: async () => {
      const sessionId = event().sessions[session]!.id;
      const wish = { homeId, eventId: event().id, sessionId, people, agreed: true };
      ticket = await stage.act<Booking>('events.book', personId, party.at, wish);
    },
  };
  const isCast = text.bookings?.some(([who]) => personNamed(who) === personId) ?? false;
  if (ends >= now || (!isCast && chance('stayed away', text.title, personId) < 0.15)) return [book];

  const cameAt = new Date(begins.getTime() + between(-15, 8, 'came', text.title, personId) * 60_000);
  const checkIn = async () => {
    const { id: eventId } = event();
    const input = { eventId, sessionId: ticket.sessionId, ticket: ticket.code };
    await stage.act('events.checkIn', personNamed(text.host), cameAt, input, `${eventId} ${homeId}`);
  };
  const deeds = [book, { at: cameAt, run: checkIn }];
  if (chance('says', text.title, personId) > 0.7) return deeds;
  const saidAt = new Date(ends.getTime() + between(1, 30, 'said', text.title, personId) * HOUR_MS);
  const say = () =>
    rate(company, personId, saidAt, { kind: 'event', title: text.title }, opinion(text.title, personId));
  return [...deeds, { at: saidAt, run: say }];
}

const OPINIONS: readonly RateStep[] = [
  ['rate', '', 5, ['讲解明白', '看到了想看的']],
  ['rate', '', 5, ['安排有序'], '比想象的干净。'],
  ['rate', '', 4, ['看到了想看的']],
  ['rate', '', 4, ['问题有人记']],
  ['rate', '', 3, ['等得太久'], '电梯排了二十五分钟。'],
];
const opinion = (title: string, personId: string): RateStep => pick(OPINIONS, 'opinion', title, personId);
