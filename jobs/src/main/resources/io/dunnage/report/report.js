
'use strict';
(function () {
  var say = document.body.dataset, page = Number(say.page), sheets = {};
  function plain(html) {
    return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  }
  function safe(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;').replace(/\s/g, ' ');
  }
  function made(name, text) { var one = document.createElement(name); one.textContent = text || ''; return one; }
  function number(text) { return Number(text.split(say.group).join('').replace(say.decimal, '.')) || 0; }
  function day(text) {
    var at = function (part) { var from = say.date.indexOf(part); return text.substr(from, part.length); };
    return at('yyyy') + at('MM') + at('dd') + text.slice(10);
  }
  function shown(html) {
    return say.shown.replace('{0}', html[0]).replace('{1}', html[1]).replace('{2}', html[2]);
  }
  document.querySelectorAll('.sheet:not(.fixed)').forEach(function (sheet) {
    var body = sheet.querySelector('tbody'), rest = sheet.querySelector('script');
    var heads = Array.from(sheet.querySelectorAll('th')), at = 0, exact = null;
    var links = heads.map(function (head) { return head.dataset.link; });
    var styles = heads.map(function (head) { return head.className; });
    // a row is its cells' texts, escaped, with tabs between: most of them are never drawn
    var all = Array.from(body.rows).map(function (row) {
      return Array.from(row.cells).map(function (cell) { return safe(cell.textContent); }).join('\t');
    });
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
    function drawn(row) {
      return '<tr>' + row.split('\t').map(function (text, column) {
        var style = styles[column] + (styles[column] === 'n' && text[0] === '-' ? ' m' : '');
        var inside = links[column] && text
          ? '<a href="' + links[column] + '" data-find="' + (styles[column] === '' ? text : text.split(' ')[0]) + '">' + text + '</a>'
          : text;
        return '<td class="' + style + '">' + inside + '</td>';
      }).join('') + '</tr>';
    }
    function draw() {
      var paged = rows.length > page, few = all.length <= 10 && rows.length === all.length;
      body.innerHTML = rows.slice(at, at + page).map(drawn).join('');
      tools.className = few ? 'tools few' : 'tools';
      clear.hidden = rows.length === all.length;
      back.hidden = next.hidden = !paged;
      back.disabled = at === 0;
      next.disabled = at + page >= rows.length;
      where.textContent = shown([rows.length ? at + 1 : 0, Math.min(at + page, rows.length), rows.length]);
    }
    function filter() {
      var wanted = field.value.toLocaleLowerCase();
      at = 0;
      rows = !field.value ? all : all.filter(function (row) {
        var text = plain(row);
        return exact === null ? text.toLocaleLowerCase().indexOf(wanted) >= 0
          : text.split('\t').some(function (cell) { return (' ' + cell + ' ').indexOf(' ' + exact + ' ') >= 0; });
      });
      draw();
    }
    function key(text, style) { return style === 'n' ? number(text) : style === 'd' ? day(text) : plain(text); }
    heads.forEach(function (head, column) {
      head.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') !== 'ascending', style = styles[column];
        var words = new Intl.Collator(document.documentElement.lang, {numeric: true});
        heads.forEach(function (one) { one.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        rows = rows.map(function (row) { return [key(row.split('\t')[column], style), row]; }).sort(function (one, other) {
          var order = style === 'n' ? one[0] - other[0] : words.compare(one[0], other[0]);
          return up ? order : -order;
        }).map(function (pair) { return pair[1]; });
        at = 0;
        draw();
      });
    });
    field.addEventListener('input', function () { exact = null; filter(); });
    clear.addEventListener('click', function () { field.value = ''; exact = null; filter(); });
    back.addEventListener('click', function () { at = Math.max(0, at - page); draw(); });
    next.addEventListener('click', function () { at += page; draw(); });
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
