using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (
      name = "suite",
      worker = (
        modules = [(name = "worker", esModule = embed "worker.js")],
        # Before workers had globals of Node, so that nothing leans on one.
        compatibilityDate = "2024-01-01",
      ),
    ),
  ],
);
