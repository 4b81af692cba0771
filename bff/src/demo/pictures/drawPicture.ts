/** One scene as a complete SVG of 1280×800, with nothing in it that lies outside it. */

import { diceOf } from './canvas/dice';
import { group, mark } from './canvas/shapes';
import { DEFECT_PAINTERS } from './defects/index';
import type { PictureFacts } from './facts';
import { certificate } from './papers/certificates';
import { balcony } from './rooms/balcony';
import { bathroom } from './rooms/bathroom';
import { bedroom } from './rooms/bedroom';
import { garage } from './rooms/garage';
import { kitchen } from './rooms/kitchen';
import { livingRoom, modelFlat } from './rooms/living';
import { corridor, entrance } from './rooms/passages';
import type { SceneName } from './scenes';
import { blankets } from './site/blankets';
import { finishedFacade } from './site/facade';
import { chases, windowInstall } from './site/fitOut';
import { formworkCheck } from './site/formwork';
import { handoverDesk } from './site/handover';
import { liftHall } from './site/liftHall';
import { lobby } from './site/lobby';
import { masonry } from './site/masonry';
import { planting } from './site/planting';
import { garageRamp } from './site/ramp';
import { scaffold } from './site/scaffold';
import { floorSlab } from './site/slab';
import { toppingOut } from './site/topping';
import { waterTest } from './site/waterTest';
import { siteWhole } from './site/whole';

export const WIDTH = 1280;
export const HEIGHT = 800;

const PAINTERS: Record<SceneName, (facts: PictureFacts) => string> = {
  'site-whole': siteWhole,
  'site-slab': floorSlab,
  'site-formwork': formworkCheck,
  'site-scaffold': scaffold,
  'site-blankets': blankets,
  'site-masonry': masonry,
  'site-water-test': waterTest,
  'site-window': windowInstall,
  'site-chases': chases,
  'site-ramp': garageRamp,
  'site-planting': planting,
  'site-topping-out': toppingOut,
  'site-facade': finishedFacade,
  'site-lobby': lobby,
  'site-lift-hall': liftHall,
  'site-handover-desk': handoverDesk,
  'site-model-flat': modelFlat,
  'room-living': livingRoom,
  'room-bedroom': bedroom,
  'room-kitchen': kitchen,
  'room-bathroom': bathroom,
  'room-balcony': balcony,
  'room-entrance': entrance,
  'room-corridor': corridor,
  'room-garage': garage,
  ...DEFECT_PAINTERS,
  'paper-land-use': certificate('landUse'),
  'paper-land-planning': certificate('landPlanning'),
  'paper-works-planning': certificate('worksPlanning'),
  'paper-construction': certificate('construction'),
  'paper-presale': certificate('presale'),
};

/** The scene's SVG; the same scene and facts give the same text. Half of all seeds see it mirrored. */
export function drawPicture(scene: SceneName, facts: PictureFacts): string {
  const inside = PAINTERS[scene](facts);
  const mirrored = !scene.startsWith('paper-') && diceOf(facts.seed, 'mirror').chance(0.5);
  return mark(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT },
    mirrored ? group(inside, { transform: `translate(${WIDTH} 0) scale(-1 1)` }) : inside,
  );
}
