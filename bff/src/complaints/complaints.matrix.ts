import { complaints } from '@jiashu/shared/complaints/contract';
import { HOME, personId } from '../testing/company';
import type { House } from '../testing/house';
import { type Matrix, STAFF } from '../testing/matrix';

export const ownerFacts = {
  impact: 'use' as const,
  households: 1,
  compensationFen: 0,
  publicConflict: false,
  lawsuit: false,
  again: false,
  urgent: false,
};
export const filing = {
  homeId: HOME,
  kind: 'quality' as const,
  title: '外窗修了两次，下雨还是渗水',
  text: '昨晚下雨窗台又湿了，地板边已经发黑。',
  photoIds: [],
  facts: ownerFacts,
};

export async function filed(house: House, facts: Partial<typeof ownerFacts> = {}) {
  const calls = await house.as('owner', complaints);
  const { body } = await calls.file({ ...filing, facts: { ...ownerFacts, ...facts } });
  return { complaintId: body.id };
}
export async function accepted(house: House, facts: Partial<typeof ownerFacts> = {}) {
  const one = await filed(house, facts);
  await (await house.as('customerRelations', complaints)).accept({ ...one, personId: personId('customerRelations') });
  return one;
}
export async function proposed(house: House) {
  const one = await accepted(house);
  const words = { text: '窗框重做了，淋水两小时不渗。您看行吗？', photoIds: [] };
  await (await house.as('handler', complaints)).propose({ ...one, ...words });
  return one;
}
export async function closed(house: House) {
  const one = await proposed(house);
  await (await house.as('owner', complaints)).agree(one);
  return one;
}

const contacts = ['steward', 'customerRelations'] as const;
const working = ['customerRelations', 'handler'] as const;
const seeing = [...contacts, 'handler', 'projectManager', 'regionManager', 'groupManager'] as const;
const words = { text: '进水点找到了。', photoIds: [] };
const reason = '有理由的';

export const complaintMatrix: Matrix<typeof complaints> = {
  file: { allowed: ['owner', 'tenant'], input: () => filing },
  mine: { allowed: 'signedIn', input: () => ({}) },
  show: { allowed: ['owner'], input: filed },
  add: { allowed: ['owner'], input: async (house) => ({ ...(await filed(house)), ...words }) },
  agree: { allowed: ['owner'], input: proposed },
  disagree: { allowed: ['owner'], input: async (house) => ({ ...(await proposed(house)), reason }) },
  withdraw: { allowed: ['owner'], input: filed },
  reopen: { allowed: ['owner'], input: async (house) => ({ ...(await closed(house)), reason }) },

  deskList: { allowed: STAFF, input: () => ({}) },
  deskCounts: { allowed: STAFF, input: () => ({}) },
  deskShow: { allowed: seeing, input: filed },
  staff: { allowed: seeing, input: filed },
  accept: {
    allowed: contacts,
    input: async (house) => ({ ...(await filed(house)), personId: personId('steward') }),
  },
  assign: {
    allowed: ['customerRelations'],
    input: async (house) => ({ ...(await filed(house)), personId: personId('handler') }),
  },
  advance: { allowed: working, input: async (house) => ({ ...(await accepted(house)), to: 'investigating' }) },
  arrive: { allowed: [...contacts, 'handler'], input: (house) => accepted(house, { urgent: true }) },
  answer: {
    allowed: [...contacts, 'handler'],
    input: async (house) => ({ ...(await accepted(house)), ...words }),
  },
  note: { allowed: seeing, input: async (house) => ({ ...(await filed(house)), ...words }) },
  propose: { allowed: working, input: async (house) => ({ ...(await accepted(house)), ...words }) },
  close: { allowed: ['customerRelations'], input: async (house) => ({ ...(await proposed(house)), reason }) },
  setLevel: { allowed: seeing, input: async (house) => ({ ...(await filed(house)), level: 1, reason }) },
  correct: {
    allowed: ['customerRelations'],
    input: async (house) => ({
      ...(await filed(house)),
      facts: { ...ownerFacts, difficult: true, complainants: 1, delayIsOurs: true },
      reason,
    }),
  },
};
