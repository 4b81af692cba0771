/** The whole app taking one small question again and again, with the database answering from memory. */
import { listening, openCompany, signIn } from '../company';
import { report } from '../server';
import { ask, requestOf } from './question';

const { app, keeping } = await openCompany();
const port = await listening(app.koa.callback());
const token = await signIn(port, 'visitor');
keeping.now = true;
const answer = await ask(port, token, 'asked-for-the-first-time');
await ask(port, token, 'asked-again-and-again');
report({ port, request: requestOf(token), answer, headers: {} });
