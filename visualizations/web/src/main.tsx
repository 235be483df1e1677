/** Starts the page. */
import { render } from "preact";
import { App } from "./components/App.tsx";

const root = document.getElementById("page");
if (root !== null) render(<App />, root);
