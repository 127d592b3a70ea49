/** What moves pictures: brought when the page has nothing else to do, and not at all for readers who want them still. */
export { Cover } from '../chart/paint/cover';
export { Mover } from '../scene/mover';
