// Every way by which a script may reach the network without leaving the page, each tried once. Runs inside a page;
// the last part of each address names the channel, so that a server can tell who got through.
function tryChannels(origin) {
  const address = (name) => `${origin}/channel/${name}`;
  const add = (tag, fields) => document.body.appendChild(Object.assign(document.createElement(tag), fields));
  // What the policy stops in a worker is reported there, so the worker passes it on.
  const worker = (name, text) => {
    const report = "addEventListener('securitypolicyviolation', (event) => postMessage(event.blockedURI));";
    const made = new Worker(URL.createObjectURL(new Blob([report, text.replace('ADDRESS', address(name))])));
    made.onmessage = (event) => window.stopped?.push(event.data);
    made.onerror = (event) => event.preventDefault();
  };
  const channels = {
    fetch: () => fetch(address('fetch'), { mode: 'no-cors' }).catch(() => {}),
    xhr: () => {
      const request = new XMLHttpRequest();
      request.open('GET', address('xhr'));
      request.send();
    },
    beacon: () => navigator.sendBeacon(address('beacon'), 'text'),
    socket: () => new WebSocket(address('socket').replace('http', 'ws')),
    events: () => new EventSource(address('events')),
    image: () => { new Image().src = address('image'); },
    'css-image': () => { document.body.style.backgroundImage = `url(${address('css-image')})`; },
    'style-sheet': () => add('link', { rel: 'stylesheet', href: address('style-sheet') }),
    icon: () => document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'icon', href: address('icon') })),
    prefetch: () => add('link', { rel: 'prefetch', href: address('prefetch') }),
    preload: () => add('link', { rel: 'preload', as: 'image', href: address('preload') }),
    script: () => add('script', { src: address('script') }),
    module: () => import(address('module')).catch(() => {}),
    font: () => new FontFace('far', `url(${address('font')})`).load().catch(() => {}),
    audio: () => add('audio', { src: address('audio'), autoplay: true }),
    video: () => add('video', { poster: address('video') }),
    object: () => add('object', { data: address('object') }),
    embed: () => add('embed', { src: address('embed') }),
    frame: () => add('iframe', { src: address('frame') }),
    form: () => {
      add('iframe', { name: 'target' });
      const form = add('form', { action: address('form'), method: 'post', target: 'target' });
      form.submit();
    },
    'worker-address': () => new Worker(address('worker-address')),
    'worker-fetch': () => worker('worker-fetch', "fetch('ADDRESS', { mode: 'no-cors' }).catch(() => {})"),
    'worker-socket': () => worker('worker-socket', "new WebSocket('ADDRESS'.replace('http', 'ws'))"),
    'worker-import': () => worker('worker-import', "importScripts('ADDRESS')"),
  };
  for (const attempt of Object.values(channels)) {
    try {
      attempt();
    } catch (refusal) { /* refused at once: as it should be */ }
  }
  return Object.keys(channels);
}
