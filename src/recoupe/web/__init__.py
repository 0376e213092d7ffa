"""The desk: the web application in which people read, check, decide and publish."""
