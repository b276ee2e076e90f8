// Checks texts beside the page. In: {module} once, {revision, text, options} as often as one likes, also before the module is
// there; with {last} from then on every text is compared with it, with {last: null} no longer.
// Out: {ready}, then {revision, checked} for each text, the answer as bytes (src/json/wire.rs), or {revision, broken} after a
// trap: this worker is then of no more use, and the page starts another.
(function () {
  'use strict';
  let begin;
  const started = new Promise(function (resolve) { begin = resolve; });
  function answer(message, work) {
    started.then(work).then(function (said) {
      self.postMessage(said, said.checked ? [said.checked.buffer] : []);
    }, function () {
      self.postMessage({ revision: message.revision, broken: true });
    });
  }
  self.onmessage = function (event) {
    const message = event.data;
    if (message.module) {
      begin(wasm_bindgen({ module_or_path: message.module }));
      answer(message, function () { return { ready: true }; });
    } else {
      answer(message, function () {
        if (message.last !== undefined) wasm_bindgen.keepLast(message.last);
        return { revision: message.revision, checked: wasm_bindgen.checkReportBytes(message.text, message.options) };
      });
    }
  };
})();
