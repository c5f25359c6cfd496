// Sets one field of an address, or takes it away where the value is null. The rest stays as it is written: the platform's own
// search parameters would write every comma of the targets as %2C.
export function withField(address, key, value) {
  const url = new URL(address, document.baseURI);
  const others = url.search.slice(1).split("&").filter(part => part && !new URLSearchParams(part).has(key));
  const own = value === null ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(value).replaceAll("%2C", ",")}`];
  url.search = [...others, ...own].join("&");
  return url;
}

// What the reader did to the charts of this page stands in its own address alone.
export function withWhatWasDone(address) {
  const shown = new URLSearchParams(location.search);
  let url = new URL(address, document.baseURI);
  for (const plot of document.querySelectorAll("[data-plot]")) {
    for (const key of [plot.dataset.rangeField, plot.dataset.pinField]) if (shown.has(key)) url = withField(url, key, shown.get(key));
  }
  return url;
}
