// Starts the program on the page, and hands the compiled module to workers.
(function () {
  'use strict';
  if (window.fazhiOld) return;
  function content(id) {
    return document.getElementById(id).textContent;
  }
  function bytes(base64) {
    const text = atob(base64);
    const array = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) array[i] = text.charCodeAt(i);
    return array;
  }
  // Compiled once; the page and every worker instantiate the same module.
  const compiled = WebAssembly.compile(fazhiUnpack(bytes(content('wasm'))));
  window.fazhiModule = compiled;

  // A classic worker from a blob: the only kind that may start on a page opened from disk.
  window.fazhiStartWorker = function () {
    const source = new Blob([content('glue'), '\n', content('worker')], { type: 'text/javascript' });
    const address = URL.createObjectURL(source);
    const worker = new Worker(address);
    compiled.then(function (module) {
      worker.postMessage({ module: module });
      URL.revokeObjectURL(address);
    });
    return worker;
  };

  compiled.then(function (module) {
    return wasm_bindgen({ module_or_path: module });
  });
})();
