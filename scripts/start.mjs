/**
 * `npm start`: everything from a fresh checkout to the piece in a browser. `PORT` chooses the port, `BASE_PATH` the folder of
 * a larger site.
 */
import { installIfNeeded, run } from './setup.mjs';

await installIfNeeded();
const { code } = await run('npm', ['run', '--silent', 'build']);
process.exitCode = code === 0 ? (await run('tsx', ['scripts/serve.ts'])).code : code;
