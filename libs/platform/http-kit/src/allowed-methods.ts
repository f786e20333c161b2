// SPDX-License-Identifier: EUPL-1.2
interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> };
  match(path: string): boolean;
}

interface ExpressApp {
  readonly router?: { readonly stack: readonly Layer[] };
}

/** The methods that some route at this path knows, for `Allow`; empty when there is no such path. */
export function allowedMethods(app: object, path: string): readonly string[] {
  const layers = (app as ExpressApp).router?.stack ?? [];
  const methods = layers
    .filter((layer) => layer.route !== undefined && layer.match(path))
    .flatMap((layer) => Object.keys(layer.route?.methods ?? {}));
  return [...new Set(methods.filter((method) => method !== '_all').map((method) => method.toUpperCase()))].sort();
}
