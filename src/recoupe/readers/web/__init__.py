"""The guarded client: http(s), public addresses, robots.txt, limits."""
