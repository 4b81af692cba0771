import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { captionOf, drawPicture, type PictureFacts, renderPicture, type SceneName, SKIES, sceneNames } from './index';
import { isDefect } from './scenes';

/** Every state a scene can be drawn in, apart from weather. */
const statesOf = (scene: SceneName): PictureFacts[] =>
  isDefect(scene)
    ? [false, true].flatMap((repaired) => (['wide', 'close'] as const).map((range) => ({ seed: 7, repaired, range })))
    : [{ seed: 7 }];

const everyState = sceneNames.flatMap((scene) => statesOf(scene).map((facts) => ({ scene, facts })));

const named = ({ scene, facts }: { scene: SceneName; facts: PictureFacts }) =>
  [scene, facts.range, facts.repaired ? 'repaired' : ''].filter(Boolean).join(' ');

describe.each(everyState.map((state) => [named(state), state] as const))('%s', (_, { scene, facts }) => {
  const svg = drawPicture(scene, facts);

  it('is drawn the same for the same facts', () => {
    expect(drawPicture(scene, facts)).toBe(svg);
  });

  it('is a different picture for each of ten seeds', () => {
    const pictures = Array.from({ length: 10 }, (_, i) => drawPicture(scene, { ...facts, seed: 100 + i }));
    expect(new Set(pictures).size).toBe(10);
  });

  it('refers to nothing outside itself and carries no text or script', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|href|url\((?!#)|<image|<text|<script|<style|<foreignObject/,
    );
  });

  it('has only finite numbers and non-negative sizes', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(svg).not.toMatch(/ (?:width|height|r|rx|ry|stroke-width)="-/);
  });

  it('points only at clips and gradients it defines, each defined once', () => {
    const defined = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(new Set(defined).size).toBe(defined.length);
    expect(defined).toEqual(expect.arrayContaining(used));
  });

  it('renders as a JPEG of 1280 by 800 that fills its frame with more than one tone', async () => {
    const jpeg = await renderPicture(scene, facts);
    const { format, width, height } = await sharp(jpeg).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1280, height: 800 });
    expect((await sharp(jpeg).greyscale().stats()).channels[0]?.stdev).toBeGreaterThan(4);
    expect(jpeg.length).toBeLessThan(600_000);
  });
});

describe('facts', () => {
  it('the same facts give the same JPEG bytes', async () => {
    const facts = { seed: 3, floorsBuilt: 12, floorsTotal: 26 };
    expect((await renderPicture('site-whole', facts)).equals(await renderPicture('site-whole', facts))).toBe(true);
  });

  it('each floor cast changes the picture of the site', () => {
    const pictures = Array.from({ length: 26 }, (_, i) =>
      drawPicture('site-whole', { seed: 3, floorsBuilt: i + 1, floorsTotal: 26 }),
    );
    expect(new Set(pictures).size).toBe(26);
  });

  it('never draws more floors than the tower has', () => {
    const facts = { seed: 3, floorsTotal: 18 };
    expect(drawPicture('site-whole', { ...facts, floorsBuilt: 40 })).toBe(
      drawPicture('site-whole', { ...facts, floorsBuilt: 18 }),
    );
  });

  it.each(['site-whole', 'site-slab', 'room-living', 'site-planting'] as const)(
    '%s looks different under every sky',
    (scene) => {
      expect(new Set(SKIES.map((sky) => drawPicture(scene, { seed: 3, sky }))).size).toBe(SKIES.length);
    },
  );

  it('night is darker than day', async () => {
    const tone = async (sky: 'sun' | 'night') =>
      (
        await sharp(await renderPicture('site-whole', { seed: 3, sky }))
          .greyscale()
          .stats()
      ).channels[0]?.mean ?? 0;
    expect(await tone('night')).toBeLessThan((await tone('sun')) / 2);
  });

  it.each(sceneNames.filter(isDefect))('%s shows four different pictures: far and near, before and after', (scene) => {
    expect(new Set(statesOf(scene).map((facts) => drawPicture(scene, facts))).size).toBe(4);
  });
});

describe('captions', () => {
  it.each(sceneNames)('%s has a Chinese caption', (scene) => {
    expect(captionOf(scene)).toMatch(/^[\u4e00-\u9fff，]{2,24}$/);
  });

  it.each(sceneNames.filter(isDefect))('%s says something else once it is put right', (scene) => {
    expect(captionOf(scene, { repaired: true })).not.toBe(captionOf(scene));
  });
});
