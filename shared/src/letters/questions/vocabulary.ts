/** The words of the questions owners ask under a letter. */

export const QUESTION_STATES = { waiting: '等回答', answered: '已回答', declined: '没有回答' } as const;
export type QuestionState = keyof typeof QUESTION_STATES;
export const questionStates = Object.keys(QUESTION_STATES) as [QuestionState, ...QuestionState[]];
