/**
 * Whether bytes that open as a picture open as something else, too: an archive behind it, a document before it, a page
 * within. What many phones put behind a photo (a second's film, a depth map) is none of these. A row of YARDSTICKS.
 */

/** An archive is found by its last record, which may have a comment of 64 KB behind it. */
const ARCHIVE = { end: Buffer.from('PK\u0005\u0006', 'latin1'), within: 22 + 65_535 };
/** A reader looks for a document's first words in the first kilobyte. */
const DOCUMENT = { start: Buffer.from('%PDF-'), within: 1_024 };
const PAGES = ['<script', '<SCRIPT', '<html', '<HTML', '<?php'].map((words) => Buffer.from(words));

export const isPolyglot = (bytes: Buffer): boolean =>
  bytes.subarray(-ARCHIVE.within).includes(ARCHIVE.end) ||
  bytes.subarray(0, DOCUMENT.within).includes(DOCUMENT.start) ||
  PAGES.some((words) => bytes.includes(words));
