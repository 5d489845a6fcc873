"""The window: panes, dialogs and commands. The only part that knows Qt."""

from redaksi.gui import plain_imports as plain_imports
