/** Paint filled boxes, many at once: on WebGL where a graphics processor does the work, else on a plain canvas. */

/** Boxes in device px, painted in their order: four numbers a box, and its colour as an index into `colours`. */
export interface Boxes {
  places: Float32Array;
  tints: Uint16Array;
  count: number;
  /** CSS colours of the form "#rrggbb". */
  colours: readonly string[];
}

export interface Painter {
  readonly kind: "webgl" | "canvas";
  paint(boxes: Boxes, background: string): void;
}

/** Without a graphics processor the browser would imitate one, which takes ten times as long as its own canvas. */
const IMITATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export function painterFor(canvas: HTMLCanvasElement): Painter {
  const probe = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  const names = probe?.getExtension("WEBGL_debug_renderer_info");
  const renderer = names == null ? "" : String(probe?.getParameter(names.UNMASKED_RENDERER_WEBGL));
  probe?.getExtension("WEBGL_lose_context")?.loseContext();
  if (probe !== null && !IMITATED.test(renderer)) {
    const context = canvas.getContext("webgl2", { antialias: false });
    if (context !== null) return onWebGl(context);
  }
  return onCanvas(canvas);
}

export function onCanvas(canvas: HTMLCanvasElement): Painter {
  const context = canvas.getContext("2d", { alpha: false });
  return {
    kind: "canvas",
    paint({ places, tints, count, colours }, background) {
      if (context === null) return;
      context.fillStyle = background;
      context.fillRect(0, 0, canvas.width, canvas.height);
      let last = -1;
      for (let box = 0; box < count; box += 1) {
        const tint = tints[box] ?? 0;
        if (tint !== last) context.fillStyle = colours[tint] ?? background;
        last = tint;
        const at = box * 4;
        context.fillRect(places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0, places[at + 3] ?? 0);
      }
    },
  };
}

const VERTEX = `#version 300 es
in vec2 corner;
in vec4 place;
in vec3 tint;
uniform vec2 size;
out vec3 colour;
void main() {
  vec2 at = (place.xy + corner * place.zw) / size * 2.0 - 1.0;
  gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
  colour = tint;
}`;
const FRAGMENT = `#version 300 es
precision mediump float;
in vec3 colour;
out vec4 pixel;
void main() { pixel = vec4(colour, 1.0); }`;

/** "#rrggbb" as three bytes. */
const bytes = (colour: string): [number, number, number] => {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
};

function onWebGl(gl: WebGL2RenderingContext): Painter {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(type);
    if (shader === null) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  const attribute = (name: string, width: number, type: number, normalized: boolean, each: number): WebGLBuffer => {
    const buffer = gl.createBuffer();
    const place = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, width, type, normalized, 0, 0);
    gl.vertexAttribDivisor(place, each);
    return buffer;
  };
  attribute("corner", 2, gl.FLOAT, false, 0);
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([0, 0, 1, 0, 0, 1, 1, 1]), gl.STATIC_DRAW);
  const placed = attribute("place", 4, gl.FLOAT, false, 1);
  const tinted = attribute("tint", 3, gl.UNSIGNED_BYTE, true, 1);
  const size = gl.getUniformLocation(program, "size");
  return {
    kind: "webgl",
    paint({ places, tints, count, colours }, background) {
      const palette = colours.map(bytes);
      const rgb = new Uint8Array(count * 3);
      for (let box = 0; box < count; box += 1) rgb.set(palette[tints[box] ?? 0] ?? [0, 0, 0], box * 3);
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
      const [red, green, blue] = bytes(background);
      gl.viewport(0, 0, width, height);
      gl.clearColor(red / 255, green / 255, blue / 255, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.uniform2f(size, width, height);
      gl.bindBuffer(gl.ARRAY_BUFFER, placed);
      gl.bufferData(gl.ARRAY_BUFFER, places.subarray(0, count * 4), gl.STREAM_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, tinted);
      gl.bufferData(gl.ARRAY_BUFFER, rgb, gl.STREAM_DRAW);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    },
  };
}
