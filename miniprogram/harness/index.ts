/** Runs the weapp build without WeChat: the public face of the harness. */
export { type LaunchOptions, launchMiniprogram } from './launch.js';
export type { Miniprogram } from './miniprogram.js';
export type { PreparedFile } from './wx/files.js';
