"""The records of Recoupe: frozen, slotted dataclasses on the standard library alone."""
