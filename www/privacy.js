// What the privacy panel shows and tries. A script of its own, and no imports of the wasm: the module that reads the text can call
// nothing that reaches the network or a store, and this script, which tries to, never sees the text.
(function () {
  'use strict';
  if (window.fazhiOld) return;
  // What was tried last: name to directive, empty where the browser reported nothing.
  let tried = [];

  // Each trial has a host of its own, because of frames the browser reports no more than that.
  function far(name, scheme) {
    return (scheme || 'https') + '://' + name + '.self-test.invalid/';
  }
  function nothing() {}

  // Ten ways out, each tried once. Only the browser's own report says that it was stopped: failure alone proves nothing.
  function attempt() {
    const ends = [];
    function add(tag, fields) {
      const element = Object.assign(document.createElement(tag), fields);
      element.hidden = true;
      document.body.appendChild(element);
      ends.push(function () { element.remove(); });
      return element;
    }
    function closing(opened) {
      ends.push(function () { opened.close(); });
    }
    const trials = {
      fetch: function () { fetch(far('fetch'), { mode: 'no-cors' }).catch(nothing); },
      xhr: function () {
        const request = new XMLHttpRequest();
        request.open('GET', far('xhr'));
        request.send();
      },
      socket: function () { closing(new WebSocket(far('socket', 'wss'))); },
      image: function () { new Image().src = far('image'); },
      form: function () {
        add('iframe', { name: 'self-test' });
        add('form', { action: far('form'), method: 'post', target: 'self-test' }).submit();
      },
      frame: function () { add('iframe', { src: far('frame') }); },
      style: function () { add('link', { rel: 'stylesheet', href: far('style') }); },
      beacon: function () { navigator.sendBeacon(far('beacon'), ''); },
      events: function () { closing(new EventSource(far('events'))); },
      prefetch: function () { add('link', { rel: 'prefetch', href: far('prefetch') }); }
    };
    const names = Object.keys(trials);
    const stopped = {};
    return new Promise(function (done) {
      function heard(event) {
        names.forEach(function (name) {
          if (String(event.blockedURI).indexOf('//' + name + '.self-test.invalid') !== -1) {
            stopped[name] = event.effectiveDirective || event.violatedDirective;
          }
        });
        if (Object.keys(stopped).length === names.length) finish();
      }
      function finish() {
        clearTimeout(timer);
        document.removeEventListener('securitypolicyviolation', heard);
        ends.forEach(function (end) { end(); });
        tried = names.map(function (name) { return ['channel', name, stopped[name] || '']; });
        done();
      }
      const timer = setTimeout(finish, 3000);
      document.addEventListener('securitypolicyviolation', heard);
      names.forEach(function (name) {
        try {
          trials[name]();
        } catch (refused) { /* Told by the event, if at all. */ }
      });
    });
  }

  // How much a store holds; '-' where the browser does not let the page look.
  function held(look) {
    try {
      return Promise.resolve(look()).catch(function () { return '-'; });
    } catch (refused) {
      return Promise.resolve('-');
    }
  }

  function state() {
    return Promise.all([
      held(function () { return localStorage.length; }),
      held(function () { return sessionStorage.length; }),
      held(function () { return document.cookie.split(';').filter(function (part) { return part.trim(); }).length; }),
      held(function () { return indexedDB.databases().then(function (found) { return found.length; }); }),
      window.fazhiModule
    ]).then(function (found) {
      const meta = document.querySelector("head > meta[http-equiv='Content-Security-Policy']");
      // Some kernels list what they stopped.
      const stopped = tried.filter(function (trial) { return trial[2]; }).map(function (trial) { return '//' + trial[1] + '.self-test.invalid'; });
      const requests = performance.getEntriesByType('resource')
        .filter(function (entry) {
          return !/^(?:blob|data):/.test(entry.name) && !stopped.some(function (host) { return entry.name.indexOf(host) !== -1; });
        })
        .map(function (entry) { return ['request', entry.name]; });
      // The table is read from the module that runs, without the hashes behind its names.
      const imports = WebAssembly.Module.imports(found[4]).map(function (entry) {
        return entry.name.replace(/^__(?:wbg|wbindgen)_/, '').replace(/_[0-9a-f]{16}$/, '').replace(/^cast_.*/, 'cast');
      });
      return [
        ['address', location.href],
        ['kernel', window.fazhiKernel],
        ['policy', meta ? meta.content : ''],
        ['local', found[0]], ['session', found[1]], ['cookie', found[2]], ['database', found[3]]
      ].concat(requests, tried, Array.from(new Set(imports)).sort().map(function (name) { return ['import', name]; }));
    });
  }

  // Tells, as lines of words between tabs, what is the case, after trying when `trying`.
  window.fazhiPrivacy = function (trying, tell) {
    (trying ? attempt() : Promise.resolve()).then(state).then(function (lines) {
      tell(lines.map(function (line) { return line.join('\t'); }).join('\n') + '\n' + document.getElementById('made-of').textContent);
    });
  };
})();
