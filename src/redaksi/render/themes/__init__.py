"""A newsroom's own look of its pages: a folder of templates, rendered where nothing in them can do harm."""
