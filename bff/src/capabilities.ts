/** Every capability, one line each, with what it needs of the others. */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { openAccounts } from './accounts';
import { openComplaints } from './complaints';
import { openCustomers } from './customers';
import { openEvents } from './events';
import { openFigures } from './figures';
import { createSigner, openBlobs, openPhotos } from './files';
import { openHistory } from './history';
import { openHomes } from './homes';
import { openInbox } from './inbox';
import type { Clock } from './infra/clock';
import type { Config } from './infra/config';
import type { Jobs } from './infra/jobs';
import { createResealing, resealInTime } from './infra/reseal';
import type { SmsGateway } from './infra/sms';
import { createVault } from './infra/vault';
import type { WechatGateway } from './infra/wechat';
import { openLedger } from './ledger';
import { openLetters } from './letters';
import { openOrganisation } from './organisation';
import { holdings } from './personal';
import { openConsents, openPrivacy } from './privacy';
import { openProjects } from './projects';
import { openProspects } from './prospects';
import { openRatings } from './ratings';
import { openRepairs } from './repairs';

/** Everything from outside that the capabilities run on. */
export interface World {
  readonly config: Config;
  readonly db: Connection;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly log: Logger;
  readonly sms: SmsGateway;
  readonly wechat: WechatGateway;
}

export type Capabilities = ReturnType<typeof openCapabilities>;

export function openCapabilities({ config, db, clock, jobs, log, sms, wechat }: World) {
  const { keys, demo } = config;
  const vault = createVault(keys.vault);
  const history = openHistory(db, vault, log);
  const inbox = openInbox({ db, vault, jobs, clock, wechat, persons: () => accounts });
  const blobs = openBlobs(config);
  const signer = createSigner(keys.files);
  const consents = openConsents(db);
  const photos = openPhotos({ db, vault, blobs, jobs, clock, signer, mostUnused: config.limits.unusedFiles });
  const projects = openProjects({ db, history, inbox, jobs, photos, persons: () => accounts });
  const homes = openHomes({
    ...{ db, projects, photos, vault, history, inbox, jobs, clock, secret: keys.codes },
    persons: () => accounts,
  });
  const accounts = openAccounts({
    ...{ db, history, inbox, vault, clock, sms, wechat, demo, tokenKeys: keys.tokens, codeSecret: keys.codes },
    codesPerAddress: config.limits.codes,
    projectIdsIn: projects.projectIdsIn,
    scopeName: projects.scopeName,
    membershipsOf: homes.membershipsOf,
    claimHomes: homes.claim,
  });
  const letters = openLetters({
    ...{ db, history, inbox, jobs, clock, homes, projects, persons: accounts, photos },
    ...{ words: config.words, secret: keys.files },
  });
  const repairs = openRepairs({
    ...{ db, history, inbox, homes, projects, persons: accounts, photos, vault },
    onDuty: (projectId, now) => organisation.onDuty(projectId, now),
  });
  const events = openEvents({ db, consents, history, inbox, jobs, homes, projects, persons: accounts });
  const complaints = openComplaints({ db, history, inbox, jobs, clock, homes, projects, persons: accounts, photos });
  const ratings = openRatings({ db, consents, history, inbox, jobs, clock, homes, projects, persons: accounts });
  const customers = openCustomers({
    ...{ db, history, vault, homes, projects, letters, ratings },
    ...{ persons: accounts, cases: [repairs.cases, complaints.cases] },
  });
  const privacy = openPrivacy({
    ...{ db, history, inbox, jobs, clock, log, vault, blobs, signer, photos, consents, holdings },
    ...{ persons: accounts, homes },
  });
  const ledger = openLedger({
    ...{ db, history, inbox, jobs, clock, homes, projects, persons: accounts, vault },
    looks: privacy.looks,
  });

  const prospects = openProspects({
    db,
    history,
    inbox,
    jobs,
    clock,
    projects,
    persons: accounts,
    viewings: events.viewings,
  });
  const inHand = { repairs: repairs.inHand, complaints: complaints.inHand };
  const organisation = openOrganisation({ db, history, inbox, vault, accounts, projects, homes, inHand });

  const cases = [repairs.served, complaints.served];
  const figures = openFigures({ db, jobs, clock, projects, cases, scores: ratings.scores });

  jobs.define('history.sweep', async () => void (await history.facts.sweep(clock.now())));
  jobs.every('history.sweep', '30 seconds');
  const resealing = createResealing(db, vault);
  resealInTime(resealing, jobs);
  return {
    vault,
    resealing,
    history,
    photos,
    projects,
    homes,
    accounts,
    inbox,
    ledger,
    letters,
    repairs,
    events,
    complaints,
    prospects,
    figures,
    ratings,
    organisation,
    privacy,
    consents,
    customers,
  };
}
