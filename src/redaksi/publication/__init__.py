"""A whole site as a folder: pages, lists, feeds, search; only what changed is written, and never half a site."""
