"""Article to Marks: mentions, times, quantities, quotations, undertakings."""
