// What the scripts say, in the language of the page: it is handed over with it.
export const words = JSON.parse(document.querySelector("script[data-words]").dataset.words);
