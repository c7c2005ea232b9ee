// Bundles what the pages need into dist/: the part of ECharts they draw with, and DuckDB-WASM with its worker.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const here = new URL('.', import.meta.url).pathname;
const duckdb = `${here}node_modules/@duckdb/duckdb-wasm/dist/`;
const common = { bundle: true, minify: true, format: 'iife', target: 'es2020', legalComments: 'none', logLevel: 'error' };

await rm(`${here}dist`, { recursive: true, force: true });
await mkdir(`${here}dist`, { recursive: true });
await build({ ...common, entryPoints: [`${here}echarts.js`], outfile: `${here}dist/echarts.js` });
await build({ ...common, entryPoints: [`${here}duckdb.js`], outfile: `${here}dist/duckdb.js` });
await copyFile(`${duckdb}duckdb-browser-eh.worker.js`, `${here}dist/duckdb-worker.js`);
const wasm = await readFile(`${duckdb}duckdb-eh.wasm`);
await writeFile(`${here}dist/duckdb.wasm.gz`, await promisify(gzip)(wasm, { level: constants.Z_DEFAULT_COMPRESSION }));
