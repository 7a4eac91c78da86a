/* Signs out a workstation nobody uses. A person's pointer or key counts, heartbeats and pushes do not. Two minutes before
   the end a dialog counts down and one key extends, as often as wanted; all tabs of a browser follow each other. While a
   live call is watched in one of them the limit is the longer one ("watching"), and nobody goes without the warning when
   it is over. */
const warning = 120_000;
const beat = 60_000;
const shared = 'scc-active';
const watched = 'scc-watched';
const left = 'scc-signed-out';

class SccIdle extends HTMLElement {
  $server?: { active(): void; timeUp(path: string): void };
  private lastSent = Date.now();
  private timer = 0;
  private lastLimit = 0;
  private over = false;
  private dialog?: HTMLDialogElement;
  private touched = () => this.dialog?.open || this.note();
  private elsewhere = (event: StorageEvent) => {
    if (event.key === left) this.end();
    if (event.key === shared && this.dialog?.open) this.dialog.close();
  };

  connectedCallback() {
    this.note();
    window.addEventListener('pointerdown', this.touched, true);
    window.addEventListener('keydown', this.touched, true);
    window.addEventListener('storage', this.elsewhere);
    this.timer = window.setInterval(() => this.check(), 1000);
  }

  disconnectedCallback() {
    window.removeEventListener('pointerdown', this.touched, true);
    window.removeEventListener('keydown', this.touched, true);
    window.removeEventListener('storage', this.elsewhere);
    window.clearInterval(this.timer);
    this.dialog?.remove();
  }

  private note() {
    localStorage.setItem(shared, String(Date.now()));
    this.tellServer();
  }

  private tellServer() {
    if (Date.now() - this.lastSent < beat) return;
    this.lastSent = Date.now();
    this.$server?.active();
  }

  /** The longer limit holds in all tabs until the one that watches has been silent for longer than tabs in the background are. */
  private limit(): number {
    const own = Number(this.getAttribute('limit')) * 1000;
    const watching = Number(this.getAttribute('watching') ?? 0) * 1000;
    if (watching > own) {
      localStorage.setItem(watched, `${watching} ${Date.now() + 1.5 * beat}`);
      this.tellServer();
    }
    const [stretched, until] = (localStorage.getItem(watched) ?? '0 0').split(' ').map(Number);
    return until > Date.now() ? Math.max(own, stretched) : own;
  }

  private check() {
    const limit = this.limit();
    if (limit < this.lastLimit && limit - (Date.now() - Number(localStorage.getItem(shared))) < warning)
      localStorage.setItem(shared, String(Date.now() - limit + warning));
    this.lastLimit = limit;
    const remaining = limit - (Date.now() - Number(localStorage.getItem(shared)));
    if (remaining <= 0) {
      localStorage.setItem(left, String(Date.now()));
      this.end();
    } else if (remaining <= warning) this.warn(remaining);
    else if (this.dialog?.open) this.dialog.close();
  }

  private end() {
    if (this.over) return;
    this.over = true;
    this.$server?.timeUp(window.location.pathname + window.location.search);
  }

  private warn(remaining: number) {
    const dialog = (this.dialog ??= this.build());
    const seconds = Math.ceil(remaining / 1000);
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    const count = dialog.querySelector('[data-left]');
    if (count) count.textContent = text;
    if (!dialog.open) dialog.showModal();
  }

  private build(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.className = 'idle-dialog';
    dialog.setAttribute('role', 'alertdialog');
    dialog.setAttribute('aria-labelledby', 'idle-words');
    const words = document.createElement('p');
    words.id = 'idle-words';
    const [before, after] = (this.getAttribute('words') ?? '').split('{0}');
    const count = document.createElement('span');
    count.dataset.left = '';
    words.append(before ?? '', count, after ?? '');
    const stay = document.createElement('button');
    stay.type = 'button';
    stay.className = 'idle-stay';
    stay.textContent = this.getAttribute('stay-word') ?? '';
    stay.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      this.lastSent = 0;
      this.note();
    });
    dialog.append(words, stay);
    document.body.append(dialog);
    return dialog;
  }
}

customElements.define('scc-idle', SccIdle);
