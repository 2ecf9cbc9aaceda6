export * from "./index.js";

/** The module's bytes or the compiled module. */
export type ModuleSource = ArrayBufferView | ArrayBuffer | WebAssembly.Module;

/** Takes the module; a URL is fetched. When it resolves, the other functions can be called. */
export function init(source: Awaitable<ModuleSource | Response | URL | string>): Promise<void>;

/** Takes the module at once. */
export function initSync(source: ModuleSource): void;

type Awaitable<T> = T | PromiseLike<T>;
