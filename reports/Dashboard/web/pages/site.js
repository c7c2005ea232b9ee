// What a page does beyond its HTML: charts, sorting, CSV, number codes. Without it every number can still be read.
(() => {
  'use strict';
  const ink = '#1f1f1f', soft = '#555', hair = '#e6e3dc', red = '#b3151f', blue = '#2b5c8a', ochre = '#dda04b', pale = '#c3d0dc';
  const font = getComputedStyle(document.body).fontFamily;
  const whole = value => value == null ? '—' : Math.round(value).toLocaleString('en-US');
  const quarter = key => key.replace(/^(\d{4})Q([1-4])$/, (_, year, number) => `${year}年${'一二三四'[number - 1]}季度`);
  const short = value => Math.abs(value) >= 1e8 ? value / 1e8 + '亿' : Math.abs(value) >= 1e6 ? value / 1e4 + '万' : whole(value);
  const base = {
    animation: false,
    color: [blue, ochre, '#5b8c5a', '#8a6a9c', '#7a7a7a', '#b55d3c', '#3f8f95', red],
    textStyle: { fontFamily: font, color: ink },
    grid: { left: 12, right: 24, top: 46, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, valueFormatter: whole, textStyle: { fontSize: 13, color: ink } },
    legend: { top: 4, left: 0, itemWidth: 18, textStyle: { color: ink, fontSize: 13 }, data: [] },
  };
  const categories = data => ({ type: 'category', data, axisLine: { lineStyle: { color: '#8a867d' } }, axisTick: { show: false }, axisLabel: { color: soft, hideOverlap: true } });
  const amounts = (more = {}) => ({ type: 'value', splitLine: { lineStyle: { color: hair } }, axisLabel: { color: soft, formatter: short }, ...more });
  const line = (name, data, more = {}) => ({ name, type: 'line', data, symbolSize: 5, lineStyle: { width: 2 }, connectNulls: false, ...more });

  const charts = {
    pace(data) {
      data.quarters = data.quarters.map(quarter);
      for (const task of data.tasks) task.quarter = quarter(task.quarter);
      if (data.forecast) data.forecast.quarter = quarter(data.forecast.quarter);
      const at = data.quarters.map(() => null), due = [...at], guide = [...at];
      for (const task of data.tasks) due[data.quarters.indexOf(task.quarter)] = task.people;
      let from = -1, start = 0;
      for (const task of data.tasks) {
        const to = data.quarters.indexOf(task.quarter);
        if (to < 0) continue;
        for (let i = from + 1; i <= to; i++) guide[i] = start + (task.people - start) * (i - from) / (to - from);
        from = to; start = task.people;
      }
      const series = [
        line('任务序时线', guide, { symbol: 'none', lineStyle: { type: 'dashed', width: 1.5, color: red }, itemStyle: { color: red } }),
        { name: '年末任务', type: 'scatter', data: due, symbol: 'diamond', symbolSize: 11, itemStyle: { color: red } },
        line('登记脱贫', data.claimed, { itemStyle: { color: pale }, lineStyle: { width: 3, color: '#9fb3c6' } }),
        line('现有登记脱贫', data.standing, { itemStyle: { color: blue } }),
        line('比对达标', data.verified, { itemStyle: { color: ochre }, symbol: 'rect' }),
      ];
      if (data.forecast) {
        const i = data.quarters.indexOf(data.forecast.quarter);
        const q = i < 0 ? data.quarters.push(data.forecast.quarter) - 1 : i;
        const only = value => data.quarters.map((_, k) => k === q ? value : null);
        series.push({ name: '年末预计', type: 'scatter', data: only(data.forecast.people), symbol: 'circle', symbolSize: 9, itemStyle: { color: '#fff', borderColor: blue, borderWidth: 2 } });
        if (data.forecast.low != null) {
          series.push({ name: '预计下限', type: 'scatter', data: only(data.forecast.low), symbol: 'triangle', symbolSize: 7, itemStyle: { color: blue } });
          series.push({ name: '预计上限', type: 'scatter', data: only(data.forecast.high), symbol: 'triangle', symbolRotate: 180, symbolSize: 7, itemStyle: { color: blue } });
        }
      }
      return { xAxis: categories(data.quarters), yAxis: amounts(), series };
    },
    waterfall(data) {
      let level = 0;
      const floor = [], up = [], down = [], total = [];
      for (const step of data.steps) {
        const isTotal = step.name === '季初' || step.name === '季末';
        const low = isTotal ? 0 : Math.min(level, level + step.value);
        level = isTotal ? step.value : level + step.value;
        floor.push(low); total.push(isTotal ? step.value : null);
        up.push(!isTotal && step.value > 0 ? step.value : null); down.push(!isTotal && step.value < 0 ? -step.value : null);
      }
      const ends = data.steps.filter(s => s.name === '季初' || s.name === '季末').map(s => s.value);
      const spread = Math.max(...floor.map((f, i) => f + (up[i] ?? down[i] ?? total[i] ?? 0))) - Math.min(...ends, ...floor.filter((_, i) => total[i] == null));
      const cut = Math.max(0, Math.min(...ends, ...floor.filter((_, i) => total[i] == null)) - Math.max(spread, 1) * 1.5);
      const bar = (name, values, color, sign) => ({ name, type: 'bar', stack: 'a', barWidth: '55%', data: values, itemStyle: { color }, label: { show: true, position: 'top', color: ink, fontSize: 12, formatter: p => p.value == null ? '' : sign + whole(p.value) } });
      return {
        legend: { show: false }, grid: { ...base.grid, top: 26 },
        tooltip: { ...base.tooltip, formatter: items => `${items[0].name}：${whole(data.steps[items[0].dataIndex].value)}` },
        xAxis: { ...categories(data.steps.map(s => s.name)), axisLabel: { color: soft, interval: 0, width: 64, overflow: 'break' } },
        yAxis: amounts({ min: Math.floor(cut) }),
        series: [
          { type: 'bar', stack: 'a', data: floor.map((f, i) => total[i] == null ? f : 0), itemStyle: { color: 'transparent' }, silent: true, tooltip: { show: false } },
          bar('存量', total, blue, ''), bar('增加', up, '#7fa3c4', '+'), bar('减少', down, ochre, '−'),
        ],
      };
    },
    money: data => ({
      xAxis: categories(data.payers.map(p => p.name)), yAxis: amounts(),
      series: [['应到位', 'due', pale], ['已到位', 'arrived', blue], ['已支出', 'paid', ochre]].map(([name, key, color]) => ({ name, type: 'bar', barMaxWidth: 46, data: data.payers.map(p => p[key]), itemStyle: { color } })),
    }),
    lines: data => ({
      xAxis: categories(data.quarters.map(quarter)),
      yAxis: amounts(data.percent ? { axisLabel: { color: soft, formatter: v => Math.round(v * 1000) / 10 + '%' }, scale: true } : {}),
      tooltip: { ...base.tooltip, valueFormatter: data.percent ? v => v == null ? '—' : (v * 100).toFixed(1) + '%' : whole },
      series: data.lines.map((l, i) => line(l.name, l.values, i === 0 ? { lineStyle: { width: 3, color: ink }, itemStyle: { color: ink } } : {})),
    }),
    capacity: data => ({
      xAxis: { ...amounts(), name: '走访户数', nameLocation: 'middle', nameGap: 26 }, yAxis: amounts(), grid: { ...base.grid, bottom: 30 },
      series: data.lines.map(l => line(l.name, l.points)),
    }),
    calibration: data => {
      const top = Math.max(...data.lines.flatMap(l => l.points.flat()));
      const share = { axisLabel: { color: soft, formatter: v => Math.round(v * 1000) / 10 + '%' } };
      return {
        xAxis: { ...amounts(share), name: '预测', nameLocation: 'middle', nameGap: 26 }, yAxis: amounts(share), grid: { ...base.grid, bottom: 30 },
        tooltip: { ...base.tooltip, valueFormatter: v => (v * 100).toFixed(1) + '%' },
        series: [...data.lines.map(l => line(l.name, l.points)), line('预测等于实际', [[0, 0], [top, top]], { symbol: 'none', lineStyle: { type: 'dashed', color: red }, itemStyle: { color: red } })],
      };
    },
  };

  function draw(box) {
    const data = JSON.parse(box.parentElement.querySelector('script').textContent);
    const chart = echarts.init(box, null, { renderer: 'svg' });
    const option = charts[box.dataset.chart](data);
    const shown = { ...base, ...option };
    if (box.clientWidth < 500 && shown.grid === base.grid) shown.grid = { ...base.grid, top: 74 }; // the legend takes two lines
    if (shown.legend.show !== false) shown.legend = { ...base.legend, data: option.series.map(s => s.name).filter(Boolean) };
    chart.setOption(shown);
    const fit = () => {
      chart.resize();
      const svg = box.querySelector('svg'); // a viewBox, so that print can scale it
      if (svg) svg.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    fit();
    let wait;
    addEventListener('resize', () => { clearTimeout(wait); wait = setTimeout(fit, 120); });
    box.dataset.drawn = 'yes';
  }

  const text = cell => cell.dataset.v || (cell.classList.contains('n') ? cell.innerText.trim().replaceAll(',', '') : cell.innerText.trim());
  const csvCell = value => {
    const isNumber = /^[-−+]?[\d.,]+%?$/.test(value);
    const safe = !isNumber && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  function csv(table) {
    const rows = [...table.rows].map(row => [...row.cells].filter(cell => !cell.querySelector('svg, .hidden')).map(cell => csvCell(text(cell))).join(','));
    const blob = new Blob(['\ufeff' + rows.join('\r\n') + '\r\n'], { type: 'text/csv' }); // the mark is for Excel
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: `${table.dataset.csv}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  window.tableCsv = csv;

  function sortable(table) {
    const heads = [...table.tHead.rows[0].cells];
    if (table.tBodies[0].rows.length < 3) return;
    heads.forEach((head, column) => {
      if (head.querySelector('a, .hidden')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') !== 'descending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const key = row => { const value = text(row.cells[column]).replace(/[,%+]/g, '').replace('−', '-'); return value !== '' && !isNaN(value) ? Number(value) : value; };
        const order = (a, b) => typeof a === 'number' && typeof b === 'number' ? a - b : typeof a === 'number' ? 1 : typeof b === 'number' ? -1 : a.localeCompare(b, 'zh-CN');
        const rows = [...table.tBodies[0].rows].map(row => [key(row), row]).sort((a, b) => (down ? -1 : 1) * order(a[0], b[0]));
        table.tBodies[0].append(...rows.map(row => row[1]));
      });
    });
  }

  function tools(table) {
    const bar = document.createElement('div');
    bar.className = 'tools';
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: '下载CSV' });
    button.setAttribute('aria-label', `下载CSV：${table.caption?.innerText ?? ''}`);
    button.addEventListener('click', () => csv(table));
    bar.append(button);
    if (table.querySelector('[data-code]:not([data-code=""])')) {
      const label = document.createElement('label');
      const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
      box.addEventListener('change', () => table.classList.toggle('codes', box.checked));
      label.append(box, ' 显示编号');
      bar.append(label);
    }
    table.closest('.table').append(bar);
  }

  document.querySelectorAll('table[data-csv]').forEach(table => { sortable(table); tools(table); });
  if (window.echarts) {
    // a chart below the fold waits until it is near
    const near = new IntersectionObserver(seen => seen.filter(s => s.isIntersecting).forEach(s => { near.unobserve(s.target); draw(s.target); }), { rootMargin: '400px' });
    document.querySelectorAll('[data-chart]').forEach(box => near.observe(box));
    addEventListener('beforeprint', () => document.querySelectorAll('[data-chart]:not([data-drawn])').forEach(box => { near.unobserve(box); draw(box); }));
  }
})();
