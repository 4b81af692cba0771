/** What the scripts tell the person at the terminal. */

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`);

/** Ends with one clear sentence. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
