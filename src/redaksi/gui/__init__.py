"""The window: panes, dialogs and commands. The only part that knows Qt."""
