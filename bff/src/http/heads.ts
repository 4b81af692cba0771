/** What the one page of the web app says in its head for an address that search engines and link previews should know. */

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The address the page is known by, from the root: `/projects/…`. */
  readonly path: string;
}

/** The head for a path; null where the app's own is right. */
export type HeadOf = (path: string) => Promise<PageHead | null>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, in an attribute or between tags. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** The page with this head instead of its own; `origin` is `https://example.com`. */
export function withHead(html: string, { title, description, path }: PageHead, origin: string): string {
  const [name, words, address] = [title, description, `${origin}${path}`].map(escapeHtml) as [string, string, string];
  const tags = [
    `<title>${name}</title>`,
    `<meta name="description" content="${words}">`,
    `<link rel="canonical" href="${address}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${name}">`,
    `<meta property="og:description" content="${words}">`,
    `<meta property="og:url" content="${address}">`,
  ].join('');
  const bare = html.replace(/<title>[^<]*<\/title>/, '').replace(/<meta name="description"[^>]*>/, '');
  // A function, so that a `$` in somebody's words is not read as a group.
  return bare.replace('</head>', () => `${tags}</head>`);
}

interface Listed {
  readonly path: string;
  readonly changedOn: string;
}

/** `sitemap.xml` of these pages. */
export function sitemapOf(pages: readonly Listed[], origin: string): string {
  const urls = pages.map(
    ({ path, changedOn }) => `<url><loc>${escapeHtml(origin + path)}</loc><lastmod>${changedOn}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}
