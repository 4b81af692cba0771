/** Builds the BFF and the web app, and the WeChat app. */
import { buildApp, buildBff } from './ground/build.mjs';

await buildBff();
await buildApp('h5');
await buildApp('weapp');
