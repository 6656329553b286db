// What the tests of the pages look for in a browser. Each function returns what is wrong, or how many there are.

function seen(e) {
  return e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true, opacityProperty: true }) && e.getClientRects().length > 0;
}

function all(selector) {
  return Array.from(document.querySelectorAll(selector));
}

function told(e) {
  return (e.id ? '#' + e.id + ' ' : '') + e.tagName.toLowerCase() + ' ' + e.textContent.trim().slice(0, 60);
}

function parts(color) {
  return color.match(/[0-9.]+/g).map(Number);
}

function luminance(c) {
  var l = c.slice(0, 3).map(function (v) {
    v /= 255;
    return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
}

function behind(element) {
  for (var e = element; e; e = e.parentElement) {
    var c = parts(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] === 1) { return c; }
  }
  return [255, 255, 255];
}

/** By WCAG 2 at least 4.5 to 1, measured on everything that holds text of its own and is to be seen. */
function contrast() {
  var result = { count: 0, low: [] };
  all('body *').forEach(function (e) {
    var own = Array.from(e.childNodes).some(function (n) { return n.nodeType === 3 && n.data.trim(); });
    if (!own || !seen(e) || e.tagName === 'title') { return; }
    var style = getComputedStyle(e);
    var ink = luminance(parts(e.closest('svg') ? style.fill : style.color));
    var paper = luminance(behind(e));
    var ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    result.count++;
    if (ratio < 4.5) { result.low.push(told(e) + ' ' + ratio.toFixed(2)); }
  });
  return result;
}

/** Text that runs out of its box where nothing scrolls to it; what is to be heard alone has no room and needs none. */
function cutOff() {
  var heard = all('.heard');
  heard.forEach(function (e) { e.style.display = 'none'; });
  var cut = all('.tile, .card, .chip, .facts > div, h1, h2, summary, .top').filter(function (e) {
    return seen(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline';
  }).map(told);
  heard.forEach(function (e) { e.style.display = ''; });
  return cut;
}

/** What stays under the tree when the focus comes to it there. */
function keptCovered() {
  return all('main a[href], main summary').filter(seen).filter(function (e) {
    document.activeElement.blur();
    scrollBy(0, e.getBoundingClientRect().top - 8);
    e.focus();
    return covered();
  }).map(told);
}

/** Puts the focus on the last that can be used in the page itself; returns whether there is any. */
function fromTheEnd() {
  var last = all('main a[href], main summary').filter(seen).pop();
  if (last) {
    last.scrollIntoView({ block: 'end' });
    last.focus();
  }
  return !!last;
}

/** What lies over the element that has the focus, or nothing. */
function covered() {
  var e = document.activeElement;
  var box = e.getClientRects()[0];
  var top = document.elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + 2);
  return top && e.contains(top) || !top || !top.closest('.tree') ? null : told(e);
}

/** What is folded and stays so on paper. The history under a figure is not printed: a table below has it. */
function folded() {
  return all('details:not(.past)').filter(function (d) {
    return !Array.from(d.children).some(function (c) { return c.tagName !== 'SUMMARY' && seen(c) && c.offsetHeight > 0; });
  }).map(told);
}

function beyondTheSheet() {
  return all('main *').filter(function (e) {
    return seen(e) && !e.closest('svg') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1;
  }).map(told);
}

/** Notes what can be used, the links that come up under the focus among them; returns how much that is. */
function usable() {
  return all('a[href], summary').filter(function (e) {
    var can = seen(e) || e.closest('.tree');
    if (can) { e.dataset.wanted = 'yes'; }
    return can;
  }).length;
}

function missed() {
  return all('[data-wanted]:not([data-reached])').map(told);
}

/** Notes where the focus is; returns what is wrong with it, or nothing. */
function stop() {
  var e = document.activeElement;
  if (!e || e === document.body) { return null; }
  e.dataset.reached = 'yes';
  var box = e.getBoundingClientRect();
  if (!seen(e) || box.bottom <= 0 || box.top >= innerHeight) { return told(e); }
  var list = e.parentElement.matches('details.past') ? e.parentElement.querySelector('.past-list')
    : e.parentElement.matches('.tree > ul > li') ? e.parentElement.querySelector('ul') : null;
  return list && !seen(list) ? told(list) : null;
}

/** What a picture tells by the title of a part of it, and no text beside it does. */
function onlyUnderThePointer() {
  var missing = [];
  all('svg.chart g > title').forEach(function (title) {
    var words = title.textContent.replace(/\u00a0/g, ' ');
    var value = words.slice(words.indexOf(': ') + 2).replace(' (outside of the scale)', '');
    var day = words.slice(0, words.indexOf(', '));
    var rows = Array.from(title.closest('section').querySelectorAll('tbody tr')).map(function (row) {
      return row.textContent.replace(/\u00a0/g, ' ');
    });
    if (!rows.some(function (row) { return row.indexOf(day) >= 0 && row.indexOf(value) >= 0; })) { missing.push(words); }
  });
  return missing;
}

function shown(selector) {
  return all(selector).filter(seen).length;
}

function tables() {
  return shown('table');
}

function columnHeaders() {
  return all('th[scope=col]').length;
}

function rowHeaders() {
  return all('th[scope=row]').length;
}

function pictures() {
  return shown('[role=img]');
}
