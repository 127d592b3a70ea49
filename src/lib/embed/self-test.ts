import { m } from '../paraglide/messages';
import { verdicts, type Loaded, type Need, type Verdict } from './policy';
import { rungName } from './rung-names';
import { SELF_TEST_DATA_ID } from './self-test-data';

/** The script of the page on which a newsroom tries its policy. What is pasted stays on the page. */

const LACKS: Record<Need, (inputs: { directive: string; origin: string }) => string> = {
	frame: m.selftest_lacks_source,
	script: m.selftest_lacks_source,
	image: m.selftest_lacks_source,
	'allow-scripts': m.selftest_lacks_scripts,
	origin: m.selftest_lacks_origin
};

const WORKS: Record<Verdict['works'], () => string> = {
	yes: m.selftest_yes,
	still: m.selftest_still,
	no: m.selftest_no
};

function sentence({ works, lacks, directive = '' }: Verdict, origin: string): string {
	const said = WORKS[works]();
	return lacks === undefined ? said : `${said} ${LACKS[lacks]({ directive, origin })}`;
}

function start(): void {
	const json = document.getElementById(SELF_TEST_DATA_ID)?.textContent;
	const form = document.querySelector<HTMLFormElement>('[data-self-test]');
	const summary = document.querySelector<HTMLElement>('[data-summary]');
	if (!json || !form || !summary) return;
	const loaded = JSON.parse(json) as Loaded;
	const { origin } = new URL(loaded.embed);
	const text = (data: FormData, name: string): string => {
		const value = data.get(name);
		return typeof value === 'string' ? value : '';
	};

	const show = (): void => {
		const data = new FormData(form);
		const page = {
			policy: text(data, 'policy'),
			sandbox: data.has('boxed') ? text(data, 'sandbox') : undefined,
			isNowhere: data.has('nowhere')
		};
		const found = verdicts(page, loaded);
		for (const verdict of found) {
			const cell = document.querySelector(`[data-verdict="${verdict.rung}"]`);
			if (cell) cell.textContent = sentence(verdict, origin);
		}
		const working = found.filter(({ works }) => works === 'yes').map(({ rung }) => rungName(rung));
		summary.textContent =
			working.length > 0
				? m.selftest_summary({ list: working.join(', ') })
				: m.selftest_summary_none();
	};
	form.hidden = false;
	for (const cell of document.querySelectorAll<HTMLElement>('[data-verdict]')) cell.hidden = false;
	form.addEventListener('input', show);
	form.addEventListener('submit', (event) => event.preventDefault());
	show();
}

start();
