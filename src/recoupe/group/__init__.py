"""Articles to Stories, copies and origins."""
