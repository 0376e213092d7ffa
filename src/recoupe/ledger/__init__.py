"""Undertakings to commitments."""
