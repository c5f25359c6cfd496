// Before the first paint: the reader's choice of theme, if there is one. The system decides otherwise.
(() => {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
})();
