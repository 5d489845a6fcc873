"""Couriers: one small module for each kind of place that pieces go to. Nothing here connects before it is told to."""
