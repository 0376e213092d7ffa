"""The use cases: they wire adapters to the pipeline."""
