"""Story and resolution to findings, quote families, checks and timeline."""
