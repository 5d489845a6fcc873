"""One verb each: what the newsroom does with its stories. They talk to ports and return what changed."""
