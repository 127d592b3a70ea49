// If this fails, a newsroom copies a snippet that shows something else than it chose, and is not told.
import { expect, test } from 'vitest';
import { stateAsked, unfollowing } from '../../../src/lib/embed/unfollowed';

const byState = { p4: { alt: 'a', caption: 'c', story: 's' } };

test.each([
	['?theme=light', []],
	['?theme=dark', ['oembed']],
	['', ['oembed']],
	['?theme=light&static=1', ['oembed']],
	['?theme=light&motion=off', ['oembed']],
	['?theme=light&state=p1', ['picture', 'oembed']],
	['?theme=light&state=p4', ['oembed']],
	['?theme=dark&state=p4', ['oembed']],
	['?theme=light&state=p4&highlight=cyber', ['picture', 'oembed']],
	['?theme=light&sectors=cyber,energy,climate', ['picture', 'oembed']],
	['?theme=light&plain=1', ['picture', 'oembed']]
])('of %s these tell nothing: %s', (query, rungs) => {
	expect(unfollowing(query, { byState })).toEqual(rungs);
});

test('a state is that of a picture only if nothing else is chosen that a picture shows', () => {
	expect(stateAsked('?theme=dark&state=p4&motion=off')).toBe('p4');
	expect(stateAsked('?state=p4&period=p4')).toBeUndefined();
	expect(unfollowing('?theme=light&state=p4', {})).toContain('picture');
});
