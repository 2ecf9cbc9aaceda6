/** Runtimes that import `.wasm` files give the compiled module. */
declare const module: WebAssembly.Module;
export default module;
