"""The preview: the page of exports, kept in step with what is typed."""
