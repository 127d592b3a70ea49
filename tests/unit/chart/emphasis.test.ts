// If this fails, a reader points at one sector and another lights up, or the story's own raised sectors
// drown among the rest.
import { expect, test } from 'vitest';
import { emphasisOf, type Attention, type Part } from '../../../src/lib/chart/emphasis';

const calm: Attention = { raise: [] };
const story: Attention = { raise: ['cyber', 'energy'] };
const onCyber: Attention = { raise: ['energy'], pointed: { sector: 'cyber' } };
const onJapan: Attention = { raise: ['energy'], pointed: { actor: 'japan' } };
const calmOnCyber: Attention = { raise: [], pointed: { sector: 'cyber' } };
const calmOnJapan: Attention = { raise: [], pointed: { actor: 'japan' } };
const onNothing: Attention = { raise: ['energy'], pointed: {} };

const CYBER_EU: Part = { sector: 'cyber', actor: 'eu' };
const ENERGY_JAPAN: Part = { sector: 'energy', actor: 'japan' };
const ENERGY_SPOKE: Part = { sector: 'energy' };
const CYBER_SPOKE: Part = { sector: 'cyber' };
const THREAD_EU: Part = { actor: 'eu' };
const THREAD_JAPAN: Part = { actor: 'japan' };
const RING: Part = {};

test.each([
	['nothing is raised: a mark', CYBER_EU, calm, 'normal'],
	['nothing is raised: a ring', RING, calm, 'normal'],
	['the story raises: one of them', CYBER_EU, story, 'raised'],
	['the story raises: the other', ENERGY_SPOKE, story, 'raised'],
	['the story raises: a third', { sector: 'climate' }, story, 'muted'],
	['the story raises: a thread steps back', THREAD_EU, story, 'muted'],
	['the story raises: a ring', RING, story, 'normal'],
	['a sector is pointed at: itself', CYBER_EU, onCyber, 'raised'],
	['a sector is pointed at: its spoke', CYBER_SPOKE, onCyber, 'raised'],
	['a sector is pointed at: the one the story raised', ENERGY_JAPAN, onCyber, 'muted'],
	['a sector is pointed at: a thread steps back', THREAD_EU, onCyber, 'muted'],
	['a sector is pointed at: a ring stays', RING, onCyber, 'normal'],
	[
		'a sector is pointed at while nothing is raised: a third',
		{ sector: 'climate' },
		calmOnCyber,
		'muted'
	],
	['an actor is pointed at while nothing is raised: a spoke', ENERGY_SPOKE, calmOnJapan, 'normal'],
	['an actor is pointed at: its mark', ENERGY_JAPAN, onJapan, 'raised'],
	['an actor is pointed at: its thread', THREAD_JAPAN, onJapan, 'raised'],
	['an actor is pointed at: the other thread', THREAD_EU, onJapan, 'muted'],
	['an actor is pointed at: a mark of the other', CYBER_EU, onJapan, 'muted'],
	['an actor is pointed at: a raised spoke', ENERGY_SPOKE, onJapan, 'raised'],
	['an actor is pointed at: another spoke', CYBER_SPOKE, onJapan, 'muted'],
	['nothing in particular is pointed at: as the story', ENERGY_SPOKE, onNothing, 'raised']
] as const)('%s', (_, part, attention, expected) => {
	expect(emphasisOf(part, attention)).toBe(expected);
});
