/** What the README and the pages of `docs` show. */

const home = async (/** @type {(path: string) => Promise<any>} */ ask) => (await ask('/homes')).homes[0].id;

/** @type {import('./take.mjs').Shot[]} */
export const shots = [
  { name: 'home', who: '顾南乔', path: '/', see: '盖到第 19 层' },
  { name: 'home-dark', who: '顾南乔', path: '/', see: '盖到第 19 层', dark: true },
  { name: 'home-large', who: '顾南乔', path: '/', see: '盖到第 19 层', large: true },
  {
    name: 'letter',
    who: '顾南乔',
    path: async (ask) => {
      const homeId = await home(ask);
      const [letter] = (await ask(`/homes/${homeId}/letters`)).items;
      return `/letters/pages/letter/index?id=${letter.id}&home=${homeId}`;
    },
    see: '先说您最关心的',
  },
  { name: 'letters', who: '顾南乔', path: '/letters/tab/index', see: '2025 年' },
  {
    name: 'event',
    who: '顾南乔',
    path: async (ask) => {
      const homeId = await home(ask);
      const { items } = await ask(`/homes/${homeId}/events`);
      const event = items.find((/** @type {{ kind: string }} */ { kind }) => kind === 'siteShell');
      return `/events/pages/event/index?id=${event.id}&home=${homeId}`;
    },
    see: '选一场',
  },
  { name: 'services', who: '温予安', path: '/services/tab/index', see: '办完了，您说了算' },
  { name: 'repair-new', who: '温予安', path: '/repairs/pages/newRepair/index', see: '在哪个空间' },
  {
    name: 'complaint',
    who: '温予安',
    path: async (ask) => {
      const [complaint] = (await ask('/complaints')).items;
      return `/complaints/pages/complaint/index?id=${complaint.id}&home=${complaint.homeId}`;
    },
    see: '经过',
  },
  {
    name: 'project',
    path: async (ask) => {
      const { projects } = await ask('/projects');
      return `/projects/pages/project/index?id=${projects[0].id}`;
    },
    see: '坏消息先说',
  },
  {
    name: 'compare',
    path: async (ask) => {
      const { projects } = await ask('/projects');
      return `/projects/pages/compare/index?a=${projects[0].id}&b=${projects[1].id}`;
    },
    see: '先看您在意的',
  },
  {
    name: 'editor',
    who: '唐书宁',
    path: async (ask) => {
      const [draft] = (await ask('/desk/letters?state=draft')).items;
      return `/letters/desk/editor/index?id=${draft.id}`;
    },
    see: '业主看到的样子',
    wide: true,
  },
  {
    name: 'desk',
    who: '苏映雪',
    path: '/complaints/desk/list/index',
    see: '在办',
    tap: '落地窗起雾，封了边又起',
    wide: true,
  },
  {
    name: 'household',
    who: '江亦舟',
    path: async (ask) => `/homes/pages/household/index?home=${await home(ask)}`,
    see: '请家人或租客加入',
  },
  { name: 'mine', who: '顾南乔', path: '/privacy/pages/mine/index', see: '谁看过' },
  {
    name: 'ledger',
    who: '严既明',
    path: async (ask) => {
      const { items } = await ask('/desk/ledger/imports');
      const waiting = items.find((/** @type {{ state: string }} */ { state }) => state === 'ready');
      return `/ledger/desk/preview/index?id=${waiting.id}`;
    },
    see: '要改的',
    wide: true,
  },
  {
    name: 'customer',
    who: '卫然',
    path: `/customers/desk/find/index?text=${encodeURIComponent('3栋2单元1201')}`,
    tap: '顾**',
    see: '我们答应的',
    wide: true,
  },
];
