/** What other capabilities may use of letters. */
export { LetterCard } from './components/LetterCard';
export { openLetter } from './openLetter';
export { useDeskLetters } from './useDeskLetters';
export { useLetters } from './useLetters';
