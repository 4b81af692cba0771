/** Gives Chromium a Chinese serif and sans from npm, and nothing else, so that pages look the same on every machine. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { decompress } from 'wawoff2';
import { madeOnce } from './madeOnce.mjs';
import { mergeSlices } from './mergeSlices.mjs';

const require = createRequire(import.meta.url);

/** `family` is the name inside the font file, which is that of its lightest weight; all weights are in it. */
const FONTS = [
  {
    package: '@fontsource-variable/noto-sans-sc',
    family: 'Noto Sans SC Thin',
    standsFor: [
      'sans-serif',
      'system-ui',
      'PingFang SC',
      'HarmonyOS Sans SC',
      'MiSans',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'Microsoft YaHei',
      'monospace',
      'Arial',
      'Helvetica',
    ],
  },
  {
    package: '@fontsource-variable/noto-serif-sc',
    family: 'Noto Serif SC ExtraLight',
    standsFor: [
      'serif',
      'Songti SC',
      'Noto Serif CJK SC',
      'Noto Serif SC',
      'Source Han Serif SC',
      'SimSun',
      'Times New Roman',
    ],
  },
];

/** Path of a fonts.conf for FONTCONFIG_FILE; fonts are made in `cache` on the first call. @param {string} cache @returns {Promise<string>} */
export async function fontsConfig(cache) {
  const versions = FONTS.map((font) => require(`${font.package}/package.json`).version);
  const folder = await madeOnce(path.join(cache, versions.join('-')), async (draft) => {
    for (const font of FONTS) writeFileSync(path.join(draft, `${font.family}.ttf`), await trueType(font.package));
  });
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(file, configuration(folder));
  return file;
}

async function trueType(name) {
  const folder = path.join(path.dirname(require.resolve(`${name}/package.json`)), 'files');
  const latinFirst = readdirSync(folder).sort(
    (a, b) => Number(b.includes('-latin-wght')) - Number(a.includes('-latin-wght')),
  );
  const slices = [];
  // Copied, since the next call writes over the same memory.
  for (const file of latinFirst) slices.push(Uint8Array.from(await decompress(readFileSync(path.join(folder, file)))));
  return mergeSlices(slices);
}

function configuration(folder) {
  const aliases = FONTS.flatMap(({ family, standsFor }) =>
    standsFor.map(
      (name) => `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`,
    ),
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${folder}</dir><cachedir>${path.join(folder, 'index')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n');
}
