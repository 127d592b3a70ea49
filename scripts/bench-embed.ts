/**
 * `npm run bench:embed`: our embed of the dot plot beside pages of the same figure made with other libraries, loaded in
 * turn on a slow network by a machine four times slower than this one. It fails if one of them is lighter or earlier.
 * `--json` keeps the numbers in `.bench/`, `--rounds` says how often each is loaded.
 */
import { chromium } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPeers, figureOf, PEERS } from './bench/build-peers';
import { keep } from './bench/keep';
import { load } from './bench/load';
import { loadTable, lostTo, medians, type Load } from './bench/loads';
import { serve } from './serve';
import { BROWSER_ARGS, systemBrowser } from './setup.mjs';

const OURS = 'build/embed/en/dotplot/';

/**
 * Loads each page once per round, one after the other, so that a moment in which the machine is busy is not one page's own.
 *
 * @param addresses By name.
 * @returns All loads of each page.
 */
async function loadAll(
	addresses: ReadonlyMap<string, string>,
	rounds: number
): Promise<Map<string, Load[]>> {
	const browser = await chromium.launch({ executablePath: systemBrowser(), args: BROWSER_ARGS });
	const loads = new Map<string, Load[]>([...addresses.keys()].map((name) => [name, []]));
	// What the browser does only once is done before the first page is measured.
	for (const address of addresses.values()) await load(browser, address);
	for (let round = 0; round < rounds; round++) {
		for (const [name, address] of addresses) loads.get(name)?.push(await load(browser, address));
	}
	await browser.close();
	return loads;
}

/** Serves our build and the others' pages by the same means, and loads them. */
async function compare(peers: string, rounds: number): Promise<Map<string, Load[]>> {
	const servers = [await serve('build', process.env.BASE_PATH ?? ''), await serve(peers)] as const;
	const [own, others] = servers;
	const loads = await loadAll(
		new Map([
			['our embed', `${own.origin}/embed/en/dotplot/`],
			...Object.entries(PEERS).map(([id, name]) => [name, `${others.origin}/${id}/`] as const)
		]),
		rounds
	);
	for (const { server } of servers) {
		server.closeAllConnections();
		server.close();
	}
	return loads;
}

function report(loads: ReadonlyMap<string, Load[]>): void {
	const [[, ours] = ['', undefined], ...peers] = [...loads].map(
		([name, all]) => [name, medians(all)] as const
	);
	if (!ours) return;
	const others = Object.fromEntries(peers);
	console.log(loadTable(ours, others));
	const lost = lostTo(ours, others);
	console.log(lost.length > 0 ? `\n${lost.join('\n')}` : '\nNone is lighter or earlier than ours.');
	process.exitCode = lost.length > 0 ? 1 : 0;
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			json: { type: 'boolean', default: false },
			rounds: { type: 'string', default: '5' }
		}
	});
	if (!existsSync(`${OURS}index.html`)) {
		console.error(`${OURS} is missing: run npm run build.`);
		process.exitCode = 1;
		return;
	}
	const folder = mkdtempSync(join(tmpdir(), 'peers-'));
	try {
		await buildPeers(figureOf(readFileSync(`${OURS}index.html`, 'utf8')), folder);
		const loads = await compare(folder, Number(values.rounds));
		report(loads);
		if (values.json) console.log(`\nkept in ${keep('embed-', Object.fromEntries(loads))}`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

await main();
