/** People who come for the first time. */
import { accounts } from '@jiashu/shared/accounts/contract';
import { homes } from '@jiashu/shared/homes/contract';
import { inbox } from '@jiashu/shared/inbox/contract';
import { callsOf, type House } from '../../testing/house';

let arrivals = 0;

/** Somebody who signs in by WeChat for the first time; each is another person. */
export async function newcomer(house: House) {
  const { body } = await callsOf(house.url, accounts, null).signInByWechat({ code: `newcomer-${++arrivals}` });
  const calls = callsOf(house.url, accounts, body.accessToken);
  const { id } = (await calls.me({})).body;
  return {
    ...{ id, accounts: calls },
    homes: callsOf(house.url, homes, body.accessToken),
    inbox: callsOf(house.url, inbox, body.accessToken),
  };
}
