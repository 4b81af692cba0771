/** Plays the questions under the newest letter: asked, answered, answered better, declined, pinned, still waiting. */
import type { QuestionView } from '@jiashu/shared/letters/questions/schema';
import { momentOf } from './moments';
import { personNamed } from './people';
import { homeOf } from './residents';
import { type QuestionText, TINGSONG_QUESTIONS } from './texts/letters/questions';
import type { Company } from './world';

export async function askQuestions(company: Company, letterId: string): Promise<void> {
  for (const question of TINGSONG_QUESTIONS) await play(company, letterId, question);
}

async function play(company: Company, letterId: string, question: QuestionText): Promise<void> {
  const { stage } = company;
  const { who, asked, text, answers = [], declined, pinned } = question;
  const at = (when: string) => momentOf(when, company);
  const asking = { letterId, homeId: homeOf(who, '听松里'), text };
  const { id: questionId } = await stage.act<QuestionView>('letterQuestions.ask', personNamed(who), at(asked), asking);
  for (const [when, by, said] of answers)
    await stage.act('letterQuestions.answer', personNamed(by), at(when), { questionId, text: said });
  if (declined) {
    const [when, by, reason] = declined;
    await stage.act('letterQuestions.decline', personNamed(by), at(when), { questionId, reason });
  }
  if (pinned)
    await stage.act('letterQuestions.pin', personNamed(pinned[1]), at(pinned[0]), { questionId, pinned: true });
}
