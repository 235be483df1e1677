/** Starts the page; the code of the view in its address is fetched at once, beside the data. */
import { render } from "preact";
import { App } from "./components/App.tsx";
import { view } from "./state.ts";
import { preload } from "./views/Shown.tsx";
import { entryOf } from "./views/registry.ts";

preload(entryOf(view.value.kind)).catch(() => undefined); // the view itself tells what failed
const root = document.getElementById("page");
if (root !== null) render(<App />, root);
