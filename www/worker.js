// Checks texts beside the page. In: {module} once, {revision, text} as often as one likes, also before the module is there.
// Out: {ready}, then {revision, checked} for each text (revision 0: for nobody, see `warm`), or {revision, broken} after a trap: this worker is then of no more
// use, and the page starts another.
(function () {
  'use strict';
  // The first checks load the dictionary, build the patterns and let the engine compile what is hot: better while the user
  // still looks for his report. The answer goes to the page so that it has read one before the first that counts.
  const first = '云山县青石镇2023年度法治政府建设情况报告\n县政府：\n一、主要举措和成效\n（一）调解纠纷16件，成功15件，成功率93.8%，' +
    '依照《中华人民共和国行政处罚法》办案3件。\n二、存在的不足和原因\n一是力量不足，原因是编制少。\n' +
    '三、第一责任人职责\n镇长主持会议4次。\n四、2024年度安排\n加强培训。\n青石镇人民政府\n2024年1月15日\n';
  const rounds = 5;
  function warm(round) {
    let checked;
    try {
      checked = wasm_bindgen.checkReport(first.repeat(8));
    } catch (trap) {
      return; // the next text will say that this worker is broken
    }
    if (round === 1 || round === rounds) self.postMessage({ revision: 0, checked: checked });
    if (round < rounds) setTimeout(warm, 20, round + 1);
  }
  let begin;
  const started = new Promise(function (resolve) { begin = resolve; });
  function answer(message, work) {
    started.then(work).then(self.postMessage.bind(self), function () {
      self.postMessage({ revision: message.revision, broken: true });
    });
  }
  self.onmessage = function (event) {
    const message = event.data;
    if (message.module) {
      begin(wasm_bindgen({ module_or_path: message.module }));
      answer(message, function () { return { ready: true }; });
      started.then(function () { warm(1); }).catch(function () {});
    } else {
      answer(message, function () {
        return { revision: message.revision, checked: wasm_bindgen.checkReport(message.text) };
      });
    }
  };
})();
