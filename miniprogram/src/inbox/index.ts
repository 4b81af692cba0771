/** What other capabilities may use of the inbox. */
export { useUnread } from './useInbox';
