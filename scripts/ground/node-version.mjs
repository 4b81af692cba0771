/** Nothing here runs on a Node older than 20.19; better one sentence now than a stack trace later. */
import { giveUp } from './say.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp(
    `Jiashu needs Node 20.19 or newer; this is ${process.versions.node}. Get a newer one from https://nodejs.org and try again.`,
  );
}
