"""Pages as newcomers paste them: every layout of `layouts.toml` filled with the stories of `stories.toml`."""
