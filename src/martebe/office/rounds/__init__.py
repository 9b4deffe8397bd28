"""House-to-house rounds: the form, and its submissions as field devices send them."""
