import { events } from '@jiashu/shared/events/contract';
import { HOME, PROJECT } from '../testing/company';
import { type House, NOW } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';

const inDays = (days: number, hours = 0) =>
  new Date(NOW.getTime() + days * 86_400_000 + hours * 3_600_000).toISOString();

/** Its first session starts within the hour, so that its gate is open. */
const draft = {
  buildingIds: [],
  kind: 'lecture' as const,
  title: '水电开工前，先想好二十件事',
  place: '客服中心二楼',
  programme: [],
  rules: [],
  perHome: 3,
  bookingClosesAt: inDays(0, 0.5),
  sessions: [{ startsAt: inDays(0, 0.5), endsAt: inDays(0, 2), capacity: 12, note: '' }],
};

async function written(house: House) {
  const { body } = await (await house.as('editor', events)).write({ projectId: PROJECT, ...draft });
  return { eventId: body.id, version: body.version };
}

async function published(house: House) {
  const { body } = await (await house.as('editor', events)).publish(await written(house));
  return { eventId: body.id, sessionId: body.sessions[0]!.id };
}

const wished = async (house: House) => ({ ...(await published(house)), homeId: HOME, people: 2 });

async function booked(house: House) {
  const wish = await wished(house);
  const { body } = await (await house.as('owner', events)).book({ ...wish, agreed: true });
  return { ...wish, ticket: body.code };
}

const preparing = ['editor', 'customerRelations', 'projectManager'] as const;
const receiving = [...preparing, 'steward'] as const;
const overseeing = [...receiving, 'regionManager', 'groupManager'] as const;

export const eventMatrix: Matrix<typeof events> = {
  list: { allowed: ['owner', 'tenant'], input: () => ({ homeId: HOME }) },
  read: {
    allowed: ['owner', 'tenant', 'neighbour', 'ownerIn5'],
    input: async (house) => ({ eventId: (await published(house)).eventId }),
  },
  book: { allowed: ['owner', 'tenant'], input: async (house) => ({ ...(await wished(house)), agreed: true }) },
  rebook: {
    allowed: ['owner', 'tenant'],
    input: async (house) => {
      const { ticket: _, ...wish } = await booked(house);
      return { ...wish, people: 3 };
    },
  },
  giveUp: {
    allowed: ['owner', 'tenant'],
    input: async (house) => ({ homeId: HOME, eventId: (await booked(house)).eventId }),
  },
  deskList: { allowed: STAFF, input: () => ({}) },
  deskShow: { allowed: overseeing, input: async (house) => ({ eventId: (await written(house)).eventId }) },
  write: { allowed: preparing, input: () => ({ projectId: PROJECT, ...draft }) },
  revise: { allowed: preparing, input: async (house) => ({ ...(await written(house)), ...draft }) },
  publish: { allowed: preparing, input: written },
  cancel: {
    allowed: preparing,
    input: async (house) => ({ eventId: (await published(house)).eventId, reason: '六级大风，不安全' }),
  },
  seats: { allowed: overseeing, input: published },
  checkIn: {
    allowed: receiving,
    input: async (house) => {
      const { eventId, sessionId, ticket } = await booked(house);
      return { eventId, sessionId, ticket };
    },
  },
};
