// What the page does in the browser besides Streamlit: links that need no reload, and the flat map.
(() => {
  const asked = 'dateline: flat map offered';

  // The frame of another page stays one: Streamlit knows it by what no link of ours names.
  const framed = (query) => {
    const [here, there] = [new URLSearchParams(location.search), new URLSearchParams(query)];
    const missing = ['embed', 'embed_options'].filter((key) => here.has(key) && !there.has(key));
    missing.forEach((key) => here.getAll(key).forEach((value) => there.append(key, value)));
    return missing.length ? `?${there}` : query;
  };

  // Streamlit runs the page anew where the reader goes back or forward, and so it does for our links.
  const go = (query, as = 'pushState') => {
    history[as](null, '', location.pathname + framed(query));
    dispatchEvent(new PopStateEvent('popstate'));
  };

  const renderer = () => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const told = gl && gl.getExtension('WEBGL_debug_renderer_info');
    return gl && String(gl.getParameter(told ? told.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  };
  const drawnBy = renderer();
  // In these a click on the map takes so long that it is lost.
  const slow = /swiftshader|basic render/i.test(drawnBy || '');

  // Who follows a link of the flat map by keyboard is on the same link once the map is drawn anew.
  let stoodOn = null;
  const titleOf = (link) => link.querySelector('title')?.textContent;
  const stand = (place) => {
    if (!stoodOn || document.activeElement !== document.body) return;
    const same = [...place.querySelectorAll('a')].find((link) => titleOf(link) === stoodOn);
    same?.focus({ preventScroll: true });
  };

  const draw = async (place) => {
    const address = place.dataset.flat;
    if (place.dataset.drawn === address) return;
    place.dataset.drawn = address;
    const answer = await fetch(address);
    const drawn = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
    if (!answer.ok || place.dataset.drawn !== address) return;
    place.replaceChildren(drawn.documentElement);
    stand(place);
  };

  // What the legend counts is told of the country under the pointer, beside the pointer and within the map.
  let counts = {};
  let countsFrom;
  const count = async (legend) => {
    const address = legend.dataset.countries;
    if (countsFrom === address) return;
    countsFrom = address;
    const answer = await fetch(address);
    if (answer.ok && countsFrom === address) counts = await answer.json();
  };
  const tell = (tooltip) => {
    const country = tooltip.querySelector('[data-country]');
    const said = country && counts[country.dataset.country];
    if (said && country.textContent !== said) country.textContent = said;
    if (tooltip.dataset.at === tooltip.style.transform) return; // to ask for sizes has the page laid out anew
    tooltip.dataset.at = tooltip.style.transform;
    const at = new DOMMatrix(tooltip.style.transform);
    tooltip.classList.toggle('leftwards', at.e > tooltip.parentElement.clientWidth / 2);
    tooltip.classList.toggle('upwards', at.f > tooltip.parentElement.clientHeight / 2);
  };

  // Another page of the list begins at its top.
  let page;
  const turn = (list) => {
    if (page && page !== list.dataset.page && list.getBoundingClientRect().top < 0) list.scrollIntoView();
    page = list.dataset.page;
  };

  // An opened article begins at its top, and who goes back to the same list is where they left it.
  const scroller = () => document.querySelector('[data-testid=stMain]');
  const PATIENCE = 2000; // milliseconds in which all comes to its former length, unless the reader moves on
  let opened;
  let left;
  let backSince;
  const listed = () => {
    const query = new URLSearchParams(location.search);
    ['a', 'm'].forEach((key) => query.delete(key));
    return String(query);
  };
  const open = () => {
    const article = document.querySelector('header.opened');
    const now = article?.dataset.article;
    if (now === opened) return;
    if (article) {
      backSince = undefined;
      const { top } = article.getBoundingClientRect();
      if (top < 0 || top > innerHeight / 2) article.scrollIntoView();
    } else {
      if (!document.querySelector('.articles')) return;
      backSince ??= performance.now();
      if (left?.list === listed() && performance.now() - backSince < PATIENCE) {
        scroller().scrollTop = left.at;
        return;
      }
    }
    opened = now;
  };

  ['wheel', 'touchmove', 'pointerdown', 'keydown'].forEach((moved) => {
    document.addEventListener(moved, () => { if (backSince) backSince = -PATIENCE; }, { capture: true, passive: true });
  });

  // Where a widget is set anew, another takes its place, and Streamlit keeps both until the run is over.
  // Who was in it by keyboard is in the other then, also where the first is gone already.
  const nameOf = (element) => {
    const [, widget, number] = element.className.match(/(st-key-laid-\S+-)([0-9]+)(?!\S)/);
    return { widget, number: Number(number) };
  };
  const laid = '[class*=st-key-laid-]';
  let stoodIn = null;
  let newest = new Map();
  const supersede = () => {
    newest = new Map();
    for (const element of document.querySelectorAll(laid)) {
      const { widget, number } = nameOf(element);
      const other = newest.get(widget);
      if (other) (other.number < number ? other.element : element).style.display = 'none';
      if (!other || other.number < number) newest.set(widget, { element, number });
    }
    if (stoodIn) setTimeout(keepFocus); // when the focus has come to where the reader leads it
  };
  const keepFocus = () => {
    const isLost = document.activeElement === document.body || !document.activeElement.checkVisibility();
    const latter = isLost && newest.get(stoodIn);
    if (latter) latter.element.querySelector('input, [aria-checked=true], button')?.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', () => {
    // not what the event names: a list of choices says that they have the focus, which the box has
    const element = document.activeElement.closest(laid);
    stoodIn = element && nameOf(element).widget;
    const link = document.activeElement.closest('[data-flat] a');
    stoodOn = link && titleOf(link);
  });
  document.addEventListener('pointerdown', () => { stoodIn = stoodOn = null; }, { capture: true });

  const look = () => {
    document.querySelectorAll('.articles').forEach(turn);
    open();
    // The timeline's figure has a name; the rectangles in it have none.
    const drawn = document.querySelectorAll('[data-testid=stVegaLiteChart] svg:not([aria-hidden])');
    drawn.forEach((svg) => svg.setAttribute('aria-hidden', 'true'));
    document.querySelectorAll('[data-flat]').forEach(draw);
    supersede();
    document.querySelectorAll('[data-countries]').forEach(count);
    document.querySelectorAll('.deck-tooltip').forEach(tell);
    const canvas = document.querySelector('[data-testid=stDeckGlJsonChart]');
    const query = new URLSearchParams(location.search);
    if (canvas && !query.has('map') && (!drawnBy || (slow && !sessionStorage.getItem(asked)))) {
      sessionStorage.setItem(asked, 'yes');
      query.set('map', 'flat');
      go('?' + query, 'replaceState');
    }
  };

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  // Streamlit tells no one that the reader lets go of days over which the page itself has drawn the brush.
  const letGo = (timeline) => {
    const brush = timeline.querySelector('.brush_brush path');
    const params = new URLSearchParams(location.search);
    if (!brush || brush.getBBox().width || !(params.has('from') || params.has('to'))) return;
    ['from', 'to', 'page'].forEach((key) => params.delete(key));
    go(params.size ? `?${params}` : '');
  };

  document.addEventListener('click', (event) => {
    const timeline = event.target.closest('[data-testid=stVegaLiteChart]');
    if (timeline) setTimeout(letGo, 300, timeline); // once Vega has drawn it
    const link = event.target.closest('a[href^="?"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.closest('.articles')) left = { list: listed(), at: scroller().scrollTop };
    go(link.getAttribute('href'));
  });
  look();
})();
