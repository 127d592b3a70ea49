import { mount } from 'svelte';
import { followAddress } from './address';
import { drive } from './driver';
import { chooseMode, isScrolling } from './mode';
import { openNotes } from './notes';
import { followRail } from './rail';
import { STAGE_DATA_ID, type StageData } from './stage-data';
import Stage from './Stage.svelte';

/**
 * The script of the story page. The page is complete without it; it swaps the still picture for the moving
 * one and keeps picture, address and rail with the reader.
 */

/** Where in the viewport a step becomes active: its middle, or low down where cards pass under the picture. */
const WIDE_LINE = 0.5;
const NARROW_LINE = 0.78;
/** As in `story.css`: the picture stands beside the cards. */
const WIDE = matchMedia('(min-width: 60rem) or ((min-width: 40rem) and (max-height: 29.99rem))');

/** How far from the window an aside is asked for. */
const ASIDE_NEAR = '150%';

/** Brings the script of asides when the reader comes near one; until then, and without it, they stand still. */
function bringAsides(data: StageData): void {
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting || !(target instanceof HTMLElement)) continue;
				observer.unobserve(target);
				import('./aside/start').then(
					({ startAside }) => startAside(target, data),
					// Without a connection the dial stands still, which is no reason to complain.
					() => undefined
				);
			}
		},
		{ rootMargin: ASIDE_NEAR }
	);
	for (const place of document.querySelectorAll('[data-aside]')) observer.observe(place);
}

function start(closeNote: () => void): void {
	const json = document.getElementById(STAGE_DATA_ID)?.textContent;
	const place = document.querySelector<HTMLElement>('[data-stage]');
	if (!json || !place) return;
	const data = JSON.parse(json) as StageData;

	const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
	const plot = [...place.querySelectorAll<HTMLElement>('.plot')].find((p) => p.clientWidth > 0);
	const frame = { width: plot?.clientWidth ?? 400, height: plot?.clientHeight ?? 400 };
	place.replaceChildren();
	const stage = mount(Stage, { target: place, props: { ...data, frame } });

	bringAsides(data);
	const rail = followRail(data.steps);
	const address = followAddress(data.steps);
	let read = -1;
	drive({
		steps,
		// The height without the browser's bars, which does not change while they slide.
		lineAt: () => document.documentElement.clientHeight * (WIDE.matches ? WIDE_LINE : NARROW_LINE),
		onmove: (place, now) => {
			stage.go(place, now);
			if (place.index !== read) closeNote();
			read = place.index;
			rail(place);
		},
		onrest: (place) => {
			if (isScrolling()) address(place);
		}
	});
}

/** Opens evidence over the story instead of on its own page; if that cannot be brought, the link leads there. */
function bringEvidence(): void {
	const json = document.getElementById(STAGE_DATA_ID)?.textContent ?? '{}';
	const panel = () =>
		import('../why/over-story').then((opened) => {
			const { scores } = JSON.parse(json) as StageData;
			opened.setOut({ known: scores, home: location.origin + location.pathname });
			return opened;
		});
	const warm = ({ target }: Event): void => {
		if (target instanceof Element && target.closest('.stop')) panel().catch(() => undefined);
	};
	addEventListener('focusin', warm);
	addEventListener('pointerdown', warm);
	if (location.search.includes('why=')) {
		panel().then(
			({ followHistory }) => followHistory(),
			// Without a connection there is the story.
			() => undefined
		);
	}
	addEventListener('click', (event) => {
		const link = event.target instanceof Element && event.target.closest('.readout a');
		if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
			return;
		event.preventDefault();
		panel().then(
			({ openLink }) => openLink(link.href),
			() => location.assign(link.href)
		);
	});
}

chooseMode();
bringEvidence();
start(openNotes());
