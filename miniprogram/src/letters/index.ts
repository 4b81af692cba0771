/** What other capabilities may use of letters. */
export { LetterCard } from './components/LetterCard';
export { openLetter } from './openLetter';
export { useLetters } from './useLetters';
