
'use strict';
(function () {
  var say = document.body.dataset, shown = Number(say.page), sheets = {};
  function plain(html) {
    return html.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'").replace(/&amp;/g, '&');
  }
  function cellsOf(row) { return row.split('</td>').slice(0, -1); }
  function made(name, text) { var one = document.createElement(name); one.textContent = text || ''; return one; }
  document.querySelectorAll('.sheet:not(.fixed)').forEach(function (sheet) {
    var table = sheet.querySelector('table'), body = table.tBodies[0], rest = sheet.querySelector('script');
    var heads = Array.from(table.tHead.rows[0].cells), at = 0, exact = null;
    var all = Array.from(body.rows).map(function (row) { return row.innerHTML; });
    if (rest) {
      all = all.concat(rest.textContent.split('\n').filter(function (row) { return row; }));
      rest.remove();
    }
    var rows = all, tools = made('div'), field = made('input'), where = made('span');
    var clear = made('button', say.clear), back = made('button', say.previous), next = made('button', say.next);
    tools.className = 'tools';
    field.type = 'search';
    field.placeholder = say.filter;
    field.setAttribute('aria-label', say.filter);
    [field, clear, back, next, where].forEach(function (one) { tools.appendChild(one); });
    sheet.parentNode.insertBefore(tools, sheet);
    function draw() {
      var paged = rows.length > shown;
      body.innerHTML = '<tr>' + rows.slice(at, at + shown).join('</tr><tr>') + '</tr>';
      tools.hidden = all.length <= 10 && rows.length === all.length;
      tools.style.display = tools.hidden ? 'none' : '';
      clear.hidden = rows.length === all.length;
      back.hidden = next.hidden = !paged;
      back.disabled = at === 0;
      next.disabled = at + shown >= rows.length;
      where.textContent = say.shown.replace('{0}', rows.length ? at + 1 : 0)
        .replace('{1}', Math.min(at + shown, rows.length)).replace('{2}', rows.length);
    }
    function filter() {
      var wanted = field.value.toLocaleLowerCase();
      at = 0;
      rows = !field.value ? all : all.filter(function (row) {
        return exact === null ? plain(row).toLocaleLowerCase().indexOf(wanted) >= 0
          : cellsOf(row).some(function (cell) { return (' ' + plain(cell) + ' ').indexOf(' ' + exact + ' ') >= 0; });
      });
      draw();
    }
    function key(row, column) {
      var cell = cellsOf(row)[column], value = /^<td[^>]* data-v="([^"]*)"/.exec(cell.trim());
      return value ? value[1] : plain(cell);
    }
    heads.forEach(function (head, column) {
      head.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') !== 'ascending', number = head.className === 'n';
        var words = new Intl.Collator(document.documentElement.lang, {numeric: true});
        heads.forEach(function (one) { one.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        rows = rows.map(function (row) { return [key(row, column), row]; }).sort(function (one, other) {
          var order = number ? (Number(one[0]) - Number(other[0])) : words.compare(one[0], other[0]);
          return up ? order : -order;
        }).map(function (pair) { return pair[1]; });
        at = 0;
        draw();
      });
    });
    field.addEventListener('input', function () { exact = null; filter(); });
    clear.addEventListener('click', function () { field.value = ''; exact = null; filter(); });
    back.addEventListener('click', function () { at = Math.max(0, at - shown); draw(); });
    next.addEventListener('click', function () { at += shown; draw(); });
    sheets[sheet.parentNode.id] = function (text) { field.value = text; exact = text; filter(); };
    draw();
  });
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[data-find]') : null;
    if (link) {
      var find = sheets[link.getAttribute('href').slice(1)];
      if (find) { find(link.dataset.find); }
    }
  });
})();
