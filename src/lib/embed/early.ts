/**
 * What an embed must know before anything is drawn: colours that its address asks for, and whether it asks for anything else.
 * The rest of its script comes later; until then nothing is shown that would have to change or to move.
 */

/** Stands alone in the head of the document. */
const EARLY = `(function(d){
var q=new URLSearchParams(location.search),t=q.getAll('theme').pop();
if(t==='light'||t==='dark')d.dataset.theme=t;
q.delete('theme');
if(String(q))d.classList.add('is-asked');
})(document.documentElement)`;

/**
 * All that ever stood in the head of an embed, the newest first: a host must allow those of versions that stay as they are,
 * so that none may be taken out once a version was kept with it.
 */
export const EARLY_SCRIPTS = [EARLY] as const;
