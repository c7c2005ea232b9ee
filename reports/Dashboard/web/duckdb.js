// DuckDB-WASM for the query page.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

window.duckdb = { AsyncDuckDB, VoidLogger };
