/** Plays the requests of those whose phone the ledger doesn't know: one waits, one was confirmed, one was not. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { homeId } from './ledger';
import { type Deed, momentOf } from './moments';
import { personNamed } from './people';
import { projectIdOf } from './places';
import { BINDINGS, type BindingText } from './texts/bindings';
import type { Company } from './world';

export const bindingDeeds = (company: Company): Deed[] => BINDINGS.flatMap((text) => deedsOf(company, text));

function deedsOf(company: Company, { who, project, home, note, asked, decided, appealed }: BindingText): Deed[] {
  const { stage, album } = company;
  const askedAt = momentOf(asked, company);
  let bindingId = '';
  const ask = async () => {
    const photoIds = [await album.take(personNamed(who), askedAt, 'paper-construction', `${who} ${asked}`)];
    const input = { projectId: projectIdOf(project), home, name: who, note, photoIds };
    ({ id: bindingId } = await stage.act<BindingView>('homes.requestBinding', personNamed(who), askedAt, input));
  };
  if (!decided) return [{ at: askedAt, run: ask }];

  const [when, by, refusal] = decided;
  const at = momentOf(when, company);
  const decide = async () => {
    if (refusal) await stage.act('homes.refuseBinding', personNamed(by), at, { bindingId, reason: refusal });
    else {
      const approval = { bindingId, homeId: homeId(project, home) };
      await stage.act('homes.approveBinding', personNamed(by), at, approval);
    }
  };
  const deeds = [
    { at: askedAt, run: ask },
    { at, run: decide },
  ];
  if (!appealed) return deeds;
  const [then, words] = appealed;
  const appealedAt = momentOf(then, company);
  const appeal = async () => {
    const photoIds = [await album.take(personNamed(who), appealedAt, 'paper-land-use', who)];
    await stage.act('homes.appealBinding', personNamed(who), appealedAt, { bindingId, words, photoIds }, who);
  };
  return [...deeds, { at: appealedAt, run: appeal }];
}
