// If this fails, a page that embeds a figure believes what it should not, or its frame grows for ever.
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { heightMessages } from '../../../src/lib/embed/height';
import { heightOf, nextHeight } from '../../../src/lib/embed/host/heights';
import {
	HOST_SCRIPTS,
	hostPath,
	hostScript,
	integrityOf
} from '../../../src/lib/server/embed/host';

/** What a frame is known by: nothing is read of it. */
const frame = (): HTMLIFrameElement => ({}) as HTMLIFrameElement;

describe('a height that a frame asks for', () => {
	test('is understood as the embed sends it, up to whole pixels', () => {
		const [own, amp, pym] = heightMessages(731, 'frame-1');
		expect(heightOf(own)).toBe(731);
		expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 731 });
		expect(pym).toBe('pymxPYMxframe-1xPYMxheightxPYMx731');
		expect(heightOf({ type: 'far-apart:height', v: 1, height: 400.2 })).toBe(401);
	});

	test('is a number in range or nothing, whatever is sent', () => {
		const height = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.anything());
		const ours = fc.record({ type: fc.constant('far-apart:height'), v: fc.constant(1), height });
		fc.assert(
			fc.property(fc.oneof(fc.anything(), ours), (message) => {
				const found = heightOf(message);
				if (found === undefined) return;
				expect(Number.isInteger(found)).toBe(true);
				expect(found).toBeGreaterThanOrEqual(100);
				expect(found).toBeLessThanOrEqual(6000);
			}),
			{ numRuns: 1000 }
		);
		expect(heightOf({ type: 'far-apart:height', v: 2, height: 500 })).toBeUndefined();
		expect(heightOf({ type: 'far-apart:height', v: 1, height: 1e9 })).toBeUndefined();
	});

	test('a pixel more or less changes nothing', () => {
		const one = frame();
		expect(nextHeight(one, 500, 0)).toBe(500);
		expect(nextHeight(one, 501, 1000)).toBeUndefined();
		expect(nextHeight(one, 502, 2000)).toBe(502);
	});

	test.each([
		['grows with every message', (i: number) => 400 + 10 * i],
		['swings to and fro', (i: number) => (i % 2 ? 400 : 460)]
	])('a frame that %s comes to rest', (_, heightAt) => {
		const one = frame();
		const moves = Array.from({ length: 500 }, (__, i) => nextHeight(one, heightAt(i), i * 16));
		expect(moves.filter((height) => height !== undefined).length).toBeLessThan(50);
		// What a reader does later is followed again.
		expect(nextHeight(one, 900, 1e6)).toBe(900);
	});

	test('a reader who unfolds and folds is followed for as long as it takes', () => {
		const one = frame();
		const moves = Array.from({ length: 300 }, (_, i) =>
			nextHeight(one, i % 2 ? 700 : 900, i * 900)
		);
		expect(moves.every((height) => height !== undefined)).toBe(true);
	});
});

describe('scripts for other pages', () => {
	/** What everybody's snippet says they must be. A changed script is a new one: see scripts/host.ts. */
	const PUBLISHED: Record<string, string> = {
		'embed/host/1/size.js': '0/bidT4wD97FY48P385NzmYrEzvtCDtGBAEa0M9KsH+H0RASep2io+3TR7Z+qlWK',
		'embed/host/1/element.js': 'rl91Vv1rOMP1tpU+E7NQ1Pa0U0XDITWgEwTjw6N7MIysPgh8zn1vCnvlpJvzlFAS',
		'embed/host/2/size.js': 'ClFsU1Vh49yy+RRc+6qjsSE3Jk0Il8CnPpLYxBR+oiV1y3vUj+yeZ6VdXn2ZU98s',
		'embed/host/2/element.js': 'X8hb7YLRwDs/W2okhaaUWbKRsAIa6tWoLevJB67JY7fsjMLhqCCnDYr0c1eSiDAb'
	};

	test.each(Object.entries(PUBLISHED))('%s is as it was published', (path, hash) => {
		const found = createHash('sha384')
			.update(readFileSync(`static/${path}`))
			.digest('base64');
		expect(found).toBe(hash);
	});

	test.each(HOST_SCRIPTS)(
		'%s is what the source makes of it, and is named in snippets',
		async (name) => {
			expect(readFileSync(`static/${hostPath(name)}`, 'utf8')).toBe(await hostScript(name));
			expect(integrityOf(name)).toBe(`sha384-${PUBLISHED[hostPath(name)]}`);
		}
	);

	test('the one that sizes frames is under a kilobyte', () => {
		expect(readFileSync(`static/${hostPath('size')}`).length).toBeLessThanOrEqual(1000);
	});
});
