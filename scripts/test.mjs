/**
 * `npm test`: everything that must hold before the piece is published, from a fresh checkout. The last line says how many
 * tests passed and failed; the exit code is 1 if any failed or a runner ran nothing.
 *
 * What others read (fonts, messages) is written first. Then builds and what looks at their files keep one core busy, and what
 * looks at the sources another, until neither has anything left; browsers, which take both, come last.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserIfNeeded, installIfNeeded, remove, ROOT, run } from './setup.mjs';

/** Where the runners say what they counted. */
const REPORTS = 'test-results/reports';

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Count} */
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];

/** @typedef {{ status: string, assertionResults: unknown[] }} TestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} PlaywrightReport */

/**
 * @param {string} name
 * @returns {unknown}
 */
const readReport = (name) => JSON.parse(readFileSync(join(ROOT, REPORTS, `${name}.json`), 'utf8'));

/**
 * What a runner counted, from the report it wrote.
 *
 * @type {Record<'vitest' | 'playwright', (name: string) => Count>}
 */
const COUNTS = {
	vitest: (name) => {
		const report = /** @type {VitestReport} */ (readReport(name));
		// A file that cannot be loaded is a failed suite without a failed test.
		const unloaded = report.testResults.filter(
			({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
		);
		return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
	},
	playwright: (name) => {
		const { stats, errors } = /** @type {PlaywrightReport} */ (readReport(name));
		return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
	}
};

/**
 * Runs one step and adds up what it counted; a step without a report of its own counts as one.
 *
 * @param {string} name
 * @param {string[]} command
 * @param {{ counts?: keyof typeof COUNTS, env?: Record<string, string> }} [options]
 * @returns {Promise<boolean>} whether it passed
 */
async function step(name, [command = '', ...args], { counts, env } = {}) {
	const begun = Date.now();
	const { code, output } = await run(command, args, { quiet: true, env });
	/** @type {Count} */
	let count = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	if (counts) {
		try {
			count = COUNTS[counts](name);
		} catch {
			count = { passed: 0, failed: 0 };
		}
		// A runner that ran nothing, or that ended badly after its tests, has failed.
		if (count.failed === 0 && (code !== 0 || count.passed === 0)) count.failed = 1;
	}
	total.passed += count.passed;
	total.failed += count.failed;
	const seconds = ((Date.now() - begun) / 1000).toFixed(0);
	console.log(
		`${count.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`
	);
	if (count.failed > 0) {
		failures.push(name);
		console.log(output.trimEnd().replaceAll(/^/gm, '     '));
	}
	return count.failed === 0;
}

/** @param {string} name @param {string[]} options */
const vitest = (name, options = []) =>
	step(
		name,
		[
			'vitest',
			'run',
			...options,
			'--reporter=dot',
			'--reporter=json',
			`--outputFile.json=${REPORTS}/${name}.json`
		],
		{ counts: 'vitest' }
	);

/** Whatever looks at sources, the longest first. @type {(() => Promise<boolean>)[]} */
const sources = [
	() => vitest('unit'),
	() => step('eslint', ['eslint', '--max-warnings=0', '.']),
	() => step('svelte-check', ['svelte-check', '--fail-on-warnings', '--output=human']),
	() => step('tsc', ['tsc', '-p', 'scripts']),
	() => step('prettier', ['prettier', '--check', '--log-level=warn', '.']),
	() => step('check', ['npm', 'run', '--silent', 'check']),
	() => step('knip', ['knip', '--no-progress'])
];

/** Takes what is left of them, one after the other, beside whoever else does. */
async function takeSources() {
	for (let next = sources.shift(); next; next = sources.shift()) await next();
}

/** The builds, and whatever looks at their files. @returns {Promise<boolean>} whether there are both */
async function builds() {
	const built = await step('build', ['vite', 'build'], {
		env: { BASE_PATH: '', BUILD_DIR: 'build' }
	});
	const folder = await step('build-in-folder', ['vite', 'build'], {
		env: { BASE_PATH: '/stories/eu-japan', BUILD_DIR: 'build-in-folder' }
	});
	if (!built || !folder) return false;
	await vitest('built', ['--config=tests/built/vitest.config.ts']);
	return true;
}

async function everything() {
	await step('fonts', ['npm', 'run', '--silent', 'fonts']);
	await step('sync', ['npm', 'run', '--silent', 'sync']);
	// Nobody compiles the messages again while others read them.
	process.env.MESSAGES = 'ready';
	const built = builds();
	const [there] = await Promise.all([built, built.then(takeSources), takeSources()]);
	if (!there) return;
	await step('e2e', ['playwright', 'test', '--reporter=list,json'], {
		counts: 'playwright',
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(ROOT, REPORTS, 'e2e.json') }
	});
}

const begun = Date.now();
await installIfNeeded();
await browserIfNeeded();
remove('test-results');
await everything();
const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
console.log(`\n${failures.length > 0 ? `failed: ${failures.join(', ')}; ` : ''}${minutes} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
