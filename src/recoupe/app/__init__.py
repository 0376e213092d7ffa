"""The use cases: the only place that wires readers, stages, exporters and storage."""
