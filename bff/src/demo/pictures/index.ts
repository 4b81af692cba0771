/** The demo company's photographs, drawn by code: what other folders may import. */

export { SKIES } from './canvas/light';
export { drawPicture } from './drawPicture';
export type { PictureFacts } from './facts';
export { renderPicture } from './renderPicture';
export { captionOf, type SceneName, sceneNames } from './scenes';
