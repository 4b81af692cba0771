/** What follows a question: the writers hear of it, and the asker of what became of it; each once. */
import type { Fact, History } from '../../history';
import type { Inbox, Message } from '../../inbox';
import { WRITING } from '../policy';
import type { Question } from './store';
import type { QuestionWorld } from './world';

const TO_ASKER: Readonly<Record<string, (question: Question, fact: Fact) => string>> = {
  answered: (question) => `您问的有了回答：${question.text}`,
  reworded: (question) => `您问的，回答改过了：${question.text}`,
  declined: (question) => `您问的这里答不了，原因写在下面：${question.text}`,
  pinned: (question) => `您问的，回答给所有读者看了（不带您的名字）：${question.text}`,
};

const TITLE_LENGTH = 60;
export const cut = (text: string) => (text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH)}…` : text);

export function reactToQuestions(world: QuestionWorld, history: History, inbox: Inbox): void {
  history.facts.on('letterQuestions.asked', async (fact) => {
    const question = await world.questions.question(fact.subject.id);
    if (!question) return;
    const { _id: id, projectId, text } = question;
    const { regionId } = await world.projects.get(projectId);
    const staff = await world.persons.staffOf({ id: projectId, regionId }, WRITING);
    const message: Message = {
      title: `业主在家书下提问：${cut(text)}`,
      text: '24 小时内回答。',
      link: { kind: 'letterQuestion', id, homeId: null },
    };
    const people = staff.map(({ personId }) => personId);
    await inbox.tell(people, fact.id, fact.at, message);
  });
  for (const [done, title] of Object.entries(TO_ASKER))
    history.facts.on(`letterQuestions.${done}`, async (fact) => {
      const question = await world.questions.question(fact.subject.id);
      if (!question) return;
      const { personId, letterId: id, homeId } = question;
      const message: Message = {
        title: cut(title(question, fact)),
        text: String(fact.data.text ?? ''),
        link: { kind: 'letter', id, homeId },
      };
      await inbox.tell([personId], fact.id, fact.at, message);
    });
}
