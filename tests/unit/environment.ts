/**
 * What `$app/environment` says in unit tests: nobody is writing the record or the story, so each is read once, and not at every
 * question.
 */
export const dev = false;
export const building = false;
export const browser = false;
export const version = '';
