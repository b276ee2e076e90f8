// Checks texts beside the page. In: {module} once, then {revision, text}; out: {ready}, then {revision, checked} for each
// text, or {revision, broken} after a trap: this worker is then of no more use, and the page starts another.
(function () {
  'use strict';
  let started = null;
  self.onmessage = function (event) {
    const message = event.data;
    if (message.module) {
      started = wasm_bindgen({ module_or_path: message.module });
      started.then(function () {
        self.postMessage({ ready: true });
      }, function () {
        self.postMessage({ revision: -1, broken: true });
      });
      return;
    }
    (started || Promise.reject(new Error('no module'))).then(function () {
      return wasm_bindgen.checkReport(message.text);
    }).then(function (checked) {
      self.postMessage({ revision: message.revision, checked: checked });
    }, function () {
      self.postMessage({ revision: message.revision, broken: true });
    });
  };
})();
