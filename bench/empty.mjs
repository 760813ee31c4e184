// The least that an import costs.
