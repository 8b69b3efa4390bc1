/**
 * The Remix options, kept apart from Vite so that both can be read alone. Lazy route discovery stays off: its
 * manifest endpoint lets one request block the event loop for seconds.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  ssr: true,
  appDirectory: "app",
  buildDirectory: "build",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
