// The query page: DuckDB-WASM in a worker over the file of the reader's own scope. A query is stopped by ending its worker.
(() => {
  'use strict';
  const shown = 1000;
  const $ = id => document.getElementById(id);
  const url = path => new URL(path, location.href).href;
  let worker, db, connection, file, last;

  const say = text => { $('state').textContent = text; };
  const busy = isBusy => { $('run').disabled = isBusy || !connection; $('stop').disabled = !isBusy; };

  async function start() {
    worker = new Worker(url('assets/duckdb-worker.js'));
    db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    await db.instantiate(url('assets/duckdb.wasm'));
    file ??= new Uint8Array(await (await fetch(url('scope.duckdb'))).arrayBuffer());
    await db.open({ path: ':memory:', query: { castDecimalToDouble: true, castTimestampToDate: true } });
    await db.registerFileBuffer('scope.duckdb', file.slice()); // a copy: the worker keeps what it is given
    const opened = await db.connect();
    await opened.query("set autoinstall_known_extensions = false; set autoload_known_extensions = false; attach 'scope.duckdb' as scope (read_only); use scope;");
    connection = opened;
  }

  const plain = value => value == null ? '—'
    : typeof value === 'bigint' ? value.toString()
    : typeof value === 'number' ? String(Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6)
    : value instanceof Date ? value.toISOString().slice(0, 10)
    : Array.isArray(value) ? `[${value.map(plain).join(', ')}]`
    : String(value);

  function show(result) {
    const names = result.schema.fields.map(field => field.name);
    const rows = result.toArray().map(row => names.map(name => row[name]));
    last = { names, rows };
    const table = document.createElement('table');
    table.createCaption().textContent = rows.length > shown ? `共${rows.length}行，显示前${shown}行；下载CSV可得全部` : `共${rows.length}行`;
    const head = table.createTHead().insertRow();
    const isNumber = names.map((_, i) => rows.some(row => row[i] != null) && rows.every(row => row[i] == null || typeof row[i] === 'number' || typeof row[i] === 'bigint'));
    names.forEach((name, i) => { const th = document.createElement('th'); th.scope = 'col'; th.textContent = name; if (isNumber[i]) th.className = 'n'; head.append(th); });
    const body = table.createTBody();
    for (const row of rows.slice(0, shown)) {
      const line = body.insertRow();
      row.forEach((value, i) => { const cell = line.insertCell(); cell.textContent = plain(value); if (isNumber[i]) cell.className = 'n'; });
    }
    const box = document.createElement('div');
    box.className = 'scroll'; box.tabIndex = 0; box.setAttribute('role', 'region'); box.setAttribute('aria-label', '查询结果');
    box.append(table);
    $('answer').replaceChildren(box);
    $('csv').disabled = false;
  }

  function fail(message) {
    const box = document.createElement('pre');
    box.className = 'warn'; box.setAttribute('role', 'alert'); box.textContent = message;
    $('answer').replaceChildren(box);
  }

  async function run() {
    if (!connection) return;
    busy(true); say('正在查询……');
    const mine = connection, begun = performance.now();
    try {
      const result = await mine.query($('sql').value);
      show(result);
      say(`用时${((performance.now() - begun) / 1000).toFixed(2)}秒`);
    } catch (error) {
      if (mine !== connection) return; // stopped meanwhile
      fail(`查询未能执行：${error.message ?? error}`); say('');
    }
    busy(false);
  }

  async function stop() {
    worker.terminate();
    connection = null; busy(false); say('已停止，正在重新准备……');
    await start();
    busy(false); say('已停止');
  }

  async function schema() {
    const rows = (await connection.query('select table_name, column_name, type, coalesce(meaning, \'\') as meaning, coalesce(unit, \'\') as unit from meta.dictionary order by table_name, column_number')).toArray();
    const tables = new Map();
    for (const row of rows) { if (!tables.has(row.table_name)) tables.set(row.table_name, []); tables.get(row.table_name).push(row); }
    const list = [...tables].map(([name, columns]) => {
      const box = document.createElement('details'), head = document.createElement('summary'), terms = document.createElement('dl');
      head.className = 'mono'; head.textContent = name;
      for (const column of columns) {
        const term = document.createElement('dt'), text = document.createElement('dd');
        term.className = 'mono'; term.textContent = column.column_name;
        text.textContent = [column.meaning, column.unit, column.type].filter(Boolean).join(' · ');
        terms.append(term, text);
      }
      box.append(head, terms);
      return box;
    });
    $('schema').replaceChildren(...list);
    $('schema').removeAttribute('aria-busy');
  }

  function csv() {
    const cell = value => { const text = value == null ? '' : plain(value); const safe = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text; return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe; };
    const text = [last.names, ...last.rows].map(row => row.map(cell).join(',')).join('\r\n');
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['\ufeff' + text + '\r\n'], { type: 'text/csv' })), download: '查询结果.csv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  $('run').addEventListener('click', run);
  $('stop').addEventListener('click', stop);
  $('csv').addEventListener('click', csv);
  $('sql').addEventListener('keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); } });
  document.querySelectorAll('[data-sql]').forEach(button => button.addEventListener('click', () => { $('sql').value = button.dataset.sql; run(); }));
  start().then(() => { busy(false); say('可以查询'); return schema(); }).catch(error => { say(''); fail(`未能载入：${error.message ?? error}`); });
})();
