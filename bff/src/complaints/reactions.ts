/** What follows what happens to a complaint: whoever has to know finds it in the inbox, once. */
import { COMPLAINT_STATES, type ComplaintState, type Level } from '@jiashu/shared/complaints/vocabulary';
import type { Fact, History } from '../history';
import type { Inbox, Message } from '../inbox';
import { CONTACTS } from './policy';
import type { Complaint } from './schema';
import type { ComplaintWorld } from './world';

type News = (complaint: Complaint, fact: Fact) => Pick<Message, 'title' | 'text'>;

const wordsOf = ({ data }: Fact): string => String(data.text ?? '');
const nameOf = ({ by }: Fact): string => by?.name ?? '';

/** What the owner is told. */
const TO_OWNER: Readonly<Record<string, News>> = {
  accepted: ({ title }, fact) => ({ title: `${nameOf(fact)}受理了您的投诉`, text: title }),
  advanced: ({ title }, { data }) => ({ title, text: `现在是：${COMPLAINT_STATES[data.to as ComplaintState]}。` }),
  arrived: ({ title }, fact) => ({ title, text: `${nameOf(fact)}到现场了。` }),
  assigned: ({ title }) => ({ title, text: '责任部门指定了处理人。' }),
  answered: ({ title }, fact) => ({ title: `「${title}」有了答复`, text: wordsOf(fact) }),
  proposed: ({ title }, fact) => ({ title: `「${title}」等您说一声行不行`, text: wordsOf(fact) }),
  closed: ({ title }, fact) => ({ title: `「${title}」已了结`, text: wordsOf(fact) }),
};

/** What the people named in it are told; before anybody is, customer relations. */
const TO_STAFF: Readonly<Record<string, News>> = {
  filed: ({ title, facts }) => ({
    title: facts.urgent ? `紧急投诉：${title}` : `新投诉：${title}`,
    text: facts.urgent ? '要人马上到现场，2 小时内。' : '1 小时内响应。',
  }),
  added: ({ title }, fact) => ({ title: `业主补充：${title}`, text: wordsOf(fact) }),
  assigned: ({ title }) => ({ title: `请您处理：${title}`, text: '客户关系中心指定您处理这件投诉。' }),
  disagreed: ({ title }, fact) => ({ title: `业主不同意了结：${title}`, text: wordsOf(fact) }),
  closed: ({ title }) => ({ title: `已了结：${title}`, text: '' }),
  withdrawn: ({ title }, fact) => ({ title: `业主撤诉：${title}`, text: wordsOf(fact) }),
  reopened: ({ title }, fact) => ({ title: `业主重开：${title}`, text: wordsOf(fact) }),
};

/** Everything that can set or raise a level. */
const LEVELLING = ['filed', 'levelled', 'corrected', 'reopened', 'disagreed'];

export function reactToComplaints(world: ComplaintWorld, history: History, inbox: Inbox): void {
  const listen = (done: string, tell: (complaint: Complaint, fact: Fact) => Promise<void>) =>
    history.facts.on(`complaints.${done}`, async (fact) => {
      const complaint = await world.store.complaint(fact.subject.id);
      if (complaint) await tell(complaint, fact);
    });
  const linkOf = ({ _id }: Complaint, homeId: string | null) => ({ kind: 'complaint' as const, id: _id, homeId });

  for (const [done, news] of Object.entries(TO_OWNER))
    listen(done, async (complaint, fact) => {
      if (fact.by?.personId === complaint.personId) return;
      const message = { ...news(complaint, fact), link: linkOf(complaint, complaint.homeId) };
      await inbox.tell([complaint.personId], fact.id, fact.at, message);
    });
  for (const [done, news] of Object.entries(TO_STAFF))
    listen(done, async (complaint, fact) => {
      const people = (await concerned(world, complaint)).filter((id) => id !== fact.by?.personId);
      await inbox.tell(people, fact.id, fact.at, { ...news(complaint, fact), link: linkOf(complaint, null) });
    });
  for (const done of LEVELLING)
    listen(done, async (complaint, fact) => {
      const level = fact.data.level as { from: Level | null; to: Level } | undefined;
      if (!level || level.to >= (level.from ?? 5)) return;
      const people = await alarmed(world, complaint, level.to);
      const title = `${world.policy.levelNames[level.to]}投诉：${complaint.title}`;
      const text = level.from ? `由${world.policy.levelNames[level.from]}升上来。` : '提交时就定为这一级。';
      await inbox.tell(people, `${fact.id} alarm`, fact.at, { title, text, link: linkOf(complaint, null) });
    });
}

const idsOf = (people: readonly { personId: string }[]): string[] => people.map(({ personId }) => personId);

/** Those named in it; until somebody is, customer relations and the home's steward. */
async function concerned(world: ComplaintWorld, complaint: Complaint): Promise<string[]> {
  const named = [complaint.inChargeId, complaint.handlerId].filter((id) => id !== null);
  return named.length > 0 ? named : staffOf(world, complaint, CONTACTS);
}

const alarmed = (world: ComplaintWorld, complaint: Complaint, level: Level): Promise<string[]> =>
  staffOf(world, complaint, world.policy.alarm[level]);

async function staffOf(
  { projects, persons }: ComplaintWorld,
  { projectId }: Complaint,
  roles: Parameters<typeof persons.staffOf>[1],
): Promise<string[]> {
  if (roles.length === 0) return [];
  const { regionId } = await projects.get(projectId);
  return idsOf(await persons.staffOf({ id: projectId, regionId }, roles));
}
