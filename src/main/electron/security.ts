import { app, session, type Session, type WebContents } from 'electron';
import { ORIGIN, SCHEME } from './scheme.ts';

/** Before the app is ready: nothing in Chromium may look up a name or fetch anything in the background. */
export function closeTheNetwork(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_event, contents) => {
    closeContents(contents);
  });
}

/** Called for the default session as well, which exists before anyone can listen. */
export function closeDefaultSession(): void {
  closeSession(session.defaultSession);
}

function closeSession(target: Session): void {
  // Chromium fetches spell-check dictionaries even with spell-check off; an address of our own stops it for good.
  target.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/nowhere/`);
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOurs(details.url) });
  });
}

/** Developer tools are Chromium's own pages; they load nothing from elsewhere. */
const isOurs = (url: string): boolean => url.startsWith(`${ORIGIN}/`) || url.startsWith('devtools://');

function closeContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  const stay = (event: { preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (event) => {
    // A preview frame shows the app's own document; everything else stays where it is.
    if (event.isMainFrame || !event.url.startsWith(`${SCHEME}://bundle/print/`)) event.preventDefault();
  });
}
