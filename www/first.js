// The first script of the page: ES5 only, so that every browser can read it far enough to say that it is too old.
// It finds the kernel, sets the policy that forbids the network, and watches for breakage. It never looks at the text.
(function () {
  'use strict';
  var agent = navigator.userAgent;
  function version(pattern) {
    var found = pattern.exec(agent);
    return found ? parseInt(found[1], 10) : 0;
  }
  var explorer = /MSIE |Trident\//.test(agent) || document.documentMode;
  var chromium = explorer ? 0 : version(/Chrom(?:e|ium)\/(\d+)/);
  var firefox = explorer || chromium ? 0 : version(/Firefox\/(\d+)/);
  var safari = explorer || chromium || firefox ? 0 : version(/Version\/(\d+)[^ ]* (?:Mobile\/\S+ )?Safari/);
  var kernel = explorer ? 'Internet Explorer ' + (document.documentMode || version(/(?:MSIE |rv:)(\d+)/) || '')
    : chromium ? 'Chromium ' + chromium
    : firefox ? 'Firefox ' + firefox
    : safari ? 'Safari ' + safari
    : '';
  var old = explorer || typeof WebAssembly !== 'object' || typeof Promise !== 'function' || typeof Worker === 'undefined' ||
    (chromium && chromium < 80) || (firefox && firefox < 102) || (safari && safari < 16);

  function whenParsed(run) {
    if (document.addEventListener) document.addEventListener('DOMContentLoaded', run);
    else window.attachEvent('onload', run);
  }
  function show(id) {
    var element = document.getElementById(id);
    if (element) element.removeAttribute('hidden');
  }

  window.fazhiKernel = kernel;
  window.fazhiOld = !!old;
  if (old) {
    window.onerror = function () { return true; };
    whenParsed(function () {
      if (kernel) document.getElementById('kernel').innerText = kernel;
      show('old');
    });
    return;
  }

  // 'wasm-unsafe-eval' is known from Chromium 97 on; below, only 'unsafe-eval' lets WebAssembly run.
  var kind = chromium && chromium < 97 ? 'unsafe-eval' : 'wasm-unsafe-eval';
  var policy = "default-src 'none'; script-src %SCRIPTS% '" + kind + "'; style-src %STYLES%; img-src data: blob:; " +
    "worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'";
  var meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.appendChild(meta);
  window.fazhiPolicy = { kind: kind, policy: policy, violations: 0 };
  document.addEventListener('securitypolicyviolation', function () {
    window.fazhiPolicy.violations += 1;
  });

  // No policy closes these; the page needs none of them.
  var doors = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'];
  for (var i = 0; i < doors.length; i += 1) {
    if (doors[i] in window) {
      Object.defineProperty(window, doors[i], { value: undefined, writable: false, configurable: false });
    }
  }

  // Only who asks for it in the address, or on the page, gets English; the language of the browser decides nothing.
  if (location.hash === '#en') document.documentElement.lang = 'en';

  function broken() {
    if (document.readyState === 'loading') whenParsed(function () { show('broken'); });
    else show('broken');
  }
  window.addEventListener('error', broken);
  window.addEventListener('unhandledrejection', broken);
})();
