// The API key: asked for only when the desk wants one, kept for this tab only.

const PLACE = "copydesk-key";

export function authorization() {
  const key = sessionStorage.getItem(PLACE);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

export function askForKey() {
  const form = document.getElementById("key-form");
  const input = form.elements.key;
  form.hidden = false;
  input.value = "";
  input.focus();
  return new Promise((given) => {
    form.addEventListener(
      "submit",
      (submitted) => {
        submitted.preventDefault();
        sessionStorage.setItem(PLACE, input.value.trim());
        form.hidden = true;
        given();
      },
      { once: true },
    );
  });
}
