/** What may be sent, and how much of it. */

const MB = 1024 * 1024;

/** A phone's photo at full size. */
export const PHOTO_BYTES = 12 * MB;
/** Half a minute shows any leak; WeChat sends about 1 MB a second. */
export const VIDEO_SECONDS = 30;
export const VIDEO_BYTES = 40 * MB;
export const DOCUMENT_BYTES = 20 * MB;
