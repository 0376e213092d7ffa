"""The same use cases for programs: JSON under ``/api``, described by ``/api/openapi.json``."""
