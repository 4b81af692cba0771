import { describe, expect, test } from 'vitest';
import { escapeHtml, sitemapOf, withHead } from './heads';

const PAGE = '<html><head><meta name="description" content="家书"/><title>家书</title></head><body></body></html>';
const head = (part: object) => ({ title: '云栖里', description: '七条坏消息', path: '/projects/1', ...part });

describe('a page’s head', () => {
  test('replaces the app’s own and names the address', () => {
    const html = withHead(PAGE, head({}), 'https://jiashu.test');
    expect(html).toContain('<title>云栖里</title>');
    expect(html).toContain('<meta name="description" content="七条坏消息">');
    expect(html).toContain('<link rel="canonical" href="https://jiashu.test/projects/1">');
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html.match(/name="description"/g)).toHaveLength(1);
    expect(html).toContain('</head><body></body>');
  });

  test.each([
    ['</title><script>alert(1)</script>', '&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onload="alert(1)', '&quot; onload=&quot;alert(1)'],
    ["'&<>", '&#39;&amp;&lt;&gt;'],
    ['$& $1 $$', '$&amp; $1 $$'],
  ])('lets no words become markup: %s', (words, escaped) => {
    expect(escapeHtml(words)).toBe(escaped);
    const html = withHead(PAGE, head({ title: words, description: words }), 'https://jiashu.test');
    expect(html).toContain(`<title>${escaped}</title>`);
    expect(html).toContain(`content="${escaped}"`);
    expect(html).not.toContain('<script>');
  });
});

test('the sitemap lists each page with the day it changed', () => {
  expect(sitemapOf([{ path: '/projects/1', changedOn: '2026-11-12' }], 'https://a.b')).toContain(
    '<url><loc>https://a.b/projects/1</loc><lastmod>2026-11-12</lastmod></url>',
  );
});
