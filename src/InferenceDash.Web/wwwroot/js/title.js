// A page that becomes live takes its title away, and brings it back once it is rendered on the server. Meanwhile the tab
// keeps the name it had.
const kept = document.createElement("title");

function keep(changes) {
  for (const node of changes.flatMap(change => [...change.removedNodes])) {
    if (node.localName === "title" && node !== kept) kept.textContent = node.textContent;
  }
  const hasOwn = [...document.head.children].some(child => child.localName === "title" && child !== kept);
  if (hasOwn) kept.remove();
  else if (!kept.isConnected && kept.textContent) document.head.append(kept);
}

export const keepTitle = () => new MutationObserver(keep).observe(document.head, { childList: true });
