(function () {
  "use strict";

  var data = JSON.parse(document.getElementById("data").textContent);
  var kindNames = Object.keys(data.kinds);
  var typeNames = Object.keys(data.types);

  // The order of the fields is that in which the page's data were written.
  function facts(list, key) {
    var result = [];
    for (var i = 0; i < list.length; i += 2) {
      var value = list[i + 1];
      result.push([data.texts[list[i]], typeof value === "number" ? data.texts[value] : value === "" ? key.slice("company:".length) : value]);
    }
    return result;
  }
  // A share is exact, or a range such as (25,50], of which the picture shows both ends.
  function range(share) {
    var ends = /^[\[(]([0-9.]+),([0-9.]+)[\])]$/.exec(share || "");
    return ends ? { text: share, shown: ends[1] + "–" + ends[2], low: parseFloat(ends[1]) } : null;
  }
  var nodes = data.nodes.map(function (n, i) {
    return {
      i: i, kind: kindNames[n[0]], key: n[1], label: n[2], x: n[3], y: n[4], ours: n[5] === 1, country: n[6], band: n[7] < 0 ? "" : data.bands[n[7]],
      exposure: n[8], amount: n[9], facts: facts(n[10], n[1]), told: n[11], links: n[12] ? facts(n[12], "") : [], folded: 0
    };
  });
  var edges = data.edges.map(function (e, i) {
    var span = range(e[5]);
    return {
      i: i, type: typeNames[e[0]], from: e[1], to: e[2], ended: e[3] === 1, told: e[4], share: span ? span.shown : e[5] || undefined,
      exact: span ? undefined : e[5] || undefined, range: span ? span.text : undefined, least: span ? span.low : parseFloat(e[5]) || 0, role: e[6] === undefined ? "" : data.texts[e[6]],
      since: e[7] || "", until: e[8] || "",
      // What begins later does not hold on the network's day either, but is not over.
      over: e[3] === 1 && !(e[7] > data.asOf)
    };
  });
  var sources = data.sources.map(function (s) {
    var document = s[0] >= 0 ? "report of " + nodes[s[0]].key.slice("company:".length) : data.texts[-1 - s[0]];
    return document + ", " + data.texts[s[1]] + (s[2] === undefined ? "" : ", " + data.texts[s[2]]);
  });
  var MANY = 1500;
  var TOO_MANY = 6000;
  var largest = nodes.reduce(function (most, node) { return Math.max(most, node.amount); }, 0);
  var BANDS = { A: "#15803d", B: "#4d7c0f", C: "#b45309", D: "#c2410c", E: "#b91c1c", NOT_RATED: "#64748b" };
  var KINDS = {
    COMPANY: { fill: "#475569", shape: "round-rectangle", icon: "M5 20V5h9v15M14 10h5v10M3 20h18M8 8h3M8 11.500h3M8 15h3" },
    PERSON: { fill: "#0369a1", shape: "ellipse", icon: "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.500 20.500c0-8 15-8 15 0" },
    UNKNOWN: { fill: "#64748b", shape: "diamond", icon: "M9 9c0-4.500 6.500-4 6.500-.500 0 2.500-3.500 2.500-3.500 5.500M12 18.500v.1" },
    CUSTOMER: { fill: "#047857", shape: "hexagon", icon: "M4 8h16v11H4zM9 8V5h6v3M4 13h16" },
    USER_ACCOUNT: { fill: "#7c3aed", shape: "round-diamond", icon: "M8 15a4 4 0 1 1 3.500-2L20 19M17 16.500l-2 2" },
    CONTACT: { fill: "#0e7490", shape: "round-octagon", icon: "M4 6h16v12H4zM4 7l8 6 8-6" },
    GROUP: { fill: "#be185d", shape: "cut-rectangle", icon: "M3 6h7l2 3h9v10H3z" }
  };
  var TYPES = {
    SHAREHOLDING: { line: "solid", light: "#52607a", dark: "#a9b6cb" },
    CONSOLIDATION: { line: "solid", light: "#2563eb", dark: "#7aa7ff" },
    ULTIMATE_CONSOLIDATION: { line: "dashed", light: "#2563eb", dark: "#7aa7ff" },
    BENEFICIAL_OWNER: { line: "dashed", light: "#a21caf", dark: "#e879f9" },
    GROUP_MEMBER: { line: "dotted", light: "#8593a8", dark: "#76859c" },
    DIRECTOR: { line: "dashed", light: "#b45309", dark: "#f0a54a" },
    ACCOUNT_OF: { line: "solid", light: "#047857", dark: "#3ecf9a" },
    USER_OF: { line: "dotted", light: "#7c3aed", dark: "#b795ff" },
    CONTACT_OF: { line: "dotted", light: "#0e7490", dark: "#4cc3de" },
    MEMBER_OF: { line: "dotted", light: "#be185d", dark: "#f084b4" }
  };

  var HOLDERS = {
    SHAREHOLDING: "Shareholder", CONSOLIDATION: "Parent", ULTIMATE_CONSOLIDATION: "Ultimate parent", BENEFICIAL_OWNER: "Beneficial owner", GROUP_MEMBER: "Head or member of the same group",
    DIRECTOR: "Director", ACCOUNT_OF: "Account", USER_OF: "User", CONTACT_OF: "Contact", MEMBER_OF: "Member"
  };

  function id(name) { return document.getElementById(name); }

  function make(tag, text, className) {
    var element = document.createElement(tag);
    if (text !== undefined && text !== null) { element.textContent = text; }
    if (className) { element.className = className; }
    return element;
  }

  function clear(element) { while (element.firstChild) { element.removeChild(element.firstChild); } }

  // ---- the data, indexed --------------------------------------------------------------------------------------------

  var byKey = {};
  var touching = nodes.map(function () { return []; });
  var perType = {};
  var perCountry = {};
  var perKind = {};
  var perBand = {};
  // What a company owes us is what its accounts owe, where the host told of the accounts alone.
  edges.forEach(function (edge) {
    var company = nodes[edge.to];
    if (edge.type === "ACCOUNT_OF") { company.owed = (company.owed || 0) + nodes[edge.from].amount; }
  });
  nodes.forEach(function (node, i) {
    node.amount = node.amount || node.owed || 0;
    largest = Math.max(largest, node.amount);
    perKind[node.kind] = (perKind[node.kind] || 0) + 1;
    if (node.kind === "COMPANY") { perBand[node.band || "NONE"] = (perBand[node.band || "NONE"] || 0) + 1; }
    byKey[node.key] = i;
    node.find = [node.label, node.key].concat(node.facts.map(function (fact) { return fact[1]; })).join("\n").toLowerCase();
    if (node.country) { perCountry[node.country] = (perCountry[node.country] || 0) + 1; }
  });
  edges.forEach(function (edge, i) {
    touching[edge.from].push(i);
    if (edge.to !== edge.from) { touching[edge.to].push(i); }
    perType[edge.type] = (perType[edge.type] || 0) + 1;
  });

  // ---- the state, and its place in the address ----------------------------------------------------------------------

  var state = { node: -1, steps: 0, other: -1, from: -1, hidden: {}, kinds: {}, bands: {}, closed: {}, day: "", countries: {}, share: 0, ended: false, theme: "", view: "picture" };

  function readAddress() {
    var parts = new URLSearchParams(location.hash.slice(1));
    function place(name) {
      var key = parts.get(name);
      return key !== null && Object.prototype.hasOwnProperty.call(byKey, key) ? byKey[key] : -1;
    }
    function set(name) {
      var result = {};
      (parts.get(name) || "").split(",").forEach(function (value) { if (value) { result[value] = true; } });
      return result;
    }
    state.node = place("node");
    state.other = place("to");
    state.from = -1;
    state.steps = state.node < 0 ? 0 : Math.max(0, Math.min(6, parseInt(parts.get("steps"), 10) || 0));
    state.hidden = set("hide");
    state.countries = set("in");
    state.kinds = set("nokind");
    state.bands = set("noband");
    state.day = /^\d{4}-\d{2}-\d{2}$/.test(parts.get("day") || "") ? parts.get("day") : "";
    state.closed = {};
    Object.keys(set("closed")).forEach(function (i) { if (nodes[i]) { state.closed[i] = true; } });
    state.share = Math.max(0, Math.min(100, parseInt(parts.get("share"), 10) || 0));
    state.ended = parts.get("ended") === "1";
    state.theme = parts.get("theme") === "dark" || parts.get("theme") === "light" ? parts.get("theme") : state.theme;
    state.view = parts.get("view") === "tables" ? "tables" : "picture";
  }

  function writeAddress() {
    var parts = new URLSearchParams();
    if (state.node >= 0) { parts.set("node", nodes[state.node].key); }
    if (state.steps) { parts.set("steps", state.steps); }
    if (state.other >= 0) { parts.set("to", nodes[state.other].key); }
    var hidden = Object.keys(state.hidden).sort().join(",");
    if (hidden) { parts.set("hide", hidden); }
    var countries = Object.keys(state.countries).sort().join(",");
    if (countries) { parts.set("in", countries); }
    if (state.share) { parts.set("share", state.share); }
    ["kinds", "bands"].forEach(function (name) {
      var off = Object.keys(state[name]).sort().join(",");
      if (off) { parts.set("no" + name.slice(0, -1), off); }
    });
    if (state.day) { parts.set("day", state.day); }
    var closed = Object.keys(state.closed);
    if (closed.length && closed.length <= 60) { parts.set("closed", closed.join(",")); }
    if (state.ended) { parts.set("ended", "1"); }
    if (state.theme) { parts.set("theme", state.theme); }
    if (state.view !== "picture") { parts.set("view", state.view); }
    var text = parts.toString();
    try { history.replaceState(null, "", text ? "#" + text : location.pathname + location.search); } catch (refused) { location.hash = text; }
  }

  // ---- what is to be seen -------------------------------------------------------------------------------------------

  function holds(edge) {
    if (!state.day) { return state.ended || !edge.ended; }
    return (!edge.since || edge.since <= state.day) && (edge.until ? state.day < edge.until : !edge.over);
  }

  function edgePasses(edge) {
    return !state.hidden[edge.type]
        && holds(edge)
        && (state.share === 0 || edge.type !== "SHAREHOLDING" || (edge.share !== undefined && edge.least >= state.share))
        && nodePasses(nodes[edge.from])
        && nodePasses(nodes[edge.to]);
  }

  function nodePasses(node) {
    if (node.i === state.node) { return true; }
    return !state.kinds[node.kind]
        && !(node.kind === "COMPANY" && state.bands[node.band || "NONE"])
        && (!node.country || Object.keys(state.countries).length === 0 || state.countries[node.country] === true);
  }

  function within(start, steps) {
    var distance = {};
    var queue = [start];
    distance[start] = 0;
    for (var head = 0; head < queue.length; head++) {
      var here = queue[head];
      if (distance[here] === steps) { continue; }
      touching[here].forEach(function (e) {
        var edge = edges[e];
        var next = edge.from === here ? edge.to : edge.from;
        if (distance[next] === undefined && edgePasses(edge)) {
          distance[next] = distance[here] + 1;
          queue.push(next);
        }
      });
    }
    return distance;
  }

  // ---- groups, closed and open --------------------------------------------------------------------------------------

  // What sums up ways that are told from near too.
  var AFAR = { ULTIMATE_CONSOLIDATION: true, BENEFICIAL_OWNER: true };
  // What ties nobody to a group that can be closed.
  var LOOSE = { GROUP_MEMBER: true, MEMBER_OF: true };
  var HANGING = { ACCOUNT_OF: true, USER_OF: true, CONTACT_OF: true };
  function upper(edge) { return HANGING[edge.type] ? edge.to : edge.from; }
  function lower(edge) { return HANGING[edge.type] ? edge.from : edge.to; }

  // All that has nothing above it but this party and what is in the group already, with the people and accounts of just these.
  function group(top) {
    var inside = {};
    var order = [top];
    inside[top] = true;
    function other(e, n) { return edges[e].from === n ? edges[e].to : edges[e].from; }
    function belongs(n) {
      return touching[n].every(function (e) {
        var edge = edges[e];
        if (!holds(edge) || AFAR[edge.type] || LOOSE[edge.type] || inside[other(e, n)] || edge.from === edge.to) { return true; }
        // What hangs below an account does not tie it to another group.
        if (HANGING[edge.type] && upper(edge) === n) { return true; }
        return nodes[n].kind === "COMPANY" && (upper(edge) === n || nodes[upper(edge)].kind !== "COMPANY");
      });
    }
    for (var head = 0; head < order.length; head++) {
      touching[order[head]].forEach(function (e) {
        var edge = edges[e];
        var next = other(e, order[head]);
        var below = nodes[next].kind !== "COMPANY" || lower(edge) === next;
        if (!inside[next] && holds(edge) && !LOOSE[edge.type] && below && belongs(next)) {
          inside[next] = true;
          order.push(next);
        }
      });
    }
    return order;
  }

  function closeAll() {
    state.closed = {};
    var taken = {};
    function take(node) {
      if (taken[node.i] || node.kind !== "COMPANY") { return; }
      var all = group(node.i);
      if (all.length > 1) { state.closed[node.i] = true; all.forEach(function (i) { taken[i] = true; }); }
    }
    nodes.filter(function (node) {
      return !touching[node.i].some(function (e) { return holds(edges[e]) && !LOOSE[edges[e].type] && lower(edges[e]) === node.i && edges[e].from !== edges[e].to && nodes[upper(edges[e])].kind === "COMPANY"; });
    }).forEach(take);
    nodes.forEach(take);
  }

  // For each party, the closed one that it is drawn as: itself, if it is not in a closed group.
  function standIns() {
    var result = {};
    nodes.forEach(function (node) { node.folded = 0; });
    Object.keys(state.closed).map(Number).forEach(function (top) {
      if (result[top] !== undefined) { return; }
      group(top).forEach(function (i) {
        if (i !== top && i !== state.node) { result[i] = top; nodes[top].folded++; }
      });
    });
    return result;
  }

  function toggle(i) {
    if (i < 0) { return; }
    if (state.closed[i]) { delete state.closed[i]; } else if (group(i).length > 1) { state.closed[i] = true; } else { return; }
    draw(false);
    details();
    id("live").textContent = nodes[i].label + (state.closed[i] ? " closed, " + nodes[i].folded + " inside" : " opened");
  }

  function visible() {
    var drawnAs = standIns();
    var reach = state.steps > 0 && state.node >= 0 ? within(state.node, state.steps) : null;
    var shownEdges = edges.filter(function (edge) {
      return edgePasses(edge) && (!reach || (reach[edge.from] !== undefined && reach[edge.to] !== undefined));
    });
    // A top stated from afar adds nothing to a line that says the same from near.
    var nearer = {};
    shownEdges.forEach(function (edge) { if (edge.type === "CONSOLIDATION" || edge.type === "SHAREHOLDING") { nearer[edge.from + ">" + edge.to] = true; } });
    shownEdges = shownEdges.filter(function (edge) { return edge.type !== "ULTIMATE_CONSOLIDATION" || !nearer[edge.from + ">" + edge.to]; });
    var ends = {};
    var seen = {};
    shownEdges = shownEdges.filter(function (edge) {
      var from = drawnAs[edge.from] === undefined ? edge.from : drawnAs[edge.from];
      var to = drawnAs[edge.to] === undefined ? edge.to : drawnAs[edge.to];
      if (from === edge.from && to === edge.to) { return true; }
      var name = from + ">" + to + edge.type;
      if (from === to || seen[name]) { return false; }
      seen[name] = true;
      ends[edge.i] = [from, to];
      return true;
    });
    var used = {};
    shownEdges.forEach(function (edge) {
      used[ends[edge.i] ? ends[edge.i][0] : edge.from] = true;
      used[ends[edge.i] ? ends[edge.i][1] : edge.to] = true;
    });
    var shownNodes = nodes.filter(function (node) {
      if (drawnAs[node.i] !== undefined) { return false; }
      if (reach && reach[node.i] === undefined) { return false; }
      if (!nodePasses(node)) { return false; }
      // A company stays when its relations are filtered out; a person or account without any would only be in the way.
      return used[node.i] || node.kind === "COMPANY" || node.kind === "CUSTOMER" || touching[node.i].length === 0 || node.i === state.node;
    });
    return { nodes: shownNodes, edges: shownEdges, ends: ends };
  }

  function path(start, end) {
    var arrived = {};
    var queue = [start];
    arrived[start] = -1;
    for (var head = 0; head < queue.length && arrived[end] === undefined; head++) {
      var here = queue[head];
      touching[here].forEach(function (e) {
        var edge = edges[e];
        var next = edge.from === here ? edge.to : edge.from;
        if (arrived[next] === undefined && edgePasses(edge)) {
          arrived[next] = e;
          queue.push(next);
        }
      });
    }
    if (arrived[end] === undefined) { return null; }
    var result = [];
    for (var node = end; arrived[node] !== -1;) {
      var edge = edges[arrived[node]];
      result.unshift(edge);
      node = edge.from === node ? edge.to : edge.from;
    }
    return result;
  }

  // ---- the picture --------------------------------------------------------------------------------------------------

  function svg(width, height, body) {
    return "data:image/svg+xml;utf8," + encodeURIComponent("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + width + " " + height + "' width='" + width * 4 + "' height='" + height * 4 + "'>" + body + "</svg>");
  }

  var images = {};
  function icon(kind) {
    var key = "icon " + kind;
    images[key] = images[key] || svg(24, 24, "<path d='" + KINDS[kind].icon + "' fill='none' stroke='#fff' stroke-width='1.800' stroke-linecap='round' stroke-linejoin='round'/>");
    return images[key];
  }
  // The rating is a letter in the place of the icon, so that it is read as far off as the colour is seen.
  function letter(band) {
    var key = "letter " + band;
    images[key] = images[key] || svg(24, 24, "<text x='12' y='20' text-anchor='middle' font-family='sans-serif' font-size='24' font-weight='700' fill='#fff'>" + (band === "NOT_RATED" ? "–" : band) + "</text>");
    return images[key];
  }

  function dark() {
    return state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function style() {
    var colors = getComputedStyle(document.documentElement);
    function color(name) { return colors.getPropertyValue("--" + name).trim(); }
    var rules = [
      { selector: "node", style: {
        "width": "data(size)", "height": "data(size)", "label": "data(label)", "font-size": 12, "color": color("ink"), "text-valign": "bottom", "text-margin-y": 6,
        "text-wrap": "wrap", "text-max-width": 132, "min-zoomed-font-size": 6, "text-background-color": color("paper"), "text-background-opacity": 0.8,
        "text-background-padding": 1, "font-family": "system-ui, sans-serif", "border-width": 0,
        "background-image": function (node) { return [node.data("kind") === "COMPANY" && node.data("band") ? letter(node.data("band")) : icon(node.data("kind"))]; },
        "background-width": "58%", "background-height": "58%", "bounds-expansion": 12 } },
      { selector: "node[kind = 'COMPANY'][band]", style: { "background-color": function (node) { return BANDS[node.data("band")]; } } },
      { selector: "node[?closed]", style: { "border-width": 3, "border-style": "solid", "border-color": color("ink"), "outline-width": 2, "outline-offset": 3, "outline-color": color("ink") } },
      { selector: "node[?ours]", style: { "border-width": 4, "border-color": dark() ? "#3ecf9a" : "#059669", "border-style": "double" } },
      { selector: "node[kind = 'UNKNOWN']", style: { "border-width": 2, "border-style": "dashed", "border-color": color("soft"), "background-opacity": 0.75 } },
      { selector: "edge", style: {
        "width": "data(width)", "curve-style": "bezier", "control-point-step-size": 34, "target-arrow-shape": "triangle", "arrow-scale": 0.9, "font-size": 11,
        "color": color("ink"), "text-background-color": color("paper"), "text-background-opacity": 0.85, "text-background-padding": 2, "min-zoomed-font-size": 6.5,
        "label": "data(label)", "opacity": 0.9, "loop-direction": "45deg" } },
      { selector: "edge[type = 'ULTIMATE_CONSOLIDATION'], edge[type = 'GROUP_MEMBER']", style: { "opacity": 0.45, "arrow-scale": 0.7, "z-index": 0 } },
      { selector: "edge[?ended]", style: { "line-color": color("faint"), "target-arrow-color": color("faint"), "line-style": "dashed", "opacity": 0.7 } },
      { selector: "node.afar", style: { "label": "data(short)", "font-size": "data(afar)", "min-zoomed-font-size": 0, "text-wrap": "none", "text-margin-y": 0 } },
      { selector: ".faded", style: { "opacity": 0.16, "text-opacity": 0.2 } },
      { selector: "edge.near", style: { "opacity": 1, "z-index": 9 } },
      { selector: "node.chosen", style: { "overlay-color": color("accent"), "overlay-opacity": 0.22, "overlay-padding": 9, "z-index": 10 } },
      { selector: ".way", style: { "opacity": 1, "overlay-color": "#e11d48", "overlay-opacity": 0.22, "overlay-padding": 6, "z-index": 11 } }
    ];
    Object.keys(KINDS).forEach(function (kind) {
      rules.splice(1, 0, { selector: "node[kind = '" + kind + "']", style: { "background-color": KINDS[kind].fill, "shape": KINDS[kind].shape } });
    });
    Object.keys(TYPES).forEach(function (type) {
      var ink = dark() ? TYPES[type].dark : TYPES[type].light;
      rules.splice(rules.length - 6, 0, { selector: "edge[type = '" + type + "'][!ended]", style: { "line-color": ink, "target-arrow-color": ink, "line-style": TYPES[type].line } });
    });
    return rules;
  }

  var cy = null;
  var drawn = "";

  function shorten(text, length) { return text.length > length ? text.slice(0, length - 1) + "…" : text; }

  // Around one party most rows and columns of the whole picture stand empty: draw the rest together, in the same order.
  function tighten(shown) {
    var places = {};
    if (state.steps === 0 && shown.length > 12 && Object.keys(state.closed).length > shown.length / 3) { return shelves(shown); }
    shown.forEach(function (node) { places[node.i] = { x: node.x, y: node.y }; });
    if (state.steps === 0 && Object.keys(state.closed).length === 0) { return places; }
    [["x", 150], ["y", 124]].forEach(function (axis) {
      var name = axis[0];
      var before = null;
      var cut = 0;
      shown.slice().sort(function (a, b) { return a[name] - b[name]; }).forEach(function (node) {
        if (before !== null) { cut += Math.max(0, node[name] - before - axis[1]); }
        before = node[name];
        places[node.i][name] = node[name] - cut;
      });
    });
    return places;
  }

  // Closed groups, the fullest first, in rows: what stood around them is inside them now.
  function shelves(shown) {
    var places = {};
    var wide = Math.ceil(Math.sqrt(shown.length * 1.4));
    shown.slice().sort(function (a, b) { return b.folded - a.folded || a.i - b.i; }).forEach(function (node, n) {
      places[node.i] = { x: n % wide * 165, y: Math.floor(n / wide) * 132 };
    });
    return places;
  }

  function size(node) { return 38 + (largest > 0 ? 40 * Math.sqrt(Math.max(0, node.amount) / largest) : 0); }

  function element(node, place) {
    var label = shorten(node.label, 40) + (node.exposure ? "\n" + shorten(node.exposure, 24) : "") + (node.folded ? "\n+ " + node.folded + " inside" : "");
    var fields = { id: "n" + node.i, i: node.i, label: label, short: shorten(node.label, 16), kind: node.kind, ours: !!node.ours, size: size(node), closed: node.folded > 0 };
    if (node.band) { fields.band = node.band; }
    return { group: "nodes", data: fields, position: place };
  }

  function line(edge, ends) {
    return { group: "edges", data: {
      id: "e" + edge.i, i: edge.i, source: "n" + (ends ? ends[0] : edge.from), target: "n" + (ends ? ends[1] : edge.to), type: edge.type, ended: edge.ended && !state.day,
      label: edge.share !== undefined && !ends ? edge.share + " %" : "",
      width: edge.type === "SHAREHOLDING" && edge.share !== undefined ? 1 + edge.least / 30 : edge.type === "ACCOUNT_OF" || edge.type === "CONSOLIDATION" ? 2 : 1.4 } };
  }

  function draw(refit) {
    var again = false;
    var view = visible();
    var key = (state.steps > 0) + state.day + Object.keys(state.closed).join() + ";" + view.nodes.map(function (n) { return n.i; }).join() + "|" + view.edges.map(function (e) { return e.i; }).join();
    if (key !== drawn) {
      drawn = key;
      cy.batch(function () {
        cy.elements().remove();
        var places = tighten(view.nodes);
        cy.add(view.nodes.map(function (node) { return element(node, places[node.i]); }));
        cy.add(view.edges.map(function (edge) { return line(edge, view.ends[edge.i]); }));
      });
      if (refit) { again = true; }
    }
    id("shown").textContent = view.nodes.length < nodes.length || view.edges.length < edges.length
        ? "· showing " + view.nodes.length + " and " + view.edges.length : "";
    mark();
    notice();
    if (again) { fitAll(); }
    nameFromAfar();
    writeAddress();
  }

  // All of it, no larger than can be read at ease, and not behind the sentence at the foot.
  function fitAll() {
    var foot = id("notice").textContent ? id("notice").offsetHeight + 14 : 0;
    cy.fit(undefined, 36 + foot / 2);
    if (cy.zoom() > 1.15) {
      cy.zoom(1.15);
      cy.center();
    }
    cy.panBy({ x: 0, y: -foot / 2 });
  }

  // From afar no label can be read: then our customers alone are named, the largest first and as many as have room beside each other.
  function nameFromAfar() {
    var zoom = cy.zoom();
    cy.batch(function () {
      cy.nodes(".afar").removeClass("afar");
      if (12 * zoom >= 6) { return; }
      var taken = [];
      nodes.filter(function (node) { return node.ours; }).sort(function (a, b) { return b.amount - a.amount || a.i - b.i; }).forEach(function (node) {
        var drawnNode = cy.$id("n" + node.i);
        if (drawnNode.empty()) { return; }
        var at = drawnNode.renderedPosition();
        var half = drawnNode.data("short").length * 2.7 + 2;
        var free = taken.every(function (other) { return Math.abs(other.x - at.x) > other.half + half || Math.abs(other.y - at.y) > 15; });
        if (free) {
          taken.push({ x: at.x, y: at.y, half: half });
          drawnNode.data("afar", 9.5 / zoom).addClass("afar");
        }
      });
    });
  }

  function mark() {
    cy.batch(function () {
      cy.elements().removeClass("chosen faded near way");
      var way = state.other >= 0 && state.node >= 0 ? path(state.node, state.other) : null;
      if (way) {
        cy.elements().addClass("faded");
        cy.$id("n" + state.node).removeClass("faded").addClass("way");
        way.forEach(function (edge) {
          [cy.$id("e" + edge.i), cy.$id("n" + edge.from), cy.$id("n" + edge.to)].forEach(function (e) { e.removeClass("faded").addClass("way"); });
        });
      } else if (state.node >= 0) {
        var chosen = cy.$id("n" + state.node);
        if (state.steps === 0 && chosen.nonempty()) {
          cy.elements().not(chosen.closedNeighborhood()).addClass("faded");
        }
        chosen.addClass("chosen");
        chosen.connectedEdges().addClass("near");
      }
    });
  }

  function notice() {
    var box = id("notice");
    clear(box);
    function button(text, action) {
      var b = make("button", text);
      b.type = "button";
      b.addEventListener("click", action);
      box.appendChild(b);
    }
    if (state.from >= 0) {
      box.appendChild(make("span", "Path from " + nodes[state.from].label + ": choose the other end."));
      button("Cancel", function () { state.from = -1; notice(); });
    } else if (state.other >= 0 && state.node >= 0) {
      var way = path(state.node, state.other);
      box.appendChild(make("span", way
          ? nodes[state.node].label + " and " + nodes[state.other].label + ": " + way.length + (way.length === 1 ? " step" : " steps") + " apart"
          : "No path between " + nodes[state.node].label + " and " + nodes[state.other].label + " with these filters"));
      button("Clear", function () { state.other = -1; draw(false); });
    } else if (state.steps > 0 && state.node >= 0) {
      box.appendChild(make("span", (nodes.length > MANY ? "This network has " + nodes.length + " parties, too many for one picture. Shown: " : "") + state.steps + (state.steps === 1 ? " step" : " steps") + " around " + nodes[state.node].label));
      if (nodes.length > MANY) { button("Show the groups, closed", groupsOnly); }
      if (nodes.length <= TOO_MANY) { button("Show everything", everything); }
    } else if (Object.keys(state.closed).length && nodes.length > MANY) {
      box.appendChild(make("span", "This network has " + nodes.length + " parties, too many for one picture. Its groups are closed: open one with a double click or the key c."));
      if (nodes.length <= TOO_MANY) { button("Show everything", everything); }
    } else if (Object.keys(state.closed).length) {
      box.appendChild(make("span", Object.keys(state.closed).length + (Object.keys(state.closed).length === 1 ? " group closed" : " groups closed")));
      button("Open all", everything);
    }
  }

  function everything() {
    if (nodes.length > TOO_MANY) { groupsOnly(); return; }
    state.steps = 0;
    state.closed = {};
    draw(true);
    details();
  }

  function groupsOnly() {
    state.node = -1;
    state.other = -1;
    state.steps = 0;
    closeAll();
    if (visible().nodes.length > TOO_MANY) { aroundOne(); }
    draw(true);
    details();
  }

  // Where closing groups leaves too many, the reader begins at one party and goes on from there.
  function aroundOne() {
    state.closed = {};
    state.node = (nodes.filter(function (node) { return node.kind === "CUSTOMER"; })[0] || nodes[0]).i;
    state.steps = 2;
  }

  function choose(i, reveal) {
    if (state.from >= 0 && i >= 0 && i !== state.from) {
      state.node = state.from;
      state.other = i;
      state.from = -1;
      state.steps = 0;
      draw(false);
      frame(cy.$(".way"));
      details();
      return;
    }
    state.node = i;
    state.other = -1;
    if (i < 0 && state.steps > 0) {
      if (nodes.length > TOO_MANY) { closeAll(); }
      state.steps = 0;
    }
    if (i >= 0 && cy.$id("n" + i).empty()) {
      state.hidden = {};
      state.kinds = {};
      state.bands = {};
      state.countries = {};
      state.share = 0;
      controls();
      if (nodes.length > MANY) { state.steps = 2; state.closed = {}; } else { state.steps = 0; }
    }
    draw(state.steps > 0);
    if (reveal && i >= 0) { frame(cy.$id("n" + i).closedNeighborhood()); }
    details();
    if (i >= 0) {
      var node = nodes[i];
      id("live").textContent = [node.label, data.kinds[node.kind], node.country, node.band && bandWords(node.band).toLowerCase(), touching[i].length + " relations"].filter(Boolean).join(", ");
    }
  }

  function frame(elements) {
    if (elements.empty()) { return; }
    cy.fit(elements, 90);
    if (cy.zoom() < 0.6 && state.node >= 0 && state.other < 0) {
      // Some of what it is related to stands far away: better see the party itself well.
      cy.zoom(0.95);
      cy.center(cy.$id("n" + state.node));
    }
    if (cy.zoom() > 1.15) { cy.zoom(1.15); cy.center(elements); }
  }

  // ---- details ------------------------------------------------------------------------------------------------------

  function details() {
    var panel = id("details");
    clear(panel);
    panel.scrollTop = 0;
    if (state.node < 0) {
      overview(panel);
      return;
    }
    var node = nodes[state.node];
    panel.appendChild(make("h3", node.label)).setAttribute("dir", "auto");
    var kind = panel.appendChild(make("p", data.kinds[node.kind] + (node.ours && node.kind !== "CUSTOMER" ? ", our customer" : "") + (node.country ? " · " + node.country : ""), "kind"));
    if (node.band) {
      var mark = kind.appendChild(make("span", bandWords(node.band), "badge"));
      mark.style.background = BANDS[node.band];
    }
    actions(panel);
    node.links.forEach(function (link) {
      var a = panel.appendChild(make("p", null, "links")).appendChild(make("a", link[0]));
      a.href = link[1];
      a.target = "_blank";
      a.rel = "noopener noreferrer";
    });
    var list = panel.appendChild(make("dl"));
    (node.exposure ? [["Exposure", node.exposure]] : []).concat(node.facts).forEach(function (fact) {
      list.appendChild(make("dt", fact[0]));
      list.appendChild(make("dd", fact[1])).setAttribute("dir", "auto");
    });
    relations(panel, "Held by, led by, used by", touching[node.i].filter(function (e) { return edges[e].to === node.i; }), "from");
    relations(panel, "Holds, leads, belongs to", touching[node.i].filter(function (e) { return edges[e].from === node.i; }), "to");
    if (!node.told.length) { return; }
    panel.appendChild(make("h2", "Told by"));
    var told = panel.appendChild(make("ul", null, "sources"));
    node.told.forEach(function (source) { told.appendChild(make("li", sources[source])); });
  }

  function overview(panel) {
    panel.appendChild(make("h3", "Choose a party"));
    panel.appendChild(make("p", "Click on one in the picture, or search by name or number. Arrows run from the holder to what is held.", "empty"));
    var ours = nodes.filter(function (node) { return node.kind === "CUSTOMER"; });
    if (!ours.length) { return; }
    panel.appendChild(make("h2", "Our customers (" + ours.length + ")"));
    var list = panel.appendChild(make("ul"));
    ours.slice(0, 200).forEach(function (node) {
      var b = list.appendChild(make("li")).appendChild(make("button"));
      b.type = "button";
      b.appendChild(make("span", node.label)).setAttribute("dir", "auto");
      b.appendChild(make("br"));
      b.appendChild(make("small", [node.country, node.exposure].filter(Boolean).join(" · ")));
      b.addEventListener("click", function () { choose(node.i, true); });
    });
    if (ours.length > 200) { panel.appendChild(make("p", "and " + (ours.length - 200) + " more: use the search", "empty")); }
  }

  function actions(panel) {
    var row = panel.appendChild(make("div", null, "row"));
    var select = row.appendChild(make("select"));
    select.setAttribute("aria-label", "How much is shown");
    ["Show everything", "1 step around", "2 steps around", "3 steps around", "4 steps around", "5 steps around", "6 steps around"].forEach(function (text, i) {
      var option = select.appendChild(make("option", text));
      option.value = i;
    });
    select.value = state.steps;
    select.addEventListener("change", function () { steps(parseInt(select.value, 10)); });
    var way = row.appendChild(make("button", "Path to …"));
    way.type = "button";
    way.addEventListener("click", function () { state.from = state.node; state.other = -1; mark(); notice(); });
    if (state.closed[state.node] || group(state.node).length > 1) {
      var fold = row.appendChild(make("button", state.closed[state.node] ? "Open the group" : "Close the group"));
      fold.type = "button";
      fold.addEventListener("click", function () { toggle(state.node); });
    }
    var none = row.appendChild(make("button", "Leave"));
    none.type = "button";
    none.addEventListener("click", function () { choose(-1); });
  }

  function steps(count) {
    if (state.node < 0) { return; }
    state.steps = count;
    state.other = -1;
    draw(true);
    details();
  }

  function relations(panel, title, places, end) {
    if (!places.length) { return; }
    panel.appendChild(make("h2", title + " (" + places.length + ")"));
    var list = panel.appendChild(make("ul"));
    places.map(function (e) { return edges[e]; }).sort(function (a, b) {
      return (a.ended ? 1 : 0) - (b.ended ? 1 : 0) || b.least - a.least || a.i - b.i;
    }).slice(0, 200).forEach(function (edge) {
      var b = list.appendChild(make("li")).appendChild(make("button"));
      b.type = "button";
      var name = b.appendChild(make("span", nodes[edge[end]].label, edge.ended ? "ended" : ""));
      name.setAttribute("dir", "auto");
      if (edge.share !== undefined) { b.appendChild(make("strong", "  " + edge.share + " %")); }
      b.appendChild(make("br"));
      var dates = [edge.since && "since " + edge.since, edge.until ? "until " + edge.until : edge.over && "ended"].filter(Boolean).join(", ");
      b.appendChild(make("small", [(end === "from" ? HOLDERS[edge.type] : data.types[edge.type]) + (edge.role ? " (" + edge.role + ")" : ""), dates].filter(Boolean).join(" · ")));
      b.appendChild(make("br"));
      b.appendChild(make("small", edge.told.map(function (source) { return sources[source]; }).join("; ")));
      b.addEventListener("click", function () { choose(edge[end], true); });
    });
    if (places.length > 200) { panel.appendChild(make("p", "and " + (places.length - 200) + " more: see the tables", "empty")); }
  }

  // ---- search -------------------------------------------------------------------------------------------------------

  var found = [];
  var active = -1;

  function search() {
    var text = id("search").value.trim().toLowerCase();
    found = !text ? [] : nodes.filter(function (node) { return node.find.indexOf(text) >= 0; }).sort(function (a, b) {
      return (a.label.toLowerCase().indexOf(text) === 0 ? 0 : 1) - (b.label.toLowerCase().indexOf(text) === 0 ? 0 : 1) || (a.ours ? 0 : 1) - (b.ours ? 0 : 1) || a.i - b.i;
    }).slice(0, 30);
    active = found.length ? 0 : -1;
    hits(text);
  }

  function hits(text) {
    var list = id("hits");
    clear(list);
    found.forEach(function (node, i) {
      var item = list.appendChild(make("li"));
      item.id = "hit-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", i === active ? "true" : "false");
      item.appendChild(make("span", node.label)).setAttribute("dir", "auto");
      item.appendChild(make("span", data.kinds[node.kind] + (node.country ? " · " + node.country : "")));
      item.addEventListener("mousedown", function (event) { event.preventDefault(); jump(node); });
    });
    if (text && !found.length) { list.appendChild(make("li", "Nothing found")); }
    list.hidden = !text;
    id("search").setAttribute("aria-expanded", text ? "true" : "false");
    if (active >= 0) { id("search").setAttribute("aria-activedescendant", "hit-" + active); } else { id("search").removeAttribute("aria-activedescendant"); }
    var current = active >= 0 && id("hit-" + active);
    if (current) { current.scrollIntoView({ block: "nearest" }); }
  }

  function jump(node) {
    id("search").value = "";
    found = [];
    hits("");
    show("picture");
    choose(node.i, true);
    id("picture").focus();
  }

  id("search").addEventListener("input", search);
  id("search").addEventListener("blur", function () { id("hits").hidden = true; });
  id("search").addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (found.length) { active = (active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length; hits(id("search").value); }
    } else if (event.key === "Enter" && active >= 0) {
      jump(found[active]);
    } else if (event.key === "Escape") {
      id("search").value = "";
      search();
      id("picture").focus();
    }
  });

  // ---- filters and legend -------------------------------------------------------------------------------------------

  function shapeSvg(kind) {
    var paths = { "round-rectangle": "M3 4h16v14H3z", ellipse: "M11 2a9 9 0 1 0 .1 0z", diamond: "M11 1l10 10-10 10L1 11z", hexagon: "M6 3h10l5 8-5 8H6l-5-8z", "round-diamond": "M11 1l10 10-10 10L1 11z", "round-octagon": "M7 2h8l5 5v8l-5 5H7l-5-5V7z", "cut-rectangle": "M5 4h12l3 3v9l-3 3H5l-3-3V7z" };
    return picture("M0 0", paths[KINDS[kind].shape], KINDS[kind].fill, kind === "UNKNOWN" ? "3 2" : "");
  }

  function picture(stroke, fill, color, dashes) {
    var ns = "http://www.w3.org/2000/svg";
    var root = document.createElementNS(ns, "svg");
    root.setAttribute("viewBox", "0 0 22 22");
    root.setAttribute("width", "22");
    root.setAttribute("height", "22");
    root.setAttribute("aria-hidden", "true");
    var shape = root.appendChild(document.createElementNS(ns, "path"));
    shape.setAttribute("d", fill || stroke);
    shape.setAttribute("fill", fill ? color : "none");
    shape.setAttribute("stroke", color);
    shape.setAttribute("stroke-width", fill ? "1" : "2.400");
    if (dashes) { shape.setAttribute("stroke-dasharray", dashes); if (fill) { shape.setAttribute("fill-opacity", ".3"); } }
    return root;
  }

  function check(parent, text, checked, count, change) {
    var label = parent.appendChild(make("label", null, "check"));
    var box = label.appendChild(make("input"));
    box.type = "checkbox";
    box.checked = checked;
    box.addEventListener("change", function () { change(box.checked); draw(false); });
    var name = label.appendChild(make("span", text));
    if (count !== undefined) { label.appendChild(make("span", count, "count")); }
    return { label: label, name: name };
  }

  function bandWords(band) { return band === "NOT_RATED" ? "Not rated" : "Rating " + band; }

  function off(name, values, counts, words) {
    var box = id(name);
    clear(box);
    values.forEach(function (value) {
      if (!counts[value]) { return; }
      var row = check(box, words(value), !state[name][value], counts[value], function (on) {
        if (on) { delete state[name][value]; } else { state[name][value] = true; }
      });
      row.label.dataset.value = value;
    });
  }

  function controls() {
    var types = id("types");
    clear(types);
    var dashes = { solid: "", dashed: "6 3", dotted: "2 3" };
    Object.keys(TYPES).forEach(function (type) {
      if (!perType[type]) { return; }
      var row = check(types, data.types[type], !state.hidden[type], perType[type], function (on) {
        if (on) { delete state.hidden[type]; } else { state.hidden[type] = true; }
      });
      row.label.insertBefore(picture("M1 11H21", "", dark() ? TYPES[type].dark : TYPES[type].light, dashes[TYPES[type].line]), row.name);
    });
    off("kinds", kindNames, perKind, function (kind) { return data.kinds[kind]; });
    off("bands", data.bands.concat("NONE"), perBand, function (band) { return band === "NONE" ? "None told" : bandWords(band); });
    id("day").value = state.day;
    var countries = id("countries");
    clear(countries);
    Object.keys(perCountry).sort().forEach(function (country) {
      check(countries, country, state.countries[country] === true, perCountry[country], function (on) {
        if (on) { state.countries[country] = true; } else { delete state.countries[country]; }
      });
    });
    countries.parentNode.hidden = countries.childNodes.length === 0;
    countries.title = "None chosen: all countries";
    id("share").value = state.share;
    id("share-value").textContent = state.share ? state.share + " %" : "any";
    id("ended").checked = state.ended;
  }

  function legend() {
    var list = id("legend");
    clear(list);
    Object.keys(KINDS).forEach(function (kind) {
      if (!nodes.some(function (node) { return node.kind === kind; })) { return; }
      var item = list.appendChild(make("li"));
      item.appendChild(shapeSvg(kind));
      item.appendChild(make("span", data.kinds[kind] + (kind === "COMPANY" ? ", no rating told" : "")));
    });
    var ours = list.appendChild(make("li"));
    ours.appendChild(picture("M3 4h16v14H3z", "", dark() ? "#3ecf9a" : "#059669", ""));
    ours.appendChild(make("span", "Green frame: our customer"));
    Object.keys(BANDS).forEach(function (band) {
      if (!perBand[band]) { return; }
      var item = list.appendChild(make("li"));
      var shape = item.appendChild(picture("M0 0", "M3 4h16v14H3z", BANDS[band], ""));
      var letter = shape.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
      [["x", 11], ["y", 15], ["text-anchor", "middle"], ["font-size", 12], ["font-weight", 700], ["fill", "#fff"]].forEach(function (a) { letter.setAttribute(a[0], a[1]); });
      letter.textContent = band === "NOT_RATED" ? "–" : band;
      item.appendChild(make("span", "Company, " + (band === "NOT_RATED" ? "not rated" : "rating " + band)));
    });
    if (largest > 0) { list.appendChild(make("li", "The larger, the more is owed to us")); }
    var closed = list.appendChild(make("li"));
    var frames = closed.appendChild(picture("M5 6h12v10H5z", "", getComputedStyle(document.documentElement).getPropertyValue("--ink").trim(), ""));
    var outer = frames.appendChild(frames.firstChild.cloneNode());
    outer.setAttribute("d", "M1 2h20v18H1z");
    [frames.firstChild, outer].forEach(function (line) { line.setAttribute("stroke-width", "1.600"); });
    closed.appendChild(make("span", "Double frame: a closed group"));
  }

  // ---- views, theme, downloads --------------------------------------------------------------------------------------

  var linked = false;

  function show(view) {
    state.view = view;
    document.body.classList.toggle("tables", view === "tables");
    id("view-picture").setAttribute("aria-pressed", view === "picture" ? "true" : "false");
    id("view-table").setAttribute("aria-pressed", view === "tables" ? "true" : "false");
    if (view === "tables" && !linked) {
      linked = true;
      fillTables();
      Array.prototype.forEach.call(id("node-table").tBodies[0].rows, withButton);
      id("node-table").addEventListener("click", function (event) {
        if (event.target.className !== "link") { return; }
        show("picture");
        choose(parseInt(event.target.closest("tr").dataset.node, 10), true);
        id("picture").focus();
      });
    }
    if (view === "picture" && cy) { cy.resize(); }
    writeAddress();
  }

  function withButton(row) {
    var cell = row.cells[0];
    if (cell.firstElementChild) { return; }
    var link = make("button", cell.textContent, "link");
    link.type = "button";
    clear(cell);
    cell.appendChild(link);
  }

  function rows(table, count, cells) {
    var body = id(table).tBodies[0];
    var more = id(table).parentNode.insertBefore(make("button", ""), id(table).nextSibling);
    more.type = "button";
    function next() {
      for (var end = Math.min(count, body.rows.length + 1000); body.rows.length < end;) {
        var at = body.rows.length;
        var row = body.insertRow();
        if (table === "node-table") { row.dataset.node = at; }
        cells(at).forEach(function (text, i) {
          var cell = row.appendChild(make(i === 0 ? "th" : "td", text));
          if (i === 0) { cell.scope = "row"; }
        });
        if (table === "node-table") { withButton(row); }
      }
      more.textContent = "Show more: " + (count - body.rows.length) + " rows are left";
      more.hidden = body.rows.length >= count;
    }
    more.addEventListener("click", next);
    more.hidden = body.rows.length >= count;
    more.textContent = "Show more: " + (count - body.rows.length) + " rows are left";
  }

  function fillTables() {
    id("tables-note").hidden = true;
    rows("node-table", nodes.length, function (i) {
      var n = nodes[i];
      return [n.label, data.kinds[n.kind] + (n.ours ? ", our customer" : ""), n.country, n.band === "NOT_RATED" ? "not rated" : n.band, n.exposure, n.facts.map(function (f) { return f.join(": "); }).join("; ")];
    });
    rows("edge-table", edges.length, function (i) {
      var e = edges[i];
      return [nodes[e.from].label, data.types[e.type] + (e.role ? " (" + e.role + ")" : ""), nodes[e.to].label, e.share ? e.share + " %" : "", e.since, e.until || (e.over ? "ended" : ""),
        e.told.map(function (source) { return sources[source]; }).join("; ")];
    });
  }

  function theme() {
    document.documentElement.dataset.theme = dark() ? "dark" : "light";
    if (cy) { cy.style(style()); }
    controls();
    legend();
  }

  function save(name, blob) {
    var link = make("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    id("downloads").open = false;
  }

  function csvCell(value) {
    var text = value === undefined || value === null ? "" : String(value);
    if (/^[\s]*[=+\-@\t\r]/.test(text) && !/^-?[0-9.]+$/.test(text)) { text = "'" + text; }
    return /[",\r\n]/.test(text) || text !== text.trim() ? "\"" + text.replace(/"/g, "\"\"") + "\"" : text;
  }

  function csv() {
    var rows = [["from", "from_name", "relation", "to", "to_name", "share_percent", "share_range", "role", "since", "until", "current", "told_by"]];
    visible().edges.forEach(function (edge) {
      rows.push([nodes[edge.from].key, nodes[edge.from].label, edge.type, nodes[edge.to].key, nodes[edge.to].label, edge.exact, edge.range, edge.role, edge.since, edge.until, edge.ended ? "no" : "yes",
        edge.told.map(function (source) { return sources[source]; }).join("; ")]);
    });
    return rows.map(function (row) { return row.map(csvCell).join(","); }).join("\r\n") + "\r\n";
  }

  function nodeLink() {
    function told(item) { return item.told.map(function (source) { return sources[source]; }); }
    return JSON.stringify({
      directed: true, multigraph: true, graph: { title: data.title, asOf: data.asOf },
      nodes: nodes.map(function (n) { return { id: n.key, kind: n.kind, label: n.label, country: n.country, band: n.band, exposure: n.exposure, x: n.x, y: n.y, attributes: Object.fromEntries(n.facts), provenance: told(n) }; }),
      links: edges.map(function (e) { return { key: e.id, source: nodes[e.from].key, target: nodes[e.to].key, type: e.type, sharePercent: e.exact, shareRange: e.range, role: e.role, validFrom: e.since, validTo: e.until, current: !e.ended, provenance: told(e) }; })
    }, null, 1);
  }

  // The picture as it stands, drawn anew as SVG in light colours: for print, and to save.
  function drawing() {
    var ns = "http://www.w3.org/2000/svg";
    var paths = { COMPANY: "M-18 -16h36v32h-36z", PERSON: "M0 -18a18 18 0 1 0 .1 0z", UNKNOWN: "M0 -20L20 0L0 20L-20 0z", CUSTOMER: "M-20 0L-10 -17H10L20 0L10 17H-10z", USER_ACCOUNT: "M0 -19L18 14H-18z", CONTACT: "M0 -19L18 -5L11 16H-11L-18 -5z", GROUP: "M-20 -15H-4L0 -10H20V15H-20z" };
    function add(parent, tag, attributes, text) {
      var element = parent.appendChild(document.createElementNS(ns, tag));
      Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
      if (text) { element.textContent = text; }
      return element;
    }
    var box = cy.elements().boundingBox();
    var root = document.createElementNS(ns, "svg");
    var width = Math.ceil(Math.max(box.w, 400)) + 60;
    var height = Math.ceil(Math.max(box.h, 100)) + 110;
    [["xmlns", ns], ["viewBox", "0 0 " + width + " " + height], ["width", width], ["height", height], ["font-family", "sans-serif"], ["font-size", 12], ["role", "img"]].forEach(function (a) { root.setAttribute(a[0], a[1]); });
    add(root, "title", {}, data.title + ", as of " + (state.day || data.asOf));
    add(root, "rect", { width: "100%", height: "100%", fill: "#ffffff" });
    var marker = add(add(root, "defs", {}), "marker", { id: "tip", viewBox: "0 0 10 10", refX: 10, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" });
    add(marker, "path", { d: "M0 0L10 5L0 10z", fill: "#475569" });
    var all = add(root, "g", { transform: "translate(" + (30 - box.x1) + " " + (30 - box.y1) + ")" });
    cy.edges().forEach(function (edge) {
      var a = edge.source().position();
      var b = edge.target().position();
      var length = Math.hypot(b.x - a.x, b.y - a.y);
      if (!length) { return; }
      var out = edge.source().data("size") / 2 + 2;
      var into = edge.target().data("size") / 2 + 4;
      var from = { x: a.x + (b.x - a.x) * out / length, y: a.y + (b.y - a.y) * out / length };
      var to = { x: b.x - (b.x - a.x) * into / length, y: b.y - (b.y - a.y) * into / length };
      var kind = TYPES[edge.data("type")];
      var stroke = { x1: from.x.toFixed(1), y1: from.y.toFixed(1), x2: to.x.toFixed(1), y2: to.y.toFixed(1), stroke: edge.data("ended") ? "#94a3b8" : kind.light, "stroke-width": edge.data("width").toFixed(1), "marker-end": "url(#tip)" };
      var dashes = edge.data("ended") ? "2 4" : { solid: "", dashed: "7 4", dotted: "2 3" }[kind.line];
      if (dashes) { stroke["stroke-dasharray"] = dashes; }
      add(all, "line", stroke);
      if (edge.data("label")) { add(all, "text", { x: ((from.x + to.x) / 2 - 4).toFixed(1), y: ((from.y + to.y) / 2).toFixed(1), "font-size": 11, "text-anchor": "end", fill: "#334155", stroke: "#fff", "stroke-width": 3, "paint-order": "stroke" }, edge.data("label")); }
    });
    cy.nodes().forEach(function (node) {
      var at = node.position();
      var item = nodes[node.data("i")];
      var g = add(all, "g", { transform: "translate(" + at.x.toFixed(1) + " " + at.y.toFixed(1) + ")" });
      add(g, "title", {}, data.kinds[item.kind] + ": " + item.label);
      var scale = node.data("size") / 40;
      var fill = item.kind === "COMPANY" && item.band ? BANDS[item.band] : item.kind === "UNKNOWN" ? "#ffffff" : KINDS[item.kind].fill;
      var shape = { d: paths[item.kind], transform: "scale(" + scale.toFixed(2) + ")", fill: fill };
      if (item.kind === "UNKNOWN") { shape.stroke = "#64748b"; shape["stroke-dasharray"] = "4 3"; shape["stroke-width"] = 2; }
      add(g, "path", shape);
      if (item.ours) { add(g, "circle", { r: (node.data("size") / 2 + 8).toFixed(1), fill: "none", stroke: "#059669", "stroke-width": 3 }); }
      if (item.folded) { add(g, "path", { d: paths.COMPANY, transform: "scale(" + (scale * 1.25).toFixed(2) + ")", fill: "none", stroke: "#0f172a", "stroke-width": 1.5 }); }
      var letter = item.kind === "UNKNOWN" ? "?" : item.band ? (item.band === "NOT_RATED" ? "–" : item.band) : "";
      if (letter) { add(g, "text", { y: 5, "text-anchor": "middle", "font-size": 15, "font-weight": 700, fill: item.kind === "UNKNOWN" ? "#64748b" : "#ffffff" }, letter); }
      node.data("label").split("\n").forEach(function (text, n) {
        add(g, "text", { y: (node.data("size") / 2 + 22 + 14 * n).toFixed(1), "text-anchor": "middle", fill: "#0f172a", stroke: "#fff", "stroke-width": 3, "paint-order": "stroke" }, shorten(text, 26));
      });
    });
    var foot = add(root, "g", { transform: "translate(30 " + (height - 44) + ")", fill: "#334155" });
    add(foot, "text", {}, "As of " + (state.day || data.asOf) + ". Arrows run from the holder to what is held. A green ring marks our customers; the letter is the rating of a company.");
    var x = 10;
    kindNames.forEach(function (kind) {
      if (!perKind[kind]) { return; }
      add(foot, "path", { d: paths[kind], transform: "translate(" + x + " 22) scale(.5)", fill: kind === "UNKNOWN" ? "#ffffff" : KINDS[kind].fill, stroke: "#64748b" });
      add(foot, "text", { x: x + 16, y: 26 }, data.kinds[kind]);
      x += 120;
    });
    return root;
  }

  function forPrint() {
    clear(id("print"));
    if (state.view === "picture") { id("print").appendChild(drawing()); }
  }
  window.addEventListener("beforeprint", forPrint);
  window.addEventListener("afterprint", function () { clear(id("print")); });
  id("print-page").addEventListener("click", function () { id("downloads").open = false; window.print(); });

  id("save-svg").addEventListener("click", function () { save("network.svg", new Blob([new XMLSerializer().serializeToString(drawing())], { type: "image/svg+xml" })); });
  id("save-png").addEventListener("click", function () {
    var size = cy.elements().boundingBox();
    save("network.png", cy.png({ output: "blob", full: true, scale: Math.min(2, 8000 / Math.max(size.w, size.h, 1)), bg: getComputedStyle(document.documentElement).getPropertyValue("--paper").trim() }));
  });
  id("save-json").addEventListener("click", function () { save("network.json", new Blob([nodeLink()], { type: "application/json" })); });
  id("save-csv").addEventListener("click", function () { save("relations.csv", new Blob(["\ufeff" + csv()], { type: "text/csv" })); });
  id("view-picture").addEventListener("click", function () { show("picture"); });
  id("view-table").addEventListener("click", function () { show("tables"); });
  function otherTheme() { state.theme = dark() ? "light" : "dark"; theme(); writeAddress(); }
  id("theme").addEventListener("click", otherTheme);
  id("help").addEventListener("click", function () { id("keys").showModal(); });
  id("share").addEventListener("input", function () {
    state.share = parseInt(id("share").value, 10);
    id("share-value").textContent = state.share ? state.share + " %" : "any";
    draw(false);
  });
  id("ended").addEventListener("change", function () { state.ended = id("ended").checked; draw(false); });
  id("day").addEventListener("change", function () { state.day = id("day").value; draw(false); details(); });
  id("close-all").addEventListener("click", groupsOnly);
  id("open-all").addEventListener("click", everything);
  function zoom(factor) { cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }); }
  id("zoom-in").addEventListener("click", function () { zoom(1.3); });
  id("zoom-out").addEventListener("click", function () { zoom(1 / 1.3); });
  id("fit").addEventListener("click", fitAll);

  // ---- keys ---------------------------------------------------------------------------------------------------------

  function walk(key) {
    if (state.node < 0) {
      var first = cy.nodes("[?ours]").first();
      choose((first.nonempty() ? first : cy.nodes().first()).data("i"), true);
      return;
    }
    var here = cy.$id("n" + state.node).position();
    var turn = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[key];
    var best = null;
    var least = Infinity;
    cy.$id("n" + state.node).neighborhood("node").forEach(function (other) {
      var dx = other.position("x") - here.x;
      var dy = other.position("y") - here.y;
      var along = dx * turn[0] + dy * turn[1];
      var aside = Math.abs(dx * turn[1]) + Math.abs(dy * turn[0]);
      if (along > 0 && along + 2 * aside < least) { least = along + 2 * aside; best = other; }
    });
    if (best) {
      choose(best.data("i"));
      var place = best.renderedPosition();
      if (place.x < 60 || place.y < 60 || place.x > cy.width() - 60 || place.y > cy.height() - 60) { cy.center(best); }
    }
  }

  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.target.type !== "checkbox")) { return; }
    if (id("keys").open) { return; }
    var key = event.key;
    var inPicture = event.target === id("picture");
    if (key === "/") { event.preventDefault(); id("search").focus(); }
    else if (key === "?") { id("keys").showModal(); }
    else if (key === "Escape") { if (state.from >= 0) { state.from = -1; notice(); } else { choose(-1); } }
    else if (key === "t") { show(state.view === "picture" ? "tables" : "picture"); }
    else if (key === "d") { otherTheme(); }
    else if (key === "a") { everything(); }
    else if (key === "c") { if (state.node >= 0) { toggle(state.node); } else { groupsOnly(); } }
    else if (key === "f") { fitAll(); }
    else if (key === "+" || key === "=") { zoom(1.3); }
    else if (key === "-") { zoom(1 / 1.3); }
    else if (key === "n") { steps(state.steps ? 0 : 2); }
    else if (/^[1-6]$/.test(key)) { steps(parseInt(key, 10)); }
    else if (key === "p" && state.node >= 0) { state.from = state.node; state.other = -1; mark(); notice(); }
    else if (inPicture && /^Arrow/.test(key)) { event.preventDefault(); walk(key); }
    else if (inPicture && key === "Enter") { id("details").focus(); }
  });

  // ---- start --------------------------------------------------------------------------------------------------------

  document.documentElement.classList.remove("no-script");
  readAddress();
  theme();
  cy = cytoscape({
    container: id("picture"), style: style(), layout: { name: "preset" }, minZoom: 0.03, maxZoom: 3, boxSelectionEnabled: false,
    autounselectify: true, hideEdgesOnViewport: nodes.length > 2000, textureOnViewport: false, pixelRatio: "auto"
  });
  cy.on("tap", "node", function (event) { choose(event.target.data("i")); id("picture").focus({ preventScroll: true }); });
  var naming = 0;
  cy.on("zoom", function () {
    clearTimeout(naming);
    naming = setTimeout(nameFromAfar, 60);
  });
  cy.on("dbltap", "node", function (event) { toggle(event.target.data("i")); });
  cy.on("tap", function (event) { if (event.target === cy && state.from < 0) { choose(-1); } });
  cy.on("dragfree", "node", function (event) {
    if (state.steps > 0) { return; }
    var node = nodes[event.target.data("i")];
    node.x = Math.round(event.target.position("x"));
    node.y = Math.round(event.target.position("y"));
  });
  if (state.node < 0 && data.start >= 0) {
    state.node = data.start;
    state.steps = data.steps;
  } else if (nodes.length > MANY && state.node < 0) {
    closeAll();
    if (visible().nodes.length > MANY) { aroundOne(); }
  }
  show(state.view);
  draw(true);
  if (state.other >= 0) { frame(cy.$(".way")); } else if (state.node >= 0 && state.steps === 0) { frame(cy.$id("n" + state.node).closedNeighborhood()); }
  details();
  window.addEventListener("hashchange", function () { readAddress(); theme(); show(state.view); draw(true); details(); });
}());
