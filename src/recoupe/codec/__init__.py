"""Records to JSON and back to what can be checked: the only room that serialises."""
