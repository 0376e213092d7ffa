"""What the desk shows and does, apart from how a page looks."""
