"""Signatures and the private keys behind them. Its libraries are loaded when something is first signed or verified."""
