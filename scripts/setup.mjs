/**
 * What `npm start` and `npm test` need before anything is installed. Plain JavaScript without dependencies, because it runs
 * on a machine that has only Node and npm.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const WINDOWS = process.platform === 'win32';

/** The environment with the project's own commands on the path. */
const environment = () => ({
	...process.env,
	PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter)
});

/**
 * Runs a command in the project to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, timeout?: number }} [options] `quiet` keeps the output back instead
 *   of showing it; `timeout` ends the command, in milliseconds
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = {}, quiet = false, timeout } = {}) {
	return new Promise((done) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			env: {
				...environment(),
				...(quiet ? { NO_COLOR: '1', FORCE_COLOR: undefined } : {}),
				...env
			},
			shell: WINDOWS,
			timeout,
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
		});
		/** @type {Buffer[]} */
		const chunks = [];
		child.stdout?.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
		child.stderr?.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
		child.once('error', (error) => done({ code: 127, output: `${command}: ${error.message}\n` }));
		child.once('close', (code) =>
			done({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
		);
	});
}

/** @param {string} path */
const changed = (path) => {
	const file = join(ROOT, path);
	return existsSync(file) ? statSync(file).mtimeMs : undefined;
};

/** Whether the packages on disk are those of the lockfile. */
function isInstalled() {
	// npm writes this file at the end of every installation.
	const installed = changed('node_modules/.package-lock.json');
	const wanted = changed('package-lock.json');
	return installed !== undefined && wanted !== undefined && installed >= wanted;
}

/** Installs the packages of the lockfile unless they are there. Ends the process if that fails. */
export async function installIfNeeded() {
	if (isInstalled()) return;
	console.log('Installing packages …');
	const { code } = await run('npm', ['ci', '--no-fund', '--no-audit']);
	if (code !== 0) {
		console.error('The packages could not be installed; npm says why above.');
		process.exit(1);
	}
}

/** Chromium without a window around its pages, in which the tests take about half the time. */
const SHELL = { file: '/usr/bin/chromium-headless-shell', package: 'chromium-headless-shell' };

const CHROMIUM = [SHELL.file, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The browser of the system, or undefined where Playwright's own is to be used. `CHROMIUM` names another. */
export function systemBrowser() {
	return process.env.CHROMIUM ?? CHROMIUM.find((file) => existsSync(file));
}

/** Switches for a browser that runs in a container, without a display and without calling home. */
export const BROWSER_ARGS = [
	'--headless',
	// Without a window letters would stand elsewhere by fractions of a pixel.
	'--font-render-hinting=none',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking'
];

/** @param {string} command */
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** How long a system may take to find a package, and to bring it, in milliseconds; where there is no network it finds none. */
const TO_FIND = 60_000;
const TO_BRING = 150_000;

/**
 * Installs a package of the system where that is allowed.
 *
 * @param {string} name
 * @returns {Promise<string | undefined>} what went wrong, if anything did
 */
async function systemPackage(name) {
	if (process.getuid?.() !== 0 || !has('apt-get'))
		return 'This is not ours to install packages on.';
	console.log(`Installing ${name} …`);
	/** @param {string[]} args @param {number} [timeout] */
	const apt = (args, timeout) =>
		run('apt-get', ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', ...args], {
			quiet: true,
			timeout,
			env: { DEBIAN_FRONTEND: 'noninteractive' }
		});
	const install = ['install', '-y', '--no-install-recommends', name];
	const found = await apt(['update'], TO_FIND);
	// Brought first and installed then: what is cut short must not leave a system half changed.
	const brought = await apt([...install, '--download-only'], TO_BRING);
	if (brought.code !== 0) return found.output + brought.output;
	const installed = await apt(install);
	return installed.code === 0 ? undefined : installed.output;
}

/** Gets a browser for the tests unless there is one. Ends the process if that fails. */
export async function browserIfNeeded() {
	if (process.env.CHROMIUM || existsSync(SHELL.file)) return;
	await systemPackage(SHELL.package);
	if (systemBrowser() !== undefined) return;
	const trouble = await systemPackage('chromium');
	if (systemBrowser() !== undefined) return;
	console.log(`${trouble ?? ''}The system has no Chromium package; taking Playwright’s.`);
	// Does nothing if it is there already.
	const { code } = await run('playwright', ['install', 'chromium']);
	if (code !== 0) {
		console.error('No browser could be had. Install Chromium, or set CHROMIUM to the path of one.');
		process.exit(1);
	}
}

/** Removes a file or folder of the project if it is there. @param {string} path */
export const remove = (path) => rmSync(join(ROOT, path), { recursive: true, force: true });
