"""Commands as data: one table, from which menus, toolbar, shortcuts and the palette are built."""
