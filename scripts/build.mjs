/** Builds the BFF and the web app, for an image. */
import { buildApp, buildBff } from './ground/build.mjs';

await buildBff();
await buildApp('h5');
